import {
    callsOnThePhone,
    callsToFinish,
    callsUnderWay,
    choiceFrom,
    draftOf,
    draftsOn,
    hear,
    newlyChoosing,
    newlySaved,
    worksOnTheirOwn
} from 'c/hvsDesk';
import {
    DISPOSITIONS,
    NINE,
    aCall,
    aDesk,
    aDisposition,
    aWork
} from '../../../../../test/fakes/desk';
import type { Draft, Mirror } from 'c/hvsDesk';
import type { AdapterBody } from 'c/hvsProtocol';

const update = (
    revision: number,
    change: Partial<Extract<AdapterBody, { kind: 'update' }>> = {}
): AdapterBody => ({ kind: 'update', revision, calls: [], works: [], removed: [], ...change });

const nothing: Draft = { disposition: null, notes: '', wasConnected: null, followUp: null };
const TIME = { now: NINE, timeZone: 'UTC' };

describe('the mirror', () => {
    const mirror: Mirror = { revision: 5, desk: aDesk({ calls: [aCall()], works: [aWork()] }) };

    it('takes a snapshot for all there is', () => {
        const desk = aDesk();
        const heard = hear(mirror, { kind: 'snapshot', revision: 2, desk });
        expect(heard).toEqual({ mirror: { revision: 2, desk }, missed: false });
    });

    it('moves on by one revision, in the same order', () => {
        const second = aCall({ id: 'call-2' });
        const saving = aCall({ phase: 'saving' });
        const one = hear(mirror, update(6, { calls: [second] }));
        const two = hear(one.mirror, update(7, { calls: [saving], removed: ['work-1'] }));
        expect(two.missed).toBe(false);
        expect(two.mirror?.desk.calls).toEqual([saving, second]);
        expect(two.mirror?.desk.works).toEqual([]);
    });

    it('keeps what an update does not speak of', () => {
        const settings = {
            showKeyHints: false,
            favourites: true,
            locale: 'ja-JP',
            timeZone: 'Asia/Tokyo'
        };
        const { desk } = hear(mirror, update(6, { settings })).mirror ?? { desk: aDesk() };
        expect(desk).toEqual({ ...mirror.desk, settings });
    });

    it.each([5, 4, 7])('does not believe revision %i after 5', (revision) => {
        expect(hear(mirror, update(revision, { removed: ['call-1'] }))).toEqual({
            mirror,
            missed: true
        });
    });

    it('needs a snapshot first', () => {
        expect(hear(null, update(1))).toEqual({ mirror: null, missed: true });
    });

    it('leaves receipts and goodbyes aside', () => {
        expect(hear(mirror, { kind: 'goodbye' })).toEqual({ mirror, missed: false });
    });
});

describe('the desk', () => {
    it('finds each call in one place, the oldest first', () => {
        const calls = [
            aCall({ id: 'late', startedAt: NINE + 5 }),
            aCall({ id: 'early', startedAt: NINE }),
            aCall({ id: 'blind', phase: 'dialling', hasProgress: false, startedAt: NINE + 9 }),
            aCall({ id: 'ringing', phase: 'dialling', endedAt: null }),
            aCall({ id: 'talking', phase: 'connected', startedAt: NINE - 5 }),
            aCall({ id: 'saving', phase: 'saving' }),
            aCall({ id: 'stuck', phase: 'needsAttention', startedAt: NINE - 9 }),
            aCall({ id: 'saved', phase: 'saved' })
        ];
        const desk = aDesk({ calls });
        const ids = (found: { id: string }[]): string[] => found.map(({ id }) => id);
        expect(ids(callsOnThePhone(desk))).toEqual(['talking', 'ringing']);
        expect(ids(callsToFinish(desk))).toEqual(['stuck', 'early', 'late', 'blind']);
        expect(ids(callsUnderWay(desk))).toEqual(['saving']);
    });

    it('shows a work by itself until a call stands for it', () => {
        const waiting = aWork({ key: 'waiting', phase: 'started', callIds: [] });
        const held = aWork({ key: 'held' });
        const stuck = aWork({ key: 'stuck', phase: 'needsAttention' });
        const completing = aWork({ key: 'completing', phase: 'completing' });
        const desk = aDesk({
            calls: [
                aCall({ workKey: 'held' }),
                aCall({ id: 'call-2', workKey: 'stuck', phase: 'saving' }),
                aCall({ id: 'call-3', workKey: 'completing', phase: 'saved' })
            ],
            works: [waiting, held, stuck, completing]
        });
        const keys = worksOnTheirOwn(desk).map(({ key }) => key);
        expect(keys).toEqual(['waiting', 'stuck', 'completing']);
    });

    it('notices a hang-up once', () => {
        const during = aDesk({ calls: [aCall({ phase: 'connected' })] });
        const over = aDesk({ calls: [aCall()] });
        expect(newlyChoosing(during, over)).toEqual(over.calls);
        expect(newlyChoosing(over, over)).toEqual([]);
        expect(newlyChoosing(null, over)).toEqual(over.calls);
    });

    it('notices a save, whether the call stays a while or goes at once', () => {
        const saving = aDesk({ calls: [aCall({ phase: 'saving' })] });
        expect(newlySaved(saving, aDesk())).toEqual(saving.calls);
        expect(newlySaved(saving, aDesk({ calls: [aCall({ phase: 'saved' })] }))).toHaveLength(1);
        expect(newlySaved(saving, aDesk({ calls: [aCall({ phase: 'checkingTask' })] }))).toEqual(
            []
        );
        expect(newlySaved(aDesk({ calls: [aCall()] }), aDesk())).toEqual([]);
    });
});

describe('a draft', () => {
    it('begins with what the adapter kept', () => {
        expect(draftOf({}, aCall({ draftNotes: 'asked for a quote' })).notes).toBe(
            'asked for a quote'
        );
        const draft = { ...nothing, notes: 'newer' };
        expect(draftOf({ 'call-1': draft }, aCall({ draftNotes: 'older' }))).toBe(draft);
    });

    it.each(['constructor', '__proto__', 'toString'])('are not what every object has: %s', (id) => {
        expect(draftOf({}, aCall({ id, draftNotes: 'asked' })).notes).toBe('asked');
    });

    it('goes with its call', () => {
        const drafts = { 'call-1': nothing, 'call-2': nothing };
        expect(Object.keys(draftsOn(drafts, aDesk({ calls: [aCall()] })))).toEqual(['call-1']);
    });

    it('needs a disposition, and notes where the admin says so', () => {
        expect(choiceFrom(nothing, null, DISPOSITIONS, TIME)).toEqual({ missing: 'disposition' });
        const wrong = { ...nothing, disposition: 'Wrong number', notes: ' ' };
        expect(choiceFrom(wrong, null, DISPOSITIONS, TIME)).toEqual({ missing: 'notes' });
    });

    it('is connected by the rep, else by the phone, else by the disposition', () => {
        const said = (wasConnected: boolean | null, byPhone: boolean | null): unknown =>
            choiceFrom(
                { disposition: 'Interested', notes: '', wasConnected, followUp: null },
                byPhone,
                DISPOSITIONS,
                TIME
            );
        const choice = { disposition: 'Interested', notes: '', followUpAt: null };
        expect(said(null, null)).toEqual({ choice: { ...choice, wasConnected: true } });
        expect(said(null, false)).toEqual({ choice: { ...choice, wasConnected: false } });
        expect(said(true, false)).toEqual({ choice: { ...choice, wasConnected: true } });
    });
});

describe('a call back', () => {
    const later = aDisposition('Call later', { outcome: 'CallBackLater' });
    const soon = aDisposition('Call soon', { followUp: 'inAnHour' });
    const never = aDisposition('Never');
    const all = [later, soon, never];
    const at = (value: string, followUp: Draft['followUp'] = null): unknown => {
        const draft = { ...nothing, disposition: value, followUp };
        const found = choiceFrom(draft, null, all, TIME);
        return 'choice' in found ? found.choice.followUpAt : found.missing;
    };

    it('is what the rep says, else what the disposition suggests, else none', () => {
        expect(at('Call later')).toBeNull();
        expect(at('Call later', { at: TIME.now + 5 })).toBe(TIME.now + 5);
        expect(at('Call soon')).toBe(TIME.now + 3_600_000);
        expect(at('Call soon', { at: null })).toBeNull();
    });

    it('comes of no other disposition, whatever was said before', () => {
        expect(at('Never', { at: TIME.now + 5 })).toBeNull();
    });

    it('is not in the past', () => {
        expect(at('Call later', { at: TIME.now })).toBe('followUp');
    });

    it('is kept by the adapter, with what else was begun', () => {
        const begun = { disposition: 'Call later', wasConnected: true, followUp: { at: 7 } };
        expect(draftOf({}, aCall({ draftNotes: 'n', begun }))).toEqual({ ...begun, notes: 'n' });
    });
});
