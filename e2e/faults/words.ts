/** What a rep sees, in short, read from the accessibility tree: whoever listens hears the same. */
import type { Locator } from '@playwright/test';

interface Line {
    depth: number;
    role: string;
    name: string;
    text: string;
}

const LINE = /^( *)- ([\w-]+)(?: "((?:[^"\\]|\\.)*)")?(?: \[[^\]]*\])*(?::(?: (.*))?)?$/;

/** Each call and each work shows them, whatever happens. */
const NUMBER_OR_TIME = /\d{3}[ -]\d{4}|\d:\d\d/;

/** What a rep can do is named only where a trouble makes it special. */
const ALWAYS_OFFERED =
    /^(Save|Saving|Keep for the end|Change the person|Do not log|Change the work|Hang up|Hide this message|Minimize .*)$/;

export const CAN_CHOOSE = '(list of call results)';
/** The call goes on; a choice is kept for its end. */
const MAY_CHOOSE = '(list of call results, for the end of the call)';
const KEEPS = 'Keep for the end';
export const NOTHING_LEFT = 'No calls to finish';

export const buttonNamed = (name: string): string => `[${name}]`;

/** A text with odd characters is written as JSON. */
const plain = (text: string): string =>
    text.startsWith('"') ? (JSON.parse(text) as string) : text;

function linesOf(snapshot: string): Line[] {
    return snapshot.split('\n').flatMap((line) => {
        const [, indent = '', role = '', name = '', text = ''] = LINE.exec(line) ?? [];
        return role ? [{ depth: indent.length, role, name, text: plain(text) }] : [];
    });
}

/** The words for one element; null: says nothing; its children may. */
function wordsFor({ role, name, text }: Line): string | null {
    switch (role) {
        case 'paragraph':
        case 'alert':
            return text || null;
        case 'text':
            return text && !NUMBER_OR_TIME.test(text) ? text : null;
        case 'button':
            return ALWAYS_OFFERED.test(name) ? null : buttonNamed(name);
        case 'listbox':
            return CAN_CHOOSE;
        default:
            return null;
    }
}

/** What stands below the list in its card belongs to choosing; only its buttons are named. */
export function wordsIn(snapshot: string): string[] {
    const words: string[] = [];
    let choosing = Infinity;
    const lines = linesOf(snapshot);
    const goesOn = lines.some(({ role, name }) => role === 'button' && name === KEEPS);
    for (const line of lines) {
        if (line.depth < choosing) choosing = Infinity;
        if (choosing < Infinity && line.role !== 'button') continue;
        if (line.role === 'listbox') choosing = line.depth;
        const found = wordsFor(line);
        if (found !== null) words.push(found === CAN_CHOOSE && goesOn ? MAY_CHOOSE : found);
    }
    return words.includes(NOTHING_LEFT) ? withoutHint(words) : words;
}

/** The sentence after it tells a newcomer how to begin. */
function withoutHint(words: readonly string[]): string[] {
    return words.filter((_, index) => words[index - 1] !== NOTHING_LEFT);
}

export async function wordsOf(place: Locator): Promise<string[]> {
    return wordsIn(await place.ariaSnapshot());
}
