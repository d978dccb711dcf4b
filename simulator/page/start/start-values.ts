/** What modules of the page take as constants; set by `boot.ts` before any of them is loaded. */
export interface StartValues {
    /** BCP 47. */
    lang: string;
    locale: string;
    /** IANA. */
    timeZone: string;
    dir: 'ltr';
    userId: string;
    /** Text of a custom label in the user's language, else in English. */
    label(name: string): string;
    /** The same of a base component, in the simulator's own words; null: as the component has it. */
    baseLabel(name: string): string | null;
    /** What Salesforce compiles in as `@salesforce/i18n/<name>` for the user's locale. */
    localeValue(name: string): string | number;
}

declare global {
    var simulatorStart: StartValues;
}
