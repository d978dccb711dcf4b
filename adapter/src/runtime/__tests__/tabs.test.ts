import { ADA, CONNECTED, Office, Stage } from './stage';

const SECOND = 1_000;

async function twoTabs(): Promise<{ office: Office; first: Stage; second: Stage }> {
    const office = new Office();
    const first = new Stage(office);
    await first.begin();
    const second = new Stage(office);
    await second.begin(SECOND);
    return { office, first, second };
}

async function taken(stage: Stage): Promise<void> {
    stage.panel.want({ type: 'takePhone' });
    await stage.clock.advance(SECOND);
}

describe('a second tab', () => {
    it('shows the calls of the first, and changes none of them', async () => {
        const { first, second } = await twoTabs();
        await first.untilWrapUp();
        expect(second.panel.desk?.status.phone).toBe('elsewhere');
        expect(second.phases).toEqual(first.phases);
        const intent = await second.choose(CONNECTED, first.phone.lastCallId);
        expect(second.panel.receipts(intent)[0]).toMatchObject({ code: 'PhoneElsewhere' });
        expect(first.phases.calls).toEqual(['choosing']);
        await first.choose();
        await first.clock.advance(30 * SECOND);
        expect(second.phases).toEqual({ calls: [], works: [] });
    });

    it('hands a work and a dial to the first, which dials once', async () => {
        const { first, second } = await twoTabs();
        await second.startWork('8HF1');
        await second.clickToDial();
        expect([first.phone.dialled.length, second.phone.dialled.length]).toEqual([1, 0]);
        expect(first.phases).toEqual({ calls: ['dialling'], works: ['linked'] });
        expect(second.phases).toEqual(first.phases);
        await second.clock.advance(3 * SECOND);
        expect(second.panel.troubles).toEqual([]);
    });

    it('takes everything up when the first dies', async () => {
        const { office, first, second } = await twoTabs();
        await first.untilWrapUp();
        first.die();
        await office.clock.advance(SECOND);
        expect(second.panel.desk?.status.phone).toBe('ready');
        await second.choose(CONNECTED, first.phone.lastCallId);
        await office.clock.advance(SECOND);
        expect([second.host.tasks.length, second.host.completions.length]).toEqual([1, 1]);
    });

    it('takes the phone: its calls end there, wait here, and the first only looks on', async () => {
        const { first, second } = await twoTabs();
        await first.startWork('8HF1');
        await first.clickToDial();
        await taken(second);
        expect(first.phone.stopped).toBe(true);
        expect(first.panel.desk?.status.phone).toBe('elsewhere');
        expect(second.panel.desk?.calls[0]).toMatchObject({
            phase: 'choosing',
            trouble: { code: 'EndedByReload' }
        });
        expect(first.phases).toEqual(second.phases);
        await taken(first);
        expect([first, second].map(({ panel }) => panel.desk?.status.phone)).toEqual([
            'ready',
            'elsewhere'
        ]);
    });
});

describe('a first tab whose storage fails', () => {
    it('hands what only it knows to the tab that takes the phone', async () => {
        const { office, first, second } = await twoTabs();
        first.store.mode = 'never';
        await first.startWork('8HF1');
        await office.clock.advance(3 * SECOND);
        expect(first.phases.works).toEqual(['started']);
        await taken(second);
        expect(second.phases.works).toEqual(['started']);
        expect(first.phases).toEqual(second.phases);
    });

    it('hands over no work of which the other tab may know more', async () => {
        const { office, first, second } = await twoTabs();
        await first.untilWrapUp();
        first.store.mode = 'never';
        await first.choose();
        await office.clock.advance(3 * SECOND);
        expect(first.host.completions).toHaveLength(1);
        await taken(second);
        expect(second.phases.works).toEqual(['linked']);
    });
});

describe('a first tab that is frozen', () => {
    it('is reported after two seconds; what it missed is done where the rep takes the phone', async () => {
        const { first, second } = await twoTabs();
        first.freeze();
        await second.startWork('8HF1');
        await second.clickToDial();
        await second.clock.advance(2 * SECOND);
        expect(second.panel.troubles).toEqual(['OtherTabSilent']);
        await taken(second);
        expect(second.panel.troubles).toEqual([]);
        expect(second.phases).toEqual({ calls: ['dialling'], works: ['linked'] });
        expect(second.phone.dialled).toHaveLength(1);
        first.wakeUp();
        await first.clock.advance(SECOND);
        expect(first.phone.dialled).toEqual([]);
        expect(first.phases).toEqual(second.phases);
    });

    it('while it takes the phone, shows nothing that was finished elsewhere meanwhile', async () => {
        const { office, first, second } = await twoTabs();
        await first.untilWrapUp();
        const callId = first.phone.lastCallId;
        second.store.mode = 'held';
        second.panel.want({ type: 'takePhone' });
        await office.clock.advance(0);
        second.store.release();
        await office.clock.advance(0);
        await taken(first);
        await first.choose(CONNECTED, callId);
        await office.clock.advance(SECOND / 2);
        second.store.mode = 'now';
        second.store.release();
        await office.clock.advance(SECOND);
        expect(second.phases).toEqual({ calls: [], works: [] });
    });

    it('does nothing when it wakes up before it hears that it was robbed', async () => {
        const { first, second } = await twoTabs();
        await first.untilWrapUp();
        first.freeze();
        await taken(second);
        await first.choose();
        await second.choose(CONNECTED, first.phone.lastCallId);
        await second.clock.advance(SECOND);
        expect([first.host.asked('saveTask'), second.host.asked('saveTask')]).toEqual([0, 1]);
        expect([second.host.tasks.length, second.host.completions.length]).toEqual([1, 1]);
    });

    it('does not start a step anew that was finished elsewhere while its letter lay there', async () => {
        const { office, first, second } = await twoTabs();
        first.freeze();
        await second.startWork('8HF1');
        office.clock.correct(-3_600 * SECOND);
        await taken(second);
        await second.clickToDial();
        second.phone.end();
        await second.choose();
        await second.clock.advance(60 * SECOND);
        expect(second.host.completions).toHaveLength(1);
        first.wakeUp();
        await first.clock.advance(30 * SECOND);
        expect([first.phases.works, second.phases.works]).toEqual([[], []]);
    });

    it('that was robbed and has the phone again does not go on with what it knew', async () => {
        const { first, second } = await twoTabs();
        first.freeze();
        await second.startWork('8HF1');
        await taken(second);
        await second.clickToDial();
        second.phone.end();
        await second.choose();
        await second.clock.advance(60 * SECOND);
        first.wakeUp();
        first.panel.want({ type: 'takePhone' });
        await first.tabs.take();
        await first.clock.advance(30 * SECOND);
        expect(first.panel.desk?.status.phone).toBe('ready');
        expect([first.phases.works, first.host.completions.length]).toEqual([[], 1]);
    });

    it('does not take up the phone that it was robbed of before its storage answered', async () => {
        const { office, first, second } = await twoTabs();
        await taken(second);
        first.store.mode = 'held';
        first.panel.want({ type: 'takePhone' });
        await office.clock.advance(0);
        first.freeze();
        await second.clickToDial();
        await taken(second);
        expect(second.phone.dialled).toHaveLength(1);
        first.shown.length = 0;
        first.wakeUp();
        await office.clock.advance(5 * SECOND);
        first.store.mode = 'now';
        first.store.release();
        await office.clock.advance(5 * SECOND);
        const lines = new Set(first.shown.map(({ status }) => status.phone));
        expect([...lines]).toEqual(['elsewhere']);
        expect(office.keptPhases).toEqual(['dialling']);
        second.phone.end();
        await office.clock.advance(5 * SECOND);
        await second.choose();
        await office.clock.advance(5 * SECOND);
        expect(second.host.tasks).toHaveLength(1);
    });

    it('asks for the phone before each deed, even where the storage does not tell it', async () => {
        const { office, first } = await twoTabs();
        await first.untilWrapUp();
        office.browser.owner = null;
        await first.choose();
        await first.clock.advance(SECOND);
        expect(first.host.asked('saveTask')).toBe(0);
        expect(first.panel.desk?.status.phone).not.toBe('failed');
    });

    it('whose rep comes too late does not dial a number that was clicked long ago', async () => {
        const { first, second } = await twoTabs();
        first.freeze();
        await second.startWork('8HF1', ADA);
        await second.clickToDial();
        await second.clock.advance(60 * SECOND);
        await taken(second);
        expect(second.phone.dialled).toEqual([]);
        expect(second.phases.works).toEqual(['started']);
        expect(second.panel.troubles).toEqual(['DialTooLate']);
    });
});

describe('a tab that opens', () => {
    it('keeps what happens before it has the phone, and does it then', async () => {
        const stage = new Stage();
        const starting = stage.start();
        stage.host.startWork({
            workId: '8HF1',
            completeWorkWhen: 'TaskSaved',
            attributes: { to: ADA }
        });
        stage.host.clickToDial({ number: ADA, recordId: '00Q1', recordName: 'Ada' });
        await stage.clock.advance(SECOND);
        await starting;
        expect(stage.phases).toEqual({ calls: ['dialling'], works: ['linked'] });
        expect(stage.phone.dialled).toHaveLength(1);
    });
});

describe('a letter', () => {
    it('that nobody heard of is found in the store', async () => {
        const { office, first, second } = await twoTabs();
        office.browser.silent = true;
        await second.startWork('8HF1');
        second.die();
        expect(first.phases.works).toEqual([]);
        await office.clock.advance(10 * SECOND);
        expect(first.phases.works).toEqual(['started']);
    });

    it('is as old as it is, although its turn comes after the clock was put back', async () => {
        const { office, first, second } = await twoTabs();
        office.browser.silent = true;
        await second.startWork('8HF1');
        await office.clock.advance(8 * SECOND);
        first.store.mode = 'held';
        await office.clock.advance(SECOND);
        await first.startWork('8HF2', '(415) 555-0102');
        first.store.release();
        await office.clock.advance(0);
        office.clock.correct(-3_600 * SECOND);
        first.store.mode = 'now';
        first.store.release();
        await office.clock.advance(SECOND);
        await first.clickToDial();
        first.phone.end();
        await first.choose();
        await office.clock.advance(SECOND);
        expect(first.host.completions).toHaveLength(1);
        await first.startWork('8HF1');
        expect(first.phases.works).toEqual(['started', 'started']);
    });

    it('that comes once more after its death is handled once', async () => {
        const { office, first, second } = await twoTabs();
        await second.clickToDial();
        first.phone.end();
        const letters = [...office.browser.told].filter(({ type }) => type === 'letter');
        await taken(second);
        await taken(first);
        for (const letter of letters) second.tabs.tell(letter);
        await office.clock.advance(20 * SECOND);
        expect(first.phases.calls).toEqual(['choosing']);
    });

    it('that could neither be kept nor followed is not taken for handled', async () => {
        const { office, first, second } = await twoTabs();
        first.store.mode = 'never';
        await second.clickToDial();
        first.store.mode = 'now';
        office.browser.owner = null;
        await office.clock.advance(5 * SECOND);
        expect(first.panel.desk?.status.phone).toBe('ready');
        expect(first.phone.dialled).toHaveLength(1);
    });

    it('of a tab that was robbed while it handled a start goes to the robber', async () => {
        const { first, second } = await twoTabs();
        first.store.mode = 'held';
        await first.startWork('8HF1');
        await taken(second);
        first.store.mode = 'now';
        first.store.release();
        await first.clock.advance(SECOND);
        expect([first.phases.works, second.phases.works]).toEqual([['started'], ['started']]);
    });
});
