/** What a support person reads. Never holds phone numbers, notes or names. */
export interface Log {
    write(
        level: 'info' | 'warning' | 'error',
        event: string,
        details?: Record<string, unknown>
    ): void;
}
