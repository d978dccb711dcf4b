/** What a support person reads. */
export interface Log {
    /** `details` never holds phone numbers, notes or names; `personal` may, and is shown only if asked for. */
    write(
        level: 'info' | 'warning' | 'error',
        event: string,
        details?: Record<string, unknown>,
        personal?: Record<string, unknown>
    ): void;
    /** Lines of plain text, oldest first. */
    text(personal: boolean): string;
}
