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
import { DISPOSITIONS, NINE, aCall, aDesk, aWork } from '../../../../../test/fakes/desk';
import type { Mirror } from 'c/hvsDesk';
import type { AdapterBody } from 'c/hvsProtocol';

const update = (
    revision: number,
    change: Partial<Extract<AdapterBody, { kind: 'update' }>> = {}
): AdapterBody => ({ kind: 'update', revision, calls: [], works: [], removed: [], ...change });

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
        const settings = { showKeyHints: false, locale: 'ja-JP', timeZone: 'Asia/Tokyo' };
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
            works: [waiting, held, stuck, completing, aWork({ key: 'done', phase: 'completed' })]
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
    const nothing = { disposition: null, notes: '', wasConnected: null };

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
        expect(choiceFrom(nothing, null, DISPOSITIONS)).toEqual({ missing: 'disposition' });
        const wrong = { ...nothing, disposition: 'Wrong number', notes: ' ' };
        expect(choiceFrom(wrong, null, DISPOSITIONS)).toEqual({ missing: 'notes' });
    });

    it('is connected by the rep, else by the phone, else by the disposition', () => {
        const said = (wasConnected: boolean | null, byPhone: boolean | null): unknown =>
            choiceFrom(
                { disposition: 'Interested', notes: '', wasConnected },
                byPhone,
                DISPOSITIONS
            );
        const choice = { disposition: 'Interested', notes: '' };
        expect(said(null, null)).toEqual({ choice: { ...choice, wasConnected: true } });
        expect(said(null, false)).toEqual({ choice: { ...choice, wasConnected: false } });
        expect(said(true, false)).toEqual({ choice: { ...choice, wasConnected: true } });
    });
});
