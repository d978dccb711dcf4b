/** What a setting is; the settings are in `table.ts`. */
export type SettingType =
    | { kind: 'choice'; values: readonly string[] }
    | { kind: 'yesNo' }
    | { kind: 'integer'; min: number; max: number; unit: 'seconds' | 'days' }
    | { kind: 'text'; maxLength: number }
    /** Of the schemes in `LINK`, with at least one placeholder for the number. */
    | { kind: 'link' }
    /** `wss://` and a host; `ws://` is read too, so that the softphone can say why it does not work. */
    | { kind: 'server' }
    /** `08:00-21:00`; may go past midnight. */
    | { kind: 'hours' }
    /** ISO 3166-1 alpha-2. */
    | { kind: 'country' };

export interface SettingRow {
    section: 'hvsPhone' | 'hvsDispositions' | 'hvsTask' | 'hvsReliability' | 'reqDialingOptions';
    name: string;
    type: SettingType;
    /** As written in the definition; a value that does not parse falls back to it. */
    default: string;
    /** What Setup shows beside the field. */
    label: string;
    help: string;
}

export const text = (maxLength = 255): SettingType => ({ kind: 'text', maxLength });
