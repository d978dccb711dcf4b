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
}

declare global {
    var simulatorStart: StartValues;
}
