import { SILENT, UNHEARD } from '../../test-doubles/fake-host';
import { ADA, CONNECTED, Office, Stage } from './stage';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const TRACKED = { cadence: 'Spring', step: 'First call', target: null };

async function opened(office = new Office()): Promise<Stage> {
    const stage = new Stage(office);
    await stage.begin();
    return stage;
}

describe('a storage that does not answer when a tab gets the phone', () => {
    test.each(['fails', 'held'] as const)(
        '(%s): what it holds is taken up when it is well again, beside what happened since',
        async (mode) => {
            const before = await opened();
            await before.untilWrapUp();
            before.die();
            const { office } = before;
            const next = new Stage(office);
            next.store.mode = mode;
            await next.begin(10 * SECOND);
            expect(next.panel.desk?.status.phone).toBe('ready');
            expect(next.phases).toEqual({ calls: [], works: [] });
            expect(next.panel.troubles).toEqual(['StorageUnavailable']);
            await next.startWork('8HF2', '(415) 555-0102');
            next.store.mode = 'now';
            next.store.release();
            await office.clock.advance(25 * SECOND);
            expect(next.phases).toEqual({ calls: ['choosing'], works: ['started', 'linked'] });
            expect(next.panel.troubles).toEqual([]);
            await next.choose(CONNECTED, before.phone.lastCallId);
            await office.clock.advance(SECOND);
            expect([next.host.tasks.length, next.host.completions.length]).toEqual([1, 1]);
        }
    );
});

describe('a page that dies', () => {
    it('before the dial leaves the work waiting for its call', async () => {
        const stage = await opened();
        await stage.startWork('8HF1');
        const next = await stage.crash();
        expect(next.phases).toEqual({ calls: [], works: ['started'] });
        await next.clickToDial();
        expect(next.phases).toEqual({ calls: ['dialling'], works: ['linked'] });
    });

    it('during a call ends it, with its seconds until it was last seen alive', async () => {
        const stage = await opened();
        await stage.startWork('8HF1');
        await stage.clickToDial();
        stage.phone.answer();
        await stage.clock.advance(63 * SECOND);
        const next = await stage.crash();
        const [call] = next.panel.desk?.calls ?? [];
        expect(call).toMatchObject({ phase: 'choosing', trouble: { code: 'EndedByReload' } });
        const talked = ((call?.endedAt ?? 0) - (call?.connectedAt ?? 0)) / SECOND;
        expect(talked).toBeGreaterThan(57);
        expect(talked).toBeLessThanOrEqual(63);
        expect(next.phone.dialled).toEqual([]);
    });

    it('during a call on a phone beside the page lets it go on', async () => {
        const stage = new Stage(new Office(), { progress: false });
        await stage.begin();
        await stage.startWork('8HF1');
        await stage.clickToDial();
        const callId = stage.phone.lastCallId;
        const next = await stage.crash();
        expect(next.phases.calls).toEqual(['dialling']);
        await next.choose(CONNECTED, callId);
        await next.clock.advance(SECOND);
        expect(next.host.completions).toHaveLength(1);
    });

    it('in wrap-up loses no word of the notes', async () => {
        const stage = await opened();
        await stage.untilWrapUp();
        const callId = stage.phone.lastCallId;
        stage.panel.want({ type: 'draft', callId, notes: 'asked for a qu', begun: null });
        await stage.clock.advance(0);
        const next = await stage.crash();
        expect(next.panel.desk?.calls[0]).toMatchObject({
            phase: 'choosing',
            draftNotes: 'asked for a qu'
        });
    });

    it('while saving looks for the Task before anything else, and completes with it', async () => {
        const stage = await opened();
        stage.host.works.set('8HF1', TRACKED);
        await stage.untilWrapUp();
        stage.host.next('saveTask', UNHEARD);
        await stage.choose();
        await stage.clock.advance(SECOND);
        const next = await stage.crash();
        expect(next.phases.calls).toEqual(['checkingTask']);
        await next.clock.advance(5 * SECOND);
        expect(next.host.asked('saveTask')).toBe(0);
        expect([next.host.tasks.length, next.host.completions.length]).toEqual([1, 1]);
    });

    it('before its save arrived asks the rep, and saves only on that word', async () => {
        const stage = await opened();
        await stage.untilWrapUp();
        stage.host.next('saveTask', SILENT);
        await stage.choose();
        const next = await stage.crash();
        await next.clock.advance(200 * SECOND);
        const [call] = next.panel.desk?.calls ?? [];
        expect(call?.trouble).toMatchObject({ code: 'TaskUnknown', remedy: 'ask' });
        expect(next.host.tasks).toEqual([]);
        next.panel.want({ type: 'settle', id: call?.id ?? '', happened: false });
        await next.clock.advance(SECOND);
        expect([next.host.tasks.length, next.host.completions.length]).toEqual([1, 1]);
    });

    it('while completing looks at the step, and completes nothing twice', async () => {
        const stage = await opened();
        stage.host.works.set('8HF1', TRACKED);
        await stage.untilWrapUp();
        stage.host.next('completeWork', UNHEARD);
        await stage.choose();
        await stage.clock.advance(SECOND);
        const next = await stage.crash();
        expect(next.phases.works).toEqual(['checkingWork']);
        await next.clock.advance(5 * SECOND);
        expect(next.phases).toEqual({ calls: [], works: [] });
        expect(next.host.completions).toHaveLength(1);
    });

    it('right after a completion still knows the start that is repeated', async () => {
        const stage = await opened();
        await stage.startWork('8HF1');
        await stage.clickToDial();
        stage.phone.end();
        await stage.choose();
        await stage.clock.advance(SECOND);
        expect(stage.host.completions).toHaveLength(1);
        const next = await stage.crash();
        await next.startWork('8HF1');
        expect(next.phases.works).toEqual([]);
    });

    it('in the undo time sends the choice when that is over', async () => {
        const office = new Office();
        office.host.settingsMap = { '/hvsDispositions/undoSeconds': '30' };
        const stage = await opened(office);
        await stage.untilWrapUp();
        await stage.choose();
        const next = await stage.crash();
        expect(next.phases.calls).toEqual(['undoable']);
        await next.clock.advance(31 * SECOND);
        expect(next.host.completions).toHaveLength(1);
    });
});

describe('what was kept', () => {
    it('and cannot be read stays where it is, and is reported', async () => {
        const office = new Office();
        const stage = await opened(office);
        await stage.startWork('8HF1');
        await stage.startWork('8HF2', '(415) 555-0102');
        const [first] = office.browser.kept.keys();
        const damaged = { id: first, kind: 'work', version: 1, savedAt: 5, state: { phase: '?' } };
        const newer = { ...damaged, id: 'newer', version: 99, savedAt: office.clock.now() };
        office.browser.kept.set(first!, { ...damaged, savedAt: office.clock.now() });
        office.browser.kept.set('newer', newer);
        const next = await stage.crash();
        expect(next.panel.desk?.works.map(({ to }) => to)).toEqual(['(415) 555-0102']);
        expect(next.panel.desk?.status.notices).toEqual([
            { code: 'JournalUnreadable', detail: '2' }
        ]);
        expect(office.browser.kept.get('newer')).toEqual(newer);
    });

    it('and is older than the admin wants keeps only its id and time', async () => {
        const office = new Office();
        const stage = await opened(office);
        await stage.startWork('8HF1');
        office.clock.correct(15 * DAY);
        const next = await stage.crash();
        expect(next.phases.works).toEqual([]);
        expect(next.panel.troubles).toEqual(['JournalExpired']);
        expect(JSON.stringify([...office.browser.kept.values()])).not.toContain('8HF1');
        office.clock.correct(15 * DAY);
        await next.crash();
        expect([...office.browser.kept.values()]).toEqual([]);
    });

    it('is forgotten when the rep wants that, but not during a call', async () => {
        const stage = await opened();
        await stage.startWork('8HF1');
        await stage.clickToDial();
        const early = stage.panel.want({ type: 'forgetEverything' });
        await stage.clock.advance(SECOND);
        expect(stage.panel.receipts(early)[0]).toMatchObject({ code: 'CallUnderWay' });
        stage.phone.end();
        const late = stage.panel.want({ type: 'forgetEverything' });
        await stage.clock.advance(SECOND);
        expect(stage.panel.receipts(late)[0]).toMatchObject({ accepted: true });
        expect([stage.office.browser.kept.size, stage.timers]).toEqual([0, 0]);
        expect(stage.phases).toEqual({ calls: [], works: [] });
    });
});

describe('a browser that keeps nothing', () => {
    test.each([
        ['refuses', () => Promise.reject(new Error('SecurityError'))],
        ['does not answer', () => new Promise<never>(() => undefined)]
    ])(
        'because the storage %s says so, and works as long as the page lives',
        async (_, storage) => {
            const stage = new Stage();
            stage.storage = storage;
            await stage.begin(5 * SECOND);
            expect(stage.panel.troubles).toEqual(['StorageUnavailable']);
            await stage.untilWrapUp();
            await stage.choose();
            await stage.clock.advance(SECOND);
            expect(stage.host.completions).toHaveLength(1);
        }
    );

    it('for a while keeps what it missed with the next change', async () => {
        const office = new Office();
        const stage = await opened(office);
        stage.store.mode = 'fails';
        await stage.startWork('8HF1');
        expect(office.keptPhases).toEqual([]);
        stage.store.mode = 'now';
        await stage.clickToDial(ADA);
        expect(office.keptPhases).toEqual(['dialling', 'linked']);
    });
});
