/** The call center as an admin imports it, in the form that `getCallCenterSettings` answers. */
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';
import { CALL_CENTER_FILE } from './paths';

const ORDER = v.optional(v.string(), '');

const DEFINITION = v.object({
    callCenter: v.object({
        section: v.array(
            v.object({
                name: v.string(),
                label: v.string(),
                sortOrder: ORDER,
                item: v.optional(
                    v.array(
                        v.object({
                            name: v.string(),
                            label: v.string(),
                            sortOrder: ORDER,
                            text: v.optional(v.string(), '')
                        })
                    ),
                    []
                )
            })
        )
    })
});

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    textNodeName: 'text',
    parseTagValue: false,
    alwaysCreateTextNode: true,
    isArray: (name) => name === 'section' || name === 'item'
});

/**
 * Flat map: `/section/item` to value, beside them `/section/item/label` and `…/sortOrder`.
 * @throws Error if the definition does not have the form that Setup imports
 */
export function readCallCenter(file = CALL_CENTER_FILE): Record<string, string> {
    const found: unknown = parser.parse(readFileSync(file, 'utf8'));
    const parsed = v.safeParse(DEFINITION, found);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        throw new Error(`${file}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
    }
    const settings: Record<string, string> = {};
    for (const section of parsed.output.callCenter.section) {
        const base = `/${section.name}`;
        settings[`${base}/label`] = section.label;
        settings[`${base}/sortOrder`] = section.sortOrder;
        for (const item of section.item) {
            const key = `${base}/${item.name}`;
            settings[key] = item.text;
            settings[`${key}/label`] = item.label;
            settings[`${key}/sortOrder`] = item.sortOrder;
        }
    }
    return {
        ...settings,
        '/label': settings['/reqGeneralInfo/reqDisplayName'] ?? '',
        '/displayNameLabel': settings['/reqGeneralInfo/reqDisplayName/label'] ?? '',
        '/internalNameLabel': settings['/reqGeneralInfo/reqInternalName/label'] ?? ''
    };
}
