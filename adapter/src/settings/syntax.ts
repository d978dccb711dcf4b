import type { FollowUpQuick, Outcome } from 'c/hvsProtocol';
import type { ListedDisposition } from '../domain/dispositions';
import { LONGEST_DISPOSITION } from '../domain/dispositions';
import { isFreeField } from '../domain/task-fields';

/**
 * The little syntax inside settings that hold more than one thing: parts separated by semicolons, a part
 * that holds one in double quotes, a quote in quotes doubled. `a; "b; c"; d="e"` has three parts. Quotes
 * count only where a part or, after `=`, its value begins: `5" pipe` needs none. Blanks around a part do not
 * count, unless they stand in the quotes. Empty parts are answered too, as ''.
 */
export function splitParts(text: string): string[] {
    const parts: string[] = [];
    let part = '';
    let quoted = false;
    let begins = true;
    /** What stood in quotes keeps its blanks: it is the part from here to there; -1 without quotes. */
    let from = -1;
    let to = 0;
    const finish = (): void => {
        const [before, after] = [part.slice(0, from).trimStart(), part.slice(to).trimEnd()];
        parts.push(from < 0 ? part.trim() : before + part.slice(from, to) + after);
        part = '';
        from = -1;
        begins = true;
    };
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (character === '"' && quoted && text.charAt(at + 1) === '"') {
            part += '"';
            at += 1;
        } else if (character === '"' && (quoted || begins)) {
            quoted = !quoted;
            begins = false;
            if (from < 0) from = part.length;
            to = part.length;
        } else if (character === ';' && !quoted) {
            finish();
        } else {
            part += character;
            begins = character === '=' || (begins && character === ' ');
        }
    }
    if (quoted) from = -1;
    finish();
    return parts;
}

const OUTCOMES = new Map<string, Outcome>([
    ['call back later', 'CallBackLater'],
    ['left voicemail', 'LeftVoicemail'],
    ['meaningful connect', 'MeaningfulConnect'],
    ['not interested', 'NotInterested'],
    ['unqualified', 'Unqualified']
]);

/** In small letters. */
const FOLLOW_UPS = new Map<string, FollowUpQuick | null>([
    ['none', null],
    ['1h', 'inAnHour'],
    ['tomorrow', 'tomorrow'],
    ['nextweek', 'nextWeek']
]);

function keyAndValue(part: string): [string, string] {
    const at = part.indexOf('=');
    return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

/**
 * `value; outcome=Left Voicemail; connected=no; key=2; notes=required; followUp=1h`. The value comes first and may hold
 * anything but a line's end; a part that is not understood is named and skipped.
 */
export function readListedDisposition(text: string): {
    row: ListedDisposition | null;
    complaints: string[];
} {
    const [value, ...parts] = splitParts(text);
    if (!value?.trim()) return { row: null, complaints: [text.slice(0, 40)] };
    if (value.length > LONGEST_DISPOSITION) return { row: null, complaints: [value.slice(0, 40)] };
    const row: ListedDisposition = {
        value,
        outcome: null,
        connected: null,
        key: null,
        notesRequired: false,
        followUp: null
    };
    const complaints: string[] = [];
    for (const part of parts.filter((each) => each !== '')) {
        const [name, setting] = keyAndValue(part);
        const word = setting.toLowerCase();
        const outcome = OUTCOMES.get(word);
        if (name === 'outcome' && outcome) row.outcome = outcome;
        else if (name === 'connected' && (word === 'yes' || word === 'no'))
            row.connected = word === 'yes';
        else if (name === 'key' && /^\d$/.test(word)) row.key = word;
        else if (name === 'notes' && (word === 'required' || word === 'optional'))
            row.notesRequired = word === 'required';
        else if (name === 'followUp' && FOLLOW_UPS.has(word))
            row.followUp = FOLLOW_UPS.get(word) ?? null;
        else complaints.push(part);
    }
    return { row, complaints };
}

/** `Field__c=value; Other__c="a; b"`. A field that is not the admin's to set is named and skipped. */
export function readFields(text: string): { fields: Record<string, string>; complaints: string[] } {
    const fields: Record<string, string> = {};
    const complaints: string[] = [];
    for (const part of splitParts(text).filter((each) => each !== '')) {
        const [name, value] = keyAndValue(part);
        if (isFreeField(name) && value !== '') fields[name] = value;
        else complaints.push(part);
    }
    return { fields, complaints };
}
