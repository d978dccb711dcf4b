import { aCall, aDesk, aWork } from '../../../../../test/fakes/desk';
import { putClipboard } from '../../../../../test/fakes/fake-clipboard';
import { panelStage } from '../../../../../test/fakes/panel-stage';
import type { FakeClipboard } from '../../../../../test/fakes/fake-clipboard';

const DESK = aDesk({
    calls: [
        aCall({ workKey: 'work-1', link: 'number' }),
        aCall({ id: 'call-2', phase: 'connected', endedAt: null }),
        aCall({ id: 'call-3', phase: 'saved' })
    ],
    works: [aWork()]
});

describe('the log for support', () => {
    const stage = panelStage();
    let clipboard: FakeClipboard;

    const outcome = (): string | null => stage.panel.find('[data-field="logOutcome"]').textContent;

    beforeEach(() => {
        clipboard = putClipboard();
    });

    it('is copied in one click, under what the panel knows itself', async () => {
        await stage.begin(DESK);
        await stage.panel.click('Copy log');
        expect(outcome()).toBe('Copied.');
        const lines = clipboard.text?.split('\n') ?? [];
        expect(lines[0]).toBe('HVS CTI log, 2026-03-03T09:00:00.000Z');
        expect(lines[1]).toBe('panel: protocol 1, phone answering');
        expect(lines[2]).toBe('desk: phone ready, 3 calls, 1 works');
        expect(lines[4]).toBe('user: locale en-US, time zone UTC');
        expect(lines[5]).toContain('jsdom');
        expect(lines.at(-1)).toBe('the log');
    });

    it('holds numbers and notes only when they are asked for', async () => {
        await stage.begin(DESK);
        await stage.panel.check('With phone numbers and notes', true);
        await stage.panel.click('Copy log');
        expect(clipboard.text).toContain('the log with numbers');
        await stage.panel.check('With phone numbers and notes', false);
        await stage.panel.click('Copy log');
        expect(clipboard.text).not.toContain('numbers');
    });

    it('is shown to be copied by hand where the browser does not allow it', async () => {
        clipboard.isShut = true;
        await stage.begin(DESK);
        await stage.panel.click('Copy log');
        expect(outcome()).toContain('The browser did not allow copying.');
        const shown = stage.panel.focused as HTMLTextAreaElement;
        expect(shown.readOnly).toBe(true);
        expect(shown.value).toContain('the log');
        expect(shown.selectionEnd - shown.selectionStart).toBe(shown.value.length);
        clipboard.isShut = false;
        await stage.panel.click('Copy log');
        expect(outcome()).toBe('Copied.');
        expect(stage.panel.has('textarea')).toBe(false);
    });

    it('is not there when the phone does not answer for two seconds', async () => {
        await stage.begin(DESK);
        stage.adapter.isDeaf = true;
        await stage.panel.click('Copy log');
        expect(outcome()).toBe('');
        await stage.pass(2_250);
        expect(outcome()).toContain('The phone does not answer');
        expect(clipboard.text).toBeNull();
    });

    it('is had also where another tab has the phone', async () => {
        const status = { phone: 'elsewhere', salesEngagement: true, notices: [] } as const;
        await stage.begin({ ...DESK, status: { ...status, notices: [] } });
        await stage.panel.click('Copy log');
        expect(clipboard.text).toContain('desk: phone elsewhere');
    });
});

describe('forgetting everything on this device', () => {
    const stage = panelStage();

    const outcome = (): string | null =>
        stage.panel.find('[data-field="forgetOutcome"]').textContent;
    const ask = async (): Promise<void> => {
        await stage.begin(DESK);
        await stage.panel.click('Forget everything on this device');
    };

    it('is confirmed first, with what would be lost', async () => {
        await ask();
        expect(stage.panel.find('[data-field="loss"]').textContent).toContain(
            'Unfinished calls: 2. Unfinished steps: 1.'
        );
        expect(stage.adapter.intents).toEqual([]);
        await stage.panel.click('Forget everything');
        expect(stage.adapter.intents).toEqual([{ type: 'forgetEverything' }]);
        expect(outcome()).toBe('Everything on this device is forgotten.');
    });

    it('is not done when the rep thinks better of it', async () => {
        await ask();
        await stage.panel.click('Keep it');
        expect(stage.adapter.intents).toEqual([]);
        expect(stage.panel.has('[data-field="loss"]')).toBe(false);
        expect(stage.panel.buttons).toContain('Forget everything on this device');
    });

    it('loses nothing when nothing is unfinished', async () => {
        await stage.begin(aDesk());
        await stage.panel.click('Forget everything on this device');
        expect(stage.panel.text).toContain('Nothing is unfinished here');
    });

    it.each([
        ['CallUnderWay', 'This cannot be done during a call.'],
        ['PhoneElsewhere', 'The phone is in another tab of this browser'],
        [null, 'Something went wrong']
    ] as const)('says why it was refused: %s', async (code, words) => {
        await ask();
        stage.adapter.refuses = true;
        stage.adapter.refusal = code;
        await stage.panel.click('Forget everything');
        expect(outcome()).toContain(words);
    });

    it('is not done later when the phone does not answer', async () => {
        await ask();
        stage.adapter.isDeaf = true;
        await stage.panel.click('Forget everything');
        await stage.pass(2_250);
        expect(outcome()).toContain('The phone does not answer.');
        const heard = stage.adapter.heard.length;
        stage.adapter.isDeaf = false;
        await stage.pass(10_000);
        expect(stage.adapter.heard).toHaveLength(heard);
    });

    it('is not offered where another tab has the phone', async () => {
        await stage.begin(
            aDesk({ status: { phone: 'elsewhere', salesEngagement: true, notices: [] } })
        );
        expect(stage.panel.buttons).not.toContain('Forget everything on this device');
    });
});
