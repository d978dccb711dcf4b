import { channel } from '../../../../../test/jest-mocks/lightning/messageService';
import { bar } from '../../../../../test/jest-mocks/lightning/platformUtilityBarApi';
import { setup } from '../../../../../test/jest-mocks/apex/HvsSetup.check';
import { aCall, aDesk, aDisposition, aWork } from '../../../../../test/fakes/desk';
import { deepAll, nextFrame } from '../../../../../test/fakes/deep';
import { FakeAdapter } from '../../../../../test/fakes/fake-adapter';
import { PanelDriver } from '../../../../../test/fakes/panel-driver';
import type { DeskView } from 'c/hvsProtocol';

const SET_UP = {
    inCallCenter: true,
    callCenterName: 'HVS',
    salesEngagement: true,
    hasRepPermissionSet: true,
    logACallForCti: null,
    taskLogging: null
};

describe('the panel', () => {
    let panel: PanelDriver;
    let adapter: FakeAdapter;

    const begin = async (desk: DeskView): Promise<void> => {
        adapter = new FakeAdapter(channel, desk);
        panel = new PanelDriver();
        await nextFrame();
    };
    const waitForPhone = async (): Promise<void> => {
        jest.advanceTimersByTime(2_500);
        await nextFrame();
    };

    beforeEach(() => {
        jest.useFakeTimers();
        Object.assign(setup, { answer: SET_UP, error: null });
    });

    afterEach(() => {
        panel.remove();
        channel.reset();
        bar.reset();
        jest.useRealTimers();
    });

    it('says that the phone starts, then that it does not run', async () => {
        panel = new PanelDriver();
        await nextFrame();
        expect(panel.emptyKind).toBe('starting');
        await waitForPhone();
        expect(panel.emptyKind).toBe('notRunning');
        expect(panel.text).toContain('Open the Phone item in the utility bar.');
    });

    it('says that the user is in no call center, if that is why', async () => {
        setup.answer = { ...SET_UP, inCallCenter: false };
        panel = new PanelDriver();
        await waitForPhone();
        expect(panel.emptyKind).toBe('notInCallCenter');
    });

    it.each([
        ['refuses', () => Object.assign(setup, { error: new Error('no access') })],
        ['answers nonsense', () => Object.assign(setup, { answer: 'yes' })]
    ])('does not guess why when the set-up check %s', async (_how, arrange) => {
        arrange();
        panel = new PanelDriver();
        await waitForPhone();
        expect(panel.emptyKind).toBe('notRunning');
    });

    it('says that the phone does not answer', async () => {
        await begin(aDesk());
        adapter.isDeaf = true;
        channel.isDead = true;
        adapter.update({});
        channel.isDead = false;
        adapter.update({});
        await waitForPhone();
        expect(panel.emptyKind).toBe('notAnswering');
    });

    it('says that the phone could not start, and why', async () => {
        const notices = [{ code: 'LibraryMissing' as const, detail: '' }];
        await begin(aDesk({ status: { phone: 'failed', salesEngagement: true, notices } }));
        expect(panel.emptyKind).toBe('failed');
        expect(panel.text).toContain('The Open CTI library of Salesforce did not load');
    });

    it('says that the phone waits for the rep to sign in', async () => {
        await begin(aDesk({ status: { phone: 'signIn', salesEngagement: true, notices: [] } }));
        expect(panel.emptyKind).toBe('signIn');
        expect(panel.text).toContain('You are not signed in to the phone');
    });

    it('says that the org has no Sales Engagement', async () => {
        await begin(aDesk({ status: { phone: 'ready', salesEngagement: false, notices: [] } }));
        expect(panel.emptyKind).toBe('noSalesEngagement');
    });

    it('says that there is nothing to do', async () => {
        await begin(aDesk());
        expect(panel.emptyKind).toBe('nothingToDo');
        expect(bar.label).toBe('Calls');
    });

    it('says that the phone is of another version, and what to do', async () => {
        panel = new PanelDriver();
        channel.publish({ version: 2, direction: 'toPanel', id: 'a', kind: 'goodbye' });
        await waitForPhone();
        expect(panel.emptyKind).toBe('otherVersion');
        expect(panel.text).toContain('not of one version Reload the page.');
    });

    describe('with a guessed work', () => {
        const other = aWork({ key: 'work-2', person: { recordId: '', name: 'Bo' }, callIds: [] });
        const guessed = aDesk({
            calls: [aCall({ workKey: 'work-1', link: 'guess' })],
            works: [aWork(), other, aWork({ key: 'work-3', phase: 'completing' })]
        });

        it('shows the guess as one and takes the rep’s yes', async () => {
            await begin(guessed);
            expect(panel.text).toContain('Probably: Ann Smith – First call');
            await panel.click('Yes, this work');
            expect(adapter.intents).toEqual([{ type: 'confirmLink', callId: 'call-1' }]);
        });

        it.each([
            ['another work', 'work-2', 'work-2'],
            ['no work', '', null]
        ])('takes %s instead', async (_what, value, workKey) => {
            await begin(guessed);
            await panel.click('Choose another');
            const works = panel.find('lightning-combobox') as HTMLElement & {
                options: { label: string; value: string }[];
            };
            expect(works.options.map(({ label }) => label)).toEqual([
                'Ann Smith – First call',
                'Bo – First call',
                'No work'
            ]);
            works.dispatchEvent(new CustomEvent('change', { detail: { value } }));
            expect(adapter.intents).toEqual([{ type: 'link', callId: 'call-1', workKey }]);
        });
    });

    it('offers a plain call the works that wait', async () => {
        const waiting = aWork({ phase: 'started', callIds: [] });
        await begin(aDesk({ calls: [aCall()], works: [waiting] }));
        expect(panel.text).toContain('Not linked to a cadence step');
        await panel.click('Change the work');
        expect(panel.has('lightning-combobox')).toBe(true);
    });

    it('offers no work to a call that belongs to none', async () => {
        const waiting = aWork({ phase: 'started', callIds: [] });
        await begin(aDesk({ calls: [aCall({ mayLink: false })], works: [waiting] }));
        expect(panel.text).not.toContain('Not linked to a cadence step');
        expect(panel.text).not.toContain('Change the work');
    });

    it('draws two hundred calls to finish and two hundred values', async () => {
        const calls = Array.from({ length: 200 }, (_, index) => aCall({ id: `call-${index}` }));
        const dispositions = Array.from({ length: 200 }, (_, index) =>
            aDisposition(`Value ${index}`, { connected: index % 2 === 0 })
        );
        await begin(aDesk({ calls, dispositions }));
        expect(panel.options).toHaveLength(200);
        expect(deepAll(panel.element.shadowRoot!, '.open-call')).toHaveLength(199);
    });
});
