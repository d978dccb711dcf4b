/** @jest-environment jsdom */
import { XMLParser } from 'fast-xml-parser';
import { array, object, parse, string } from 'valibot';
import type { InferOutput } from 'valibot';
import { SETTINGS } from '../../../adapter/src/settings/table';
import type { SettingRow } from '../../../adapter/src/settings/setting-row';
import { callCenterMetadata, importDefinition } from '../call-center';

const Imported = object({
    callCenter: object({
        section: array(
            object({
                '@name': string(),
                '@sortOrder': string(),
                item: array(
                    object({
                        '@name': string(),
                        '@label': string(),
                        '@sortOrder': string(),
                        '#text': string()
                    })
                )
            })
        )
    })
});
type Imported = InferOutput<typeof Imported>;

const Deployed = object({
    CallCenter: object({
        customSettings: string(),
        adapterUrl: string(),
        sections: array(
            object({
                name: string(),
                items: array(object({ name: string(), label: string(), value: string() }))
            })
        )
    })
});
type Deployed = InferOutput<typeof Deployed>;

const shared = {
    parseTagValue: false,
    isArray: (name: string) => ['section', 'sections', 'item', 'items'].includes(name)
};
const parserOfImports = new XMLParser({
    ...shared,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    alwaysCreateTextNode: true
});
const parserOfMetadata = new XMLParser(shared);

const imported = (rows: readonly SettingRow[]): Imported =>
    parse(Imported, parserOfImports.parse(importDefinition(rows)));
const deployed = (rows: readonly SettingRow[]): Deployed =>
    parse(Deployed, parserOfMetadata.parse(callCenterMetadata(rows)));

/** As `getCallCenterSettings` names them. */
const keysOfImport = (file: Imported): [string, string][] =>
    file.callCenter.section.flatMap((section) =>
        section.item.map((item): [string, string] => [
            `/${section['@name']}/${item['@name']}`,
            item['#text']
        ])
    );

const keysOfDeploy = (file: Deployed): [string, string][] =>
    file.CallCenter.sections.flatMap((section) =>
        section.items.map((item): [string, string] => [`/${section.name}/${item.name}`, item.value])
    );

const odd: SettingRow = {
    section: 'hvsTask',
    name: 'subject',
    type: { kind: 'text', maxLength: 255 },
    default: 'R&D "<now>"',
    label: 'Who & "what"',
    help: ''
};

const isWellFormed = (xml: string): boolean =>
    new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror') === null;

describe('The call center for import in Setup', () => {
    const file = imported(SETTINGS);
    const general = file.callCenter.section[0];

    it('is well-formed', () => {
        expect(isWellFormed(importDefinition(SETTINGS))).toBe(true);
    });

    it('begins with the internal name and the display name, as Salesforce demands', () => {
        expect(general?.['@name']).toBe('reqGeneralInfo');
        expect(general?.item.slice(0, 2).map((item) => item['@name'])).toEqual([
            'reqInternalName',
            'reqDisplayName'
        ]);
        expect(general?.item[0]?.['#text']).toMatch(/^[A-Za-z][A-Za-z0-9]{0,39}$/);
    });

    it('is for Lightning, where an absent mode would mean Classic', () => {
        const values = Object.fromEntries(keysOfImport(file));
        expect(values['/reqGeneralInfo/reqSalesforceCompatibilityMode']).toBe('Lightning');
        expect(values['/reqGeneralInfo/reqUseApi']).toBe('true');
        expect(values['/reqGeneralInfo/reqAdapterUrl']).toBe('/apex/HvsSoftphone');
    });

    it('orders sections and items from zero without a gap', () => {
        const { section } = file.callCenter;
        expect(section.map((one) => Number(one['@sortOrder']))).toEqual([...section.keys()]);
        for (const { item } of section) {
            expect(item.map((one) => Number(one['@sortOrder']))).toEqual([...item.keys()]);
        }
    });

    it('offers every setting with its default', () => {
        const values = new Map(keysOfImport(file));
        for (const row of SETTINGS) {
            expect([row.name, values.get(`/${row.section}/${row.name}`)]).toEqual([
                row.name,
                row.default
            ]);
        }
    });

    it('escapes what has a meaning in XML', () => {
        const item = imported([odd])
            .callCenter.section.flatMap((section) => section.item)
            .at(-1);
        expect([item?.['@label'], item?.['#text']]).toEqual([odd.label, odd.default]);
    });
});

describe('The call center as metadata', () => {
    it('is well-formed', () => {
        expect(isWellFormed(callCenterMetadata(SETTINGS))).toBe(true);
    });

    it('offers what the import offers, but for the two names, which have elements of their own, and calls nobody', () => {
        const names = ['/reqGeneralInfo/reqInternalName', '/reqGeneralInfo/reqDisplayName'];
        const provider = '/hvsPhone/provider';
        expect(keysOfDeploy(deployed(SETTINGS))).toEqual(
            keysOfImport(imported(SETTINGS))
                .filter(([key]) => !names.includes(key))
                .map(([key, value]) => [key, key === provider ? 'simulated' : value])
        );
    });

    it('repeats the values of the general section as JSON, but for the address', () => {
        const { customSettings, adapterUrl, sections } = deployed(SETTINGS).CallCenter;
        const general = sections[0]?.items.map(({ name, value }) => [name, value]) ?? [];
        expect({ ...JSON.parse(customSettings), reqAdapterUrl: adapterUrl }).toEqual(
            Object.fromEntries(general)
        );
    });

    it('escapes what has a meaning in XML', () => {
        const item = deployed([odd]).CallCenter.sections.at(-1)?.items[0];
        expect([item?.label, item?.value]).toEqual([odd.label, odd.default]);
    });
});
