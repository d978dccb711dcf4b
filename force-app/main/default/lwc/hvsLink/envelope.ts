/** Gives ids that no other panel gives: a random stem and a running number. */
export function newSender(): () => string {
    const stem = [...crypto.getRandomValues(new Uint32Array(2))]
        .map((part) => part.toString(36))
        .join('');
    let last = 0;
    return () => `${stem}-${(last += 1)}`;
}

/** Whether it claims to be for a panel, readable or not. It may be anything at all. */
export function isForPanel(raw: unknown): boolean {
    try {
        return (raw as { direction?: unknown } | null)?.direction === 'toPanel';
    } catch {
        return false;
    }
}
