/**
 * What the Visualforce page hands over: element text in a template, which Salesforce escapes and no
 * browser renders. Ids are guarded, since they name what is kept on the device.
 */
import * as v from 'valibot';

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

const idOfPrefix = (prefix: string) =>
    v.pipe(v.string(), v.regex(new RegExp(`^${prefix}[a-zA-Z0-9]{12}([a-zA-Z0-9]{3})?$`)));

const userId = idOfPrefix('005');
const organizationId = idOfPrefix('00D');

export function readPageData(page: Document): PageData {
    const template = page.getElementById(TEMPLATE_ID);
    const content = template instanceof HTMLTemplateElement ? template.content : null;
    const values = textsOf(content, 'data-name');
    const labels = textsOf(content, 'data-label');
    const ids = {
        userId: v.safeParse(userId, values.get('userId')),
        organizationId: v.safeParse(organizationId, values.get('organizationId'))
    };
    const emptyLabels = [...labels].filter(([, text]) => !text).map(([name]) => name);
    return {
        userId: ids.userId.success ? ids.userId.output : null,
        organizationId: ids.organizationId.success ? ids.organizationId.output : null,
        values,
        labels,
        faults: [
            ...(content ? [] : [TEMPLATE_ID]),
            ...(ids.userId.success ? [] : ['userId']),
            ...(ids.organizationId.success ? [] : ['organizationId']),
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
