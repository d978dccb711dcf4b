/** What is read back from the device, each entry by itself. */
import fc from 'fast-check';
import { wanderingCall, wanderingWork } from '../../src/domain/__tests__/reachable';
import { readStoredPreferences, withPin, withUsed } from '../../src/domain/preferences';
import { readStoredRecentCalls } from '../../src/domain/recent-calls';
import { readStoredCall } from '../../src/domain/stored-call';
import { readStoredWork } from '../../src/domain/stored-work';
import { readStoredEntry, readStoredLetter } from '../../src/runtime/stored-entry';
import { readTabMessage } from '../../src/runtime/tab-message';
import { counted } from '../counted';
import { door } from '../door';
import { demand, demandShape, demandStable, type Shape } from '../recheck';
import { cook, recipes } from '../recipe';
import { STORED_CALL, STORED_PREFERENCES, STORED_RECENT_CALLS, STORED_WORK } from '../shapes';

const ENTRY: Record<string, Shape> = {
    id: 'id',
    kind: 'call|work|letter|alive|expired|preferences|recentCalls',
    version: 'count',
    savedAt: 'time'
};
const LETTER: Record<string, Shape> = { input: 'WorkStarted|ClickedToDial', at: 'time' };
const TAB_MESSAGES: Record<string, Shape> = {
    received: { type: 'received', id: 'id' },
    changed: { type: 'changed', ids: ['id'] }
};

const letter = { input: 'WorkStarted', payload: { workId: '8HF1' }, at: 1_000 };
const entry = { id: 'id-1', kind: 'letter', version: 1, savedAt: 2_000, state: letter };
const PREFERENCES = { pinned: ['Left Voicemail', 'لم يرد'], recent: ['Busy', 'a; "b"'] };
const RECENT = [
    { id: 'id-1', number: '+14155550101', name: 'Ada', direction: 'outbound', startedAt: 1_000 },
    { id: 'id-2', number: '', name: null, direction: 'missed', startedAt: 2_000 }
];
const TAB_TALK = [
    { type: 'letter', letter: entry },
    { type: 'received', id: 'id-1' },
    { type: 'changed', ids: ['id-1', 'id-2'] },
    { type: 'changed', ids: null }
];

const picks = fc.array(fc.nat(1_000), { maxLength: 8 });

const scripts = fc.record({
    picks,
    afterwards: fc.array(fc.nat(1_000), { maxLength: 2 }),
    lives: fc.array(recipes(1), { minLength: 1, maxLength: 3 }),
    likes: recipes(1),
    envelope: recipes(1),
    talk: recipes(TAB_TALK.length),
    look: fc.constantFrom('plainly', 'plainly', 'counted')
});

export const storedDoor = door('stored', 15, scripts, (script) => {
    const { lives, likes, envelope, talk, look } = script;
    const ask = <T>(value: unknown, read: (value: unknown) => T): T =>
        look === 'counted' ? counted(value, read) : read(value);
    for (const recipe of lives) {
        const call = ask(cook(recipe, [wanderingCall(script.picks)]), readStoredCall);
        if (call) {
            demandShape(call, STORED_CALL, 'a call');
            demandStable(call, readStoredCall, 'a call');
            const later = wanderingCall(script.afterwards, call);
            demand(readStoredCall(later) !== null, 'a call came to what cannot be read back');
        }
        const work = ask(cook(recipe, [wanderingWork(script.picks)]), readStoredWork);
        if (work) {
            demandShape(work, STORED_WORK, 'a work');
            demandStable(work, readStoredWork, 'a work');
            const later = wanderingWork(script.afterwards, work);
            demand(readStoredWork(later) !== null, 'a work came to what cannot be read back');
        }
    }
    const liked = ask(cook(likes, [PREFERENCES]), readStoredPreferences);
    if (liked) {
        demandShape(liked, STORED_PREFERENCES, 'preferences');
        demandStable(liked, readStoredPreferences, 'preferences');
        const used = withUsed(withPin(liked, 'another', true), 'another');
        demand(
            readStoredPreferences(used) !== null,
            'preferences came to what cannot be read back'
        );
    }
    const called = ask(cook(likes, [RECENT]), readStoredRecentCalls);
    if (called) {
        demandShape(called, STORED_RECENT_CALLS, 'recent calls');
        demandStable(called, readStoredRecentCalls, 'recent calls');
    }
    const kept = ask(cook(envelope, [entry]), readStoredEntry);
    if (kept) {
        const { state, ...rest } = kept;
        demandShape(rest, ENTRY, 'an entry');
        const inner = ask(state, readStoredLetter);
        if (inner) demandShape({ input: inner.input, at: inner.at }, LETTER, 'a letter');
    }
    const said = ask(cook(talk, TAB_TALK), readTabMessage);
    if (said && said.type !== 'letter' && !(said.type === 'changed' && said.ids === null))
        demandShape(said, TAB_MESSAGES[said.type] ?? 'no message', 'what a tab said');
    return 2 * lives.length + 4;
});
