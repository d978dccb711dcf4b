import { HvsError } from '../../domain/hvs-error';
import { refusing, SILENT } from '../../test-doubles/fake-host';
import { ADA, Stage } from './stage';

const SECOND = 1_000;

describe('the softphone comes up', () => {
    it('in its order: it listens, learns, tells the host, then opens the phone', async () => {
        const stage = new Stage();
        await stage.begin();
        expect(stage.host.requests).toEqual([
            'settings',
            'context',
            'dispositions',
            'initialized',
            'enableClickToDial'
        ]);
        expect(stage.panel.desk?.status).toEqual({
            phone: 'ready',
            salesEngagement: true,
            notices: []
        });
        expect(stage.shown.at(-1)).toEqual(stage.panel.desk);
        expect(stage.timers).toBe(0);
    });

    it('with what the admin and the org say', async () => {
        const stage = new Stage();
        stage.host.settingsMap = {
            '/hvsPhone/defaultCountry': 'JP',
            '/hvsDispositions/value01': 'Busy; key=7',
            '/hvsDispositions/keyHints': 'no',
            '/reqDialingOptions/reqOutsidePrefix': '9'
        };
        stage.host.orgDispositions = [{ value: 'Busy', outcome: 'CallBackLater' }];
        stage.host.user = { ...stage.host.user, timeZone: 'Asia/Tokyo', locale: 'ja-JP' };
        await stage.begin();
        expect(stage.panel.desk).toMatchObject({
            settings: {
                showKeyHints: false,
                favourites: true,
                locale: 'ja-JP',
                timeZone: 'Asia/Tokyo'
            },
            dispositions: [{ value: 'Busy', outcome: 'CallBackLater', key: '7', mapped: true }]
        });
        await stage.clickToDial('03-1234-5678');
        expect(stage.phone.dialled[0]?.number).toBe('90312345678');
    });

    it('and says goodbye when the frame goes', async () => {
        const stage = new Stage();
        const softphone = await stage.begin();
        softphone.stop();
        expect(stage.panel.heard.at(-1)?.kind).toBe('goodbye');
        expect(stage.phone.stopped).toBe(true);
    });

    it('and hangs up from the frame', async () => {
        const stage = new Stage();
        const softphone = await stage.begin();
        await stage.clickToDial();
        softphone.hangUp(stage.phone.lastCallId);
        await stage.clock.advance(0);
        expect(stage.phases.calls).toEqual(['choosing']);
    });
});

describe('what does not come up', () => {
    it('settings that are never answered are their defaults, after ten seconds', async () => {
        const stage = new Stage();
        stage.host.always('settings', SILENT);
        await stage.begin(11 * SECOND);
        expect(stage.settings?.matchWindow).toBe(30_000);
        expect(stage.panel.troubles).toEqual(['SettingsUnavailable']);
        expect(stage.panel.desk?.status.phone).toBe('ready');
    });

    it('an Apex that never answers costs the user and the call results, and is said once', async () => {
        const stage = new Stage();
        stage.host.always('context', SILENT);
        stage.host.always('dispositions', SILENT);
        await stage.begin(11 * SECOND);
        expect(stage.panel.troubles).toEqual(['ApexUnavailable']);
        expect(stage.panel.desk?.dispositions).toHaveLength(5);
        expect(stage.panel.desk?.status).toMatchObject({ phone: 'ready', salesEngagement: true });
    });

    it('is said in the words of Salesforce where it has any', async () => {
        const stage = new Stage();
        stage.host.always('settings', refusing('no call center'));
        stage.host.always('dispositions', refusing('no class HvsCti'));
        stage.host.always('enableClickToDial', refusing('not now'));
        await stage.begin();
        expect(stage.panel.desk?.status.notices).toEqual([
            { code: 'SettingsUnavailable', detail: 'no call center' },
            { code: 'ApexUnavailable', detail: 'no class HvsCti' },
            { code: 'ClickToDialRefused', detail: 'not now' }
        ]);
        expect(stage.panel.desk?.status.phone).toBe('ready');
    });

    it('a click-to-dial that is never answered is said, and the phone is ready', async () => {
        const stage = new Stage();
        stage.host.always('enableClickToDial', SILENT);
        await stage.begin(11 * SECOND);
        expect(stage.panel.troubles).toEqual(['ClickToDialRefused']);
        expect(stage.panel.desk?.status.phone).toBe('ready');
    });

    it('bad settings are named', async () => {
        const stage = new Stage();
        stage.host.settingsMap = { '/hvsPhone/defaultCountry': 'UK' };
        await stage.begin();
        expect(stage.panel.desk?.status.notices).toMatchObject([
            { code: 'SettingInvalid', detail: expect.stringContaining('defaultCountry') as string }
        ]);
    });

    it('a library without hvs takes calls, and says that works do not come', async () => {
        const stage = new Stage();
        stage.host.reportsWorks = false;
        await stage.begin();
        expect(stage.panel.troubles).toEqual(['HvsMissing']);
        expect(stage.panel.desk?.status).toMatchObject({ phone: 'ready', salesEngagement: false });
        await stage.clickToDial();
        expect(stage.phone.dialled).toHaveLength(1);
    });

    it('an org without Sales Engagement is said to be one', async () => {
        const stage = new Stage();
        stage.host.user = { ...stage.host.user, salesEngagement: false };
        await stage.begin();
        expect(stage.panel.troubles).toEqual(['SalesEngagementMissing']);
        expect(stage.panel.desk?.status.salesEngagement).toBe(false);
    });
});

describe('without a message channel', () => {
    it('that rejects, the frame says so and calls go on', async () => {
        const stage = new Stage();
        stage.panel.opening = () =>
            Promise.reject(new HvsError('ChannelUnavailable', 'not exposed'));
        await stage.begin();
        expect(stage.shown.at(-1)?.status).toEqual({
            phone: 'ready',
            salesEngagement: true,
            notices: [{ code: 'ChannelUnavailable', detail: 'not exposed' }]
        });
        await stage.clickToDial();
        expect(stage.phone.dialled).toHaveLength(1);
    });

    it('that never answers, the same, after ten seconds', async () => {
        const stage = new Stage();
        stage.panel.opening = () => new Promise(() => undefined);
        await stage.begin();
        expect(stage.shown.at(-1)?.status.phone).toBe('ready');
        await stage.clock.advance(10 * SECOND);
        expect(stage.shown.at(-1)?.status.notices.map(({ code }) => code)).toEqual([
            'ChannelUnavailable'
        ]);
    });
});

describe('a phone', () => {
    it('that fails is shown as failed with its reason; works still come', async () => {
        const stage = new Stage();
        stage.phone.starting = () => Promise.reject(new HvsError('DialFailed', 'not registered'));
        await stage.begin();
        expect(stage.panel.desk?.status).toMatchObject({
            phone: 'failed',
            notices: [{ code: 'DialFailed', detail: 'not registered' }]
        });
        expect(stage.host.requests).toContain('initialized');
        expect(stage.host.requests).not.toContain('enableClickToDial');
        await stage.startWork('8HF1');
        expect(stage.phases.works).toEqual(['started']);
    });

    it('that failed ends what is dialled, so that no call rings for ever', async () => {
        const stage = new Stage();
        stage.phone.starting = () => Promise.reject(new Error('no microphone'));
        await stage.begin();
        await stage.clickToDial();
        expect(stage.panel.desk?.calls).toMatchObject([
            { phase: 'choosing', trouble: { code: 'DialFailed', detail: 'Error: no microphone' } }
        ]);
        expect(stage.phone.dialled).toEqual([]);
    });

    it('that throws at a dial ends that call, and dials the next', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.phone.broken = new Error('line busy');
        await stage.clickToDial();
        expect(stage.panel.desk?.calls).toMatchObject([{ trouble: { code: 'DialFailed' } }]);
        stage.phone.broken = null;
        await stage.clickToDial();
        expect(stage.phone.dialled).toHaveLength(1);
    });

    it('that is slow dials when it is ready what was asked for before', async () => {
        const stage = new Stage();
        let ready = (): void => undefined;
        stage.phone.starting = () => new Promise((resolve) => (ready = resolve));
        const starting = stage.start();
        await stage.clock.advance(SECOND);
        await stage.clickToDial();
        expect([stage.phone.dialled.length, stage.panel.desk?.status.phone]).toEqual([
            0,
            'starting'
        ]);
        ready();
        await stage.clock.advance(SECOND);
        await starting;
        expect([stage.phone.dialled.length, stage.panel.desk?.status.phone]).toEqual([1, 'ready']);
    });

    it('that is not ready yet can hang up what waits', async () => {
        const stage = new Stage();
        stage.phone.starting = () => new Promise(() => undefined);
        void stage.start();
        await stage.clock.advance(SECOND);
        await stage.clickToDial();
        const callId = stage.panel.desk?.calls[0]?.id ?? '';
        stage.panel.want({ type: 'hangUp', callId });
        await stage.clock.advance(0);
        expect(stage.phases.calls).toEqual(['choosing']);
    });

    it('that never comes up is shown as failed after half a minute, and used if it does later', async () => {
        const stage = new Stage();
        let ready = (): void => undefined;
        stage.phone.starting = () => new Promise((resolve) => (ready = resolve));
        await stage.begin(31 * SECOND);
        expect(stage.panel.desk?.status.phone).toBe('failed');
        ready();
        await stage.clock.advance(SECOND);
        expect(stage.panel.desk?.status.phone).toBe('ready');
        await stage.clickToDial();
        expect(stage.phone.dialled).toHaveLength(1);
    });
});

describe('what comes while the softphone is starting', () => {
    it('is not lost: a work and a click wait for the settings', async () => {
        const stage = new Stage();
        stage.host.settingsMap = { '/hvsPhone/defaultCountry': 'JP' };
        const starting = stage.start();
        stage.host.startWork({
            workId: '8HF1',
            completeWorkWhen: 'TaskSaved',
            attributes: { to: '03-1234-5678' }
        });
        stage.host.clickToDial({ number: '+81 3-1234-5678' });
        await stage.clock.advance(SECOND);
        await starting;
        expect(stage.phases).toEqual({ calls: ['dialling'], works: ['linked'] });
        expect(stage.phone.dialled).toMatchObject([{ number: '+81312345678' }]);
        stage.phone.end();
        await stage.clock.advance(0);
        expect(stage.phases.calls).toEqual(['choosing']);
    });

    it('a panel that says hello early sees that the phone is starting, then the rest', async () => {
        const stage = new Stage();
        const starting = stage.start();
        await stage.clock.advance(5);
        stage.panel.hello();
        expect(stage.panel.desk?.status.phone).toBe('starting');
        stage.panel.want({ type: 'retry', id: 'x' }, 'early');
        await stage.clock.advance(SECOND);
        await starting;
        expect(stage.panel.receipts('early')).toMatchObject([{ accepted: false }]);
        expect(stage.panel.desk?.dispositions).toHaveLength(5);
    });

    it('and the same start again is told apart by its number, not by its time', async () => {
        const stage = new Stage();
        const starting = stage.start();
        for (const to of [ADA, ADA, '(415) 555-0199'])
            stage.host.startWork({ workId: 'MyList1', attributes: { to } });
        await stage.clock.advance(SECOND);
        await starting;
        expect(stage.panel.desk?.works.map(({ to }) => to)).toEqual([ADA, '(415) 555-0199']);
    });
});
