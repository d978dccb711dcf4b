/** What a reader is told while a schedule runs; told to nobody unless somebody listens. */
export interface Trace {
    readonly listening: boolean;
    note(text: string): void;
}

export const SILENT: Trace = { listening: false, note: () => undefined };
