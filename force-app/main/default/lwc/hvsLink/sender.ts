/** Gives ids that no other panel gives: a random stem and a running number. */
export function newSender(): () => string {
    const stem = [...crypto.getRandomValues(new Uint32Array(2))]
        .map((part) => part.toString(36))
        .join('');
    let last = 0;
    return () => `${stem}-${(last += 1)}`;
}
