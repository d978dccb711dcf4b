import type { DispositionView, Outcome } from 'c/hvsProtocol';
import type { Call } from './call';
import type { OrgDisposition } from './org';

/** A disposition as an admin lists it in the call center settings; null leaves it to the rule. */
export interface ListedDisposition {
    value: string;
    outcome: Outcome | null;
    connected: boolean | null;
    key: string | null;
    notesRequired: boolean;
}

/** `Task.CallDisposition` holds no more. */
export const LONGEST_DISPOSITION = 255;

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const TALK_THAT_CONNECTS = 40_000;

/**
 * Whether an outcome says that somebody was reached. 'Call back later' does not: with five outcomes for all
 * values, admins put 'no answer' and 'busy' there too.
 */
const REACHED: Record<Outcome, boolean> = {
    CallBackLater: false,
    LeftVoicemail: false,
    MeaningfulConnect: true,
    NotInterested: true,
    Unqualified: true
};

/** The last resort, in the words of Sales Engagement, most frequent first. */
const FIVE_OUTCOMES: { value: string; outcome: Outcome }[] = [
    { value: 'Left Voicemail', outcome: 'LeftVoicemail' },
    { value: 'Call Back Later', outcome: 'CallBackLater' },
    { value: 'Meaningful Connect', outcome: 'MeaningfulConnect' },
    { value: 'Not Interested', outcome: 'NotInterested' },
    { value: 'Unqualified', outcome: 'Unqualified' }
];

function withKeys(
    rows: (Omit<DispositionView, 'key'> & { wanted: string | null })[]
): DispositionView[] {
    const taken = new Set<string>();
    for (const row of rows) if (row.wanted !== null) taken.add(row.wanted);
    const free = KEYS.filter((key) => !taken.has(key));
    const given = new Set<string>();
    return rows.map(({ wanted, ...row }) => {
        if (wanted !== null && !given.has(wanted)) {
            given.add(wanted);
            return { ...row, key: wanted };
        }
        return { ...row, key: free.shift() ?? null };
    });
}

/**
 * What the rep may choose: the admin's list if there is one, else the org's `CallDisposition` rows, else
 * the five outcomes. A listed value takes its outcome from the org's row of the same value unless the
 * list says otherwise. Repeated values are offered once.
 */
export function assembleDispositions(
    listed: readonly ListedDisposition[],
    org: readonly OrgDisposition[]
): DispositionView[] {
    const outcomeInOrg = new Map(org.map((row) => [row.value, row.outcome]));
    const source: ListedDisposition[] =
        listed.length > 0
            ? [...listed]
            : (org.length > 0 ? org : FIVE_OUTCOMES).map((row) => ({
                  ...row,
                  connected: null,
                  key: null,
                  notesRequired: false
              }));
    const unique = new Map(source.map((row) => [row.value, row]));
    return withKeys(
        [...unique.values()].map((row) => {
            const outcome = row.outcome ?? outcomeInOrg.get(row.value) ?? null;
            return {
                value: row.value,
                outcome,
                connected: row.connected ?? (outcome === null ? false : REACHED[outcome]),
                wanted: row.key,
                notes: row.notesRequired ? 'required' : 'optional',
                mapped: org.length === 0 || outcomeInOrg.has(row.value)
            };
        })
    );
}

/**
 * The value that the call itself suggests: a machine answered, or a conversation of 40 s and more. For a
 * call that nobody answered: the first value without a connection that is no voicemail.
 */
export function suggestDisposition(
    call: Call,
    dispositions: readonly DispositionView[]
): string | null {
    if (!call.hasProgress || call.endedAt === null) return null;
    const first = (wanted: (row: DispositionView) => boolean): string | null =>
        dispositions.find(wanted)?.value ?? null;
    if (call.answeredBy === 'machine') return first((row) => row.outcome === 'LeftVoicemail');
    if (call.connectedAt === null)
        return first((row) => !row.connected && row.outcome !== 'LeftVoicemail');
    return call.endedAt - call.connectedAt >= TALK_THAT_CONNECTS
        ? first((row) => row.outcome === 'MeaningfulConnect')
        : null;
}
