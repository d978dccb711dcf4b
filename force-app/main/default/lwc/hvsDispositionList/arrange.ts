/** In which order dispositions stand, and which of them a filter leaves. Pure. */
import type { DispositionView } from 'c/hvsProtocol';

/** Pinned, then lately used, then as given. */
function rankOf({ pinned, recent }: DispositionView): number {
    if (pinned) return -1;
    return recent ?? Infinity;
}

function byRank(dispositions: readonly DispositionView[]): DispositionView[] {
    return dispositions
        .map((disposition, index) => ({ disposition, index, rank: rankOf(disposition) }))
        .sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
        .map(({ disposition }) => disposition);
}

/**
 * Connected first. What stood in an order before keeps it, and its digits, as long as the same values are
 * there: nothing jumps under the finger while a list is open.
 */
export function arranged(
    before: readonly DispositionView[] | null,
    dispositions: readonly DispositionView[]
): DispositionView[] {
    const now = new Map(dispositions.map((each) => [each.value, each]));
    const stands =
        before?.length === dispositions.length &&
        before.every(({ value, connected }) => now.get(value)?.connected === connected);
    if (stands) return before.map((old) => ({ ...(now.get(old.value) ?? old), key: old.key }));
    const ranked = byRank(dispositions);
    return [true, false].flatMap((side) => ranked.filter(({ connected }) => connected === side));
}

/** Without accents, width and case, as somebody types who is in a hurry. */
function folded(text: string): string {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word of the filter is somewhere in the value, or begins a word of its outcome. */
export function matches(filter: string, value: string, outcome: string): boolean {
    const [whole, words] = [folded(value), folded(outcome).split(/\s+/)];
    return folded(filter)
        .trim()
        .split(/\s+/)
        .every((part) => whole.includes(part) || words.some((word) => word.startsWith(part)));
}

export function beginsWith(filter: string, text: string): boolean {
    return folded(text).startsWith(folded(filter).trim());
}
