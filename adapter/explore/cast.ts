/** Who and what a schedule plays with. Drawn from its seed, and kept with it: a replay needs no seed. */
import type { Random } from './random';

export interface Person {
    name: string;
    /** As it is clicked. */
    number: string;
    recordId: string;
    doNotCall: boolean;
}

export interface PlannedWork {
    /** A step tracker's id, or a My List's, which several people share and which has no tracker. */
    workId: string;
    /** A person's name. */
    person: string;
    /** The number that comes with the start; not always written as the one that is clicked. */
    to: string;
}

export interface Cast {
    tabs: number;
    /** Whether the phone tells how a call goes on. */
    progress: boolean;
    undoSeconds: number;
    /** Whether Salesforce is asked before a dial; Ben does not want to be called. */
    asksFirst: boolean;
    /** Names of people who are always promised a call back; Eve and Mallory are with one disposition only. */
    promised: string[];
    /** A tab that is frozen in the end wakes up only when everything else has settled. */
    sleepsLong: boolean;
    works: PlannedWork[];
}

/** Mallory's last digits are Eve's, so that a click on Mallory is taken for a guess at Eve's work. */
export const PEOPLE: readonly Person[] = [
    { name: 'Ada', number: '(415) 555-0101', recordId: '00Q000000000001', doNotCall: false },
    { name: 'Ben', number: '+14155550102', recordId: '003000000000002', doNotCall: true },
    { name: 'Cleo', number: '415-555-0103', recordId: '00Q000000000003', doNotCall: false },
    { name: 'Dan', number: '4155550104', recordId: '001000000000004', doNotCall: false },
    { name: 'Eve', number: '(415) 555-0105', recordId: '00Q000000000005', doNotCall: false },
    { name: 'Mallory', number: '(212) 555-0105', recordId: '00Q000000000006', doNotCall: false }
];

const TORN = ['Eve', 'Mallory'];

/** Whether the rep promises this person a call back with the disposition of this row. */
export const promises = ({ promised }: Cast, person: string | undefined, row: number): boolean =>
    person !== undefined && (promised.includes(person) || (TORN.includes(person) && row === 1));

const MY_LIST = 'a0L000000000001';
/** Too short to be understood: what is clicked can only be guessed to be it. */
const EVES_SHORT_NUMBER = '555-0105';

export const personNamed = (name: string): Person | undefined =>
    PEOPLE.find((person) => person.name === name);

/** Only a step tracker tells whether its step is complete. */
export const hasTracker = (workId: string): boolean => workId.startsWith('8HF');

export function drawCast(random: Random): Cast {
    const works: PlannedWork[] = [];
    const count = 3 + random.below(3);
    while (works.length < count) {
        const person = PEOPLE[random.below(random.chance(0.15) ? 2 : PEOPLE.length - 1)];
        if (!person) continue;
        const tracker = `8HF00000000000${works.length + 1}`;
        const workId = random.chance(0.25) ? MY_LIST : tracker;
        const to = person.name === 'Eve' ? EVES_SHORT_NUMBER : person.number;
        if (works.some((work) => work.workId === workId && work.to === to)) continue;
        works.push({ workId, person: person.name, to });
    }
    return {
        tabs: random.chance(0.2) ? 3 : 2,
        progress: random.chance(0.85),
        undoSeconds: random.chance(0.2) ? 5 : 0,
        asksFirst: random.chance(0.3),
        promised: random.chance(0.5) ? ['Ada', 'Cleo'] : [],
        sleepsLong: random.chance(0.5),
        works
    };
}
