import type { SettingRow, SettingType } from '../../adapter/src/settings/setting-row';

/** Rows such as value01 … value20 that differ in their number only become one entry. */
interface Entry {
    row: SettingRow;
    last: SettingRow;
}

const INTRODUCTION = `# Settings

<!-- Written by scripts/generate/all.ts from adapter/src/settings/table.ts. -->

An admin edits these in Setup, Call Centers, in the call center that was imported from
\`config/HvsCallCenter.xml\`. A value that cannot be used falls back to its default, and the softphone
names it. Reps get a change with the next load of the page. Any rep's browser can read them: put no
secrets there.
`;

function allowed(type: SettingType): string {
    switch (type.kind) {
        case 'choice':
            return `one of ${type.values.map((value) => `\`${value}\``).join(', ')}`;
        case 'yesNo':
            return '`yes` or `no`';
        case 'integer':
            return `a whole number of ${type.unit} from ${type.min} to ${type.max}`;
        case 'hours':
            return 'two times as `08:00-21:00`';
        case 'country':
            return 'a country as two letters';
        case 'link':
            return 'a link that starts with `tel:`, `sip:`, `sips:`, `callto:` or `https:` and holds the number';
        case 'server':
            return 'an address that starts with `wss://`';
        case 'text':
            return `text of at most ${type.maxLength} characters`;
    }
}

const withoutNumber = ({ section, name, default: value }: SettingRow): string =>
    `${section}/${name.replace(/\d\d$/, 'NN')}/${value}`;

function entriesOf(rows: readonly SettingRow[]): Entry[] {
    const entries = new Map<string, Entry>();
    for (const row of rows) {
        const key = withoutNumber(row);
        entries.set(key, { row: entries.get(key)?.row ?? row, last: row });
    }
    return [...entries.values()];
}

function describe({ row, last }: Entry): string {
    const title = row === last ? row.name : `${row.name} to ${last.name}`;
    const label = row === last ? row.label : `${row.label} to ${last.label}`;
    const value = row.default === '' ? 'empty' : `\`${row.default}\``;
    return `### ${title}

**${label}.** ${row.help}

Takes ${allowed(row.type)}; default: ${value}.
`;
}

/** `docs/settings.md`: a heading for each setting, so that other pages can link to it. */
export function settingsPage(rows: readonly SettingRow[]): string {
    const sections = [...new Set(rows.map((row) => row.section))];
    const parts = sections.map((section) => {
        const entries = entriesOf(rows.filter((row) => row.section === section));
        return [`## ${section}\n`, ...entries.map(describe)].join('\n');
    });
    return [INTRODUCTION, ...parts].join('\n');
}
