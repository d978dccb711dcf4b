import type { DispositionView, FollowUpQuick, Outcome } from 'c/hvsProtocol';
import type { OrgDisposition } from './org';

/** A disposition as an admin lists it in the call center settings; null leaves it to the rule. */
export interface ListedDisposition {
    value: string;
    outcome: Outcome | null;
    connected: boolean | null;
    key: string | null;
    notesRequired: boolean;
    followUp: FollowUpQuick | null;
}

/** What the admin and the org say of a disposition, before the rep's own habits (`preferences.ts`). */
export type Disposition = Omit<DispositionView, 'key' | 'pinned' | 'recent'> & {
    /** The digit that the admin gave it. */
    wanted: string | null;
};

/** `Task.CallDisposition` holds no more. */
export const LONGEST_DISPOSITION = 255;

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

const isUsable = ({ value }: { value: string }): boolean =>
    value.trim() !== '' && value.length <= LONGEST_DISPOSITION;

/**
 * What a rep may choose: the admin's list if there is one, else the org's `CallDisposition` rows, else the
 * five outcomes. A listed value takes its outcome from the org's row of the same value unless the list says
 * otherwise. Blank values and ones that no Task can hold are left out; repeated ones are offered once. Values
 * that differ only in case or outer blanks are different: Salesforce may tell them apart. `hidden` takes values
 * out, unless that would leave none.
 */
export function assembleDispositions(
    listed: readonly ListedDisposition[],
    org: readonly OrgDisposition[],
    hidden: readonly string[] = []
): Disposition[] {
    const known = org.filter(isUsable);
    const outcomeInOrg = new Map(known.map((row) => [row.value, row.outcome]));
    const source: ListedDisposition[] =
        listed.length > 0
            ? [...listed]
            : (known.length > 0 ? known : FIVE_OUTCOMES).map((row) => ({
                  ...row,
                  connected: null,
                  key: null,
                  notesRequired: false,
                  followUp: null
              }));
    const seen = new Set<string>();
    const unique = source.filter(({ value }) => !seen.has(value) && seen.add(value));
    const shown = unique.filter(({ value }) => !hidden.includes(value));
    return (shown.length > 0 ? shown : unique).map((row) => {
        const outcome = row.outcome ?? outcomeInOrg.get(row.value) ?? null;
        return {
            value: row.value,
            outcome,
            connected: row.connected ?? (outcome === null ? false : REACHED[outcome]),
            wanted: row.key,
            notes: row.notesRequired ? 'required' : 'optional',
            followUp: row.followUp,
            mapped: known.length === 0 || outcomeInOrg.has(row.value)
        };
    });
}
