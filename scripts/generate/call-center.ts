/**
 * The call center in its two written forms, from the table of settings. Salesforce wants the items
 * of the first section in a given order, the internal name first and the display name second.
 * There is no standby page, so neither `reqStandbyUrl` nor `reqTimeout`, which only serve one.
 */
import type { SettingRow } from '../../adapter/src/settings/setting-row';
import { escapeXml } from './xml';

interface Item {
    name: string;
    label: string;
    value: string;
}

interface Section {
    name: string;
    label: string;
    items: readonly Item[];
}

const INTERNAL_NAME = 'HvsCallCenter';
const DISPLAY_NAME = 'HVS Call Center';
const ADAPTER_URL = '/apex/HvsSoftphone';

const DISPLAY_NAME_LABEL = 'Display Name';
const INTERNAL_NAME_LABEL = 'Internal Name';

const general: readonly Item[] = [
    { name: 'reqAdapterUrl', label: 'CTI Adapter URL', value: ADAPTER_URL },
    { name: 'reqUseApi', label: 'Use CTI API', value: 'true' },
    { name: 'reqSoftphoneHeight', label: 'Softphone Height', value: '300' },
    { name: 'reqSoftphoneWidth', label: 'Softphone Width', value: '340' },
    {
        name: 'reqSalesforceCompatibilityMode',
        label: 'Salesforce Compatibility Mode',
        value: 'Lightning'
    }
];

const SECTION_LABELS: Readonly<Record<SettingRow['section'], string>> = {
    reqDialingOptions: 'Dialing Options',
    hvsPhone: 'HVS: Phone and matching',
    hvsDispositions: 'HVS: Dispositions',
    hvsTask: 'HVS: The Task of a call',
    hvsReliability: 'HVS: Reliability'
};

function sectionsOf(rows: readonly SettingRow[]): Section[] {
    const names = new Set<SettingRow['section']>(['reqDialingOptions']);
    for (const row of rows) names.add(row.section);
    return [...names]
        .map((name) => ({
            name,
            label: SECTION_LABELS[name],
            items: rows
                .filter((row) => row.section === name)
                .map((row) => ({ name: row.name, label: row.label, value: row.default }))
        }))
        .filter(({ items }) => items.length > 0);
}

/** For Setup, Call Centers, Import. */
export function importDefinition(rows: readonly SettingRow[]): string {
    const sections: Section[] = [
        {
            name: 'reqGeneralInfo',
            label: 'General Information',
            items: [
                { name: 'reqInternalName', label: INTERNAL_NAME_LABEL, value: INTERNAL_NAME },
                { name: 'reqDisplayName', label: DISPLAY_NAME_LABEL, value: DISPLAY_NAME },
                ...general
            ]
        },
        ...sectionsOf(rows)
    ];
    const lines = sections.flatMap((section, index) => [
        `    <section sortOrder="${index}" name="${section.name}" label="${escapeXml(section.label)}">`,
        ...section.items.map(
            (item, order) =>
                `        <item sortOrder="${order}" name="${item.name}" label="${escapeXml(item.label)}">` +
                `${escapeXml(item.value)}</item>`
        ),
        '    </section>'
    ]);
    return ['<callCenter>', ...lines, '</callCenter>', ''].join('\n');
}

/** In a demo or scratch org nobody is to be called. */
const forDemo = (rows: readonly SettingRow[]): SettingRow[] =>
    rows.map((row) => (row.name === 'provider' ? { ...row, default: 'simulated' } : row));

/** The `CallCenter` metadata of demo orgs; the internal name is the file's name. */
export function callCenterMetadata(rows: readonly SettingRow[]): string {
    const sections = [
        { name: 'reqGeneralInfo', label: 'General Information', items: general },
        ...sectionsOf(forDemo(rows))
    ];
    // Salesforce keeps these twice: as items, and as JSON here; the address has an element of its own.
    const customSettings = Object.fromEntries(
        general
            .filter(({ name }) => name !== 'reqAdapterUrl')
            .map(({ name, value }) => [name, value])
    );
    const lines = sections.flatMap((section) => [
        '    <sections>',
        ...section.items.flatMap((item) => [
            '        <items>',
            `            <label>${escapeXml(item.label)}</label>`,
            `            <name>${item.name}</name>`,
            `            <value>${escapeXml(item.value)}</value>`,
            '        </items>'
        ]),
        `        <label>${escapeXml(section.label)}</label>`,
        `        <name>${section.name}</name>`,
        '    </sections>'
    ]);
    return [
        '<?xml version="1.0" encoding="UTF-8" ?>',
        '<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">',
        `    <adapterUrl>${ADAPTER_URL}</adapterUrl>`,
        `    <customSettings>${escapeXml(JSON.stringify(customSettings))}</customSettings>`,
        `    <displayName>${DISPLAY_NAME}</displayName>`,
        `    <displayNameLabel>${DISPLAY_NAME_LABEL}</displayNameLabel>`,
        `    <internalNameLabel>${INTERNAL_NAME_LABEL}</internalNameLabel>`,
        ...lines,
        '</CallCenter>',
        ''
    ].join('\n');
}
