/**
 * What the Visualforce page hands over: element text in a template, which Salesforce escapes and no
 * browser renders. Ids are guarded, since they name what is kept on the device.
 */
const TEMPLATE_ID = 'hvs-page-data';

export interface PageData {
    /** Null when the page holds none that is well-formed. */
    userId: string | null;
    organizationId: string | null;
    /** All `data-name` texts, such as resource addresses. */
    values: ReadonlyMap<string, string>;
    /** All `data-label` texts by the label's full name. */
    labels: ReadonlyMap<string, string>;
    /** Names of what is missing or malformed, for the log. */
    faults: readonly string[];
}

const USER_ID = /^005[a-zA-Z0-9]{12}([a-zA-Z0-9]{3})?$/;
const ORGANIZATION_ID = /^00D[a-zA-Z0-9]{12}([a-zA-Z0-9]{3})?$/;

const matching = (pattern: RegExp, text = ''): string | null => (pattern.test(text) ? text : null);

export function readPageData(page: Document): PageData {
    const template = page.getElementById(TEMPLATE_ID);
    const content = template instanceof HTMLTemplateElement ? template.content : null;
    const values = textsOf(content, 'data-name');
    const labels = textsOf(content, 'data-label');
    const userId = matching(USER_ID, values.get('userId'));
    const organizationId = matching(ORGANIZATION_ID, values.get('organizationId'));
    const emptyLabels = [...labels].filter(([, text]) => !text).map(([name]) => name);
    return {
        userId,
        organizationId,
        values,
        labels,
        faults: [
            ...(content ? [] : [TEMPLATE_ID]),
            ...(userId === null ? ['userId'] : []),
            ...(organizationId === null ? ['organizationId'] : []),
            ...emptyLabels
        ]
    };
}

function textsOf(content: DocumentFragment | null, attribute: string): Map<string, string> {
    const elements = content?.querySelectorAll(`[${attribute}]`) ?? [];
    return new Map(
        Array.from(elements, (element) => [
            element.getAttribute(attribute) ?? '',
            element.textContent.trim()
        ])
    );
}
