import { channel } from '../../../../../test/jest-mocks/lightning/messageService';
import { bar } from '../../../../../test/jest-mocks/lightning/platformUtilityBarApi';
import { NINE, aCall, aDesk, aWork } from '../../../../../test/fakes/desk';
import { aMoment, nextFrame, settled } from '../../../../../test/fakes/deep';
import { FakeAdapter } from '../../../../../test/fakes/fake-adapter';
import { PanelDriver } from '../../../../../test/fakes/panel-driver';
import type { CallView, DeskView } from 'c/hvsProtocol';

const LINKED: Partial<CallView> = { workKey: 'work-1', link: 'number' };
const TALKING = aCall({ ...LINKED, phase: 'connected', endedAt: null, canHangUp: true });
const OVER = aCall(LINKED);

const NOTHING = { disposition: null, wasConnected: null, followUp: null };

const PICKER = 'c-hvs-disposition-picker';

describe('the panel', () => {
    let panel: PanelDriver;
    let adapter: FakeAdapter;

    const begin = async (desk: DeskView): Promise<void> => {
        adapter = new FakeAdapter(channel, desk);
        panel = new PanelDriver();
        await nextFrame();
    };

    /** A call with Ann that has just ended, with the picker listening. */
    const hangUp = async (): Promise<void> => {
        await begin(aDesk({ calls: [TALKING] }));
        adapter.update({ calls: [OVER] });
        await nextFrame();
        jest.advanceTimersByTime(400);
    };

    beforeEach(() => {
        jest.useFakeTimers({ now: NINE });
        Element.prototype.scrollIntoView = () => undefined;
    });

    afterEach(() => {
        panel.remove();
        document.body.replaceChildren();
        channel.reset();
        bar.reset();
        jest.useRealTimers();
    });

    it('takes a rep through a whole call by keyboard', async () => {
        await begin(aDesk());
        expect(panel.text).toContain('No calls to finish');

        const work = aWork({ phase: 'started', callIds: [] });
        adapter.update({ works: [work] });
        await nextFrame();
        expect(panel.text).toContain('Started cadence steps Ann Smith');

        const dialling = { ...TALKING, phase: 'dialling' } as const;
        adapter.update({ calls: [dialling], works: [aWork()] });
        await nextFrame();
        expect(panel.text).toContain(
            'On the phone Ann Smith Dialling Spring Outreach, step First call'
        );
        expect(panel.text).toContain('+1 415-555-0101');
        expect(bar.isOpen).toBe(true);
        expect(document.activeElement).toBe(document.body);
        bar.isOpen = false;

        adapter.update({ calls: [{ ...TALKING, connectedAt: NINE + 5_000 }] });
        jest.advanceTimersByTime(65_000);
        await nextFrame();
        expect(panel.find('[data-field="timer"]').textContent).toBe('1:00');

        adapter.update({ calls: [{ ...OVER, endedAt: NINE + 70_000 }] });
        await nextFrame();
        expect(bar.isOpen).toBe(true);
        expect(bar.label).toBe('Calls (1)');
        expect(bar.isHighlighted).toBe(true);
        expect(panel.announcement).toBe('The call with Ann Smith has ended. Choose a disposition.');
        expect(panel.pickerInFocus).toBe('How did the call with Ann Smith end?');
        expect(panel.chosen).toEqual([]);

        jest.advanceTimersByTime(400);
        await panel.press('2');
        expect(panel.chosen).toEqual(['Left message']);
        await panel.press('Enter');
        expect(adapter.intents).toEqual([
            {
                type: 'choose',
                callId: 'call-1',
                choice: {
                    disposition: 'Left message',
                    notes: '',
                    wasConnected: false,
                    followUpAt: null
                }
            }
        ]);

        adapter.update({ calls: [{ ...OVER, phase: 'saving' }] });
        await aMoment();
        expect(panel.text).toContain('Being saved Ann Smith');
        adapter.update({ removed: ['call-1', 'work-1'] });
        await nextFrame();
        expect(panel.announcement).toBe('The call with Ann Smith is saved.');
        expect(panel.text).toContain('No calls to finish');
        expect(bar.label).toBe('Calls');
        expect(bar.isHighlighted).toBe(false);
    });

    it('hears no key meant for something else in the first 400 ms', async () => {
        await begin(aDesk({ calls: [TALKING] }));
        adapter.update({ calls: [OVER] });
        await settled();
        jest.advanceTimersByTime(399);
        await panel.press('2');
        await panel.press('Enter');
        expect(panel.chosen).toEqual([]);
        jest.advanceTimersByTime(1);
        await panel.press('2');
        expect(panel.chosen).toEqual(['Left message']);
    });

    it('opens and says so, but takes no focus from a rep who is typing', async () => {
        const field = document.createElement('input');
        document.body.append(field);
        await begin(aDesk({ calls: [TALKING] }));
        field.focus();
        adapter.update({ calls: [OVER] });
        await nextFrame();
        expect(bar.isOpen).toBe(true);
        expect(panel.announcement).toContain('Ann Smith has ended');
        expect(document.activeElement).toBe(field);
    });

    it('opens the picker from the dial on where the phone tells no progress', async () => {
        await begin(aDesk());
        const blind = aCall({ phase: 'dialling', endedAt: null, hasProgress: false });
        adapter.update({ calls: [blind] });
        await nextFrame();
        expect(panel.pickerInFocus).toContain('Ann Smith');
        expect(panel.has('[data-field="timer"]')).toBe(false);
    });

    it('lets the rep say that a call is over where the phone tells no progress', async () => {
        const blind = aCall({ phase: 'dialling', endedAt: null, hasProgress: false });
        await begin(aDesk({ calls: [blind] }));
        expect(panel.text).toContain('Ann Smith On your phone');
        await panel.click('Ended');
        expect(adapter.intents).toEqual([{ type: 'end', callId: 'call-1' }]);
        adapter.update({ calls: [{ ...blind, phase: 'choosing', endedAt: NINE + 9_000 }] });
        await nextFrame();
        expect(panel.text).not.toContain('Ended');
    });

    it('shows who calls, and leaves it to the softphone to answer', async () => {
        const ringing = aCall({ phase: 'ringing', endedAt: null, canHangUp: true });
        await begin(aDesk({ calls: [ringing] }));
        expect(panel.text).toContain('On the phone Ann Smith Incoming call');
        expect(panel.text).toContain('Answer it in the Phone panel.');
        expect(panel.has('lightning-button.hang-up')).toBe(false);
    });

    it('keeps a choice whose receipt is lost and says that the phone does not answer', async () => {
        await hangUp();
        await panel.press('3');
        adapter.isDeaf = true;
        await panel.press('Enter');
        jest.advanceTimersByTime(2_500);
        await nextFrame();
        expect(panel.text).toContain('The phone is not answering');
        expect(panel.chosen).toEqual(['No answer']);
        await panel.press('1');
        expect(panel.chosen).toEqual(['No answer']);
        adapter.isDeaf = false;
        jest.advanceTimersByTime(1_000);
        await nextFrame();
        expect(panel.text).not.toContain('The phone is not answering');
        expect(adapter.intents.filter(({ type }) => type === 'choose')).toHaveLength(1);
    });

    it('lets the rep choose again when a choice is refused, and says why', async () => {
        await hangUp();
        adapter.refusal = 'DispositionInvalid';
        await panel.press('3');
        await panel.press('Enter');
        expect(panel.text).toContain('This disposition cannot be saved');
        adapter.refusal = null;
        await panel.press('1');
        await panel.press('Enter');
        expect(panel.text).not.toContain('This disposition cannot be saved');
    });

    it('draws what a missed update would have told', async () => {
        await begin(aDesk({ calls: [TALKING] }));
        channel.isDead = true;
        adapter.update({ calls: [OVER] });
        channel.isDead = false;
        adapter.update({ works: [aWork()] });
        await nextFrame();
        expect(panel.text).toContain('Calls to finish (1)');
        expect(bar.isOpen).toBe(true);
    });

    it('shows the calls still there, and no running phone, after a goodbye', async () => {
        await begin(aDesk({ calls: [OVER] }));
        adapter.leave();
        await nextFrame();
        expect(panel.text).toContain('The phone is not running');
        expect(panel.text).toContain('Ann Smith');
        adapter = new FakeAdapter(channel, aDesk());
        jest.advanceTimersByTime(2_500);
        await nextFrame();
        expect(panel.text).toContain('No calls to finish');
    });

    it('opens the oldest call and lists the others, which a click opens', async () => {
        const person = { recordId: '', name: 'Bo' };
        const calls = [aCall({ id: 'call-2', startedAt: NINE + 60_000, person }), aCall()];
        const settings = {
            showKeyHints: true,
            favourites: true,
            locale: 'de-DE',
            timeZone: 'Asia/Tokyo'
        };
        await begin(aDesk({ calls, settings }));
        expect(panel.find('[data-call]').dataset['call']).toBe('call-1');
        expect(panel.pickerInFocus).toBeNull();
        expect(panel.text).toContain('Calls to finish (2)');
        expect(bar.label).toBe('Calls (2)');
        await panel.click('Bo, 18:01');
        expect(panel.find('[data-call]').dataset['call']).toBe('call-2');
        expect(panel.pickerInFocus).toContain('Bo');
    });

    it('leaves the call that the rep is at open when another ends while the focus is elsewhere', async () => {
        const field = document.createElement('input');
        document.body.append(field);
        const ringing = { ...TALKING, id: 'call-2', startedAt: NINE + 1 };
        await begin(aDesk({ calls: [OVER, ringing] }));
        field.focus();
        adapter.update({ calls: [{ ...OVER, id: 'call-2', startedAt: NINE + 1 }] });
        await nextFrame();
        expect(panel.find('[data-call]').dataset['call']).toBe('call-1');
        expect(panel.text).toContain('Calls to finish (2)');
    });

    it('keeps what was begun for one call while another is open', async () => {
        await begin(aDesk({ calls: [aCall(), aCall({ id: 'call-2', startedAt: NINE + 1 })] }));
        const idOfOpen = (): string | undefined => panel.find('[data-call]').dataset['call'];
        const first = idOfOpen();
        await panel.writeNotes('asked for a quote');
        panel.find('.open-call').click();
        await nextFrame();
        expect(idOfOpen()).not.toBe(first);
        expect((panel.find('lightning-textarea') as HTMLTextAreaElement).value).toBe('');
        panel.find('.open-call').click();
        await nextFrame();
        expect((panel.find('lightning-textarea') as HTMLTextAreaElement).value).toBe(
            'asked for a quote'
        );
        jest.advanceTimersByTime(400);
        expect(adapter.intents).toEqual([
            { type: 'draft', callId: first, notes: 'asked for a quote', begun: NOTHING }
        ]);
    });

    test.each([
        ['the notes are left', () => panel.find(PICKER).dispatchEvent(new FocusEvent('focusout'))],
        ['the panel goes', () => panel.remove()]
    ])('tells what is being written as soon as %s', async (_when, happen) => {
        await hangUp();
        await panel.writeNotes('asked for a quote');
        expect(adapter.intents).toEqual([]);
        happen();
        expect(adapter.intents).toMatchObject([{ type: 'draft', notes: 'asked for a quote' }]);
        jest.advanceTimersByTime(400);
        expect(adapter.intents).toHaveLength(1);
    });

    it('announces all that came of a choice within a moment', async () => {
        const next = aCall({ id: 'call-2', person: { recordId: '', name: 'Bo' } });
        await begin(aDesk({ calls: [aCall({ phase: 'choosing' }), next] }));
        adapter.update({ calls: [aCall({ phase: 'saving' })] });
        adapter.update({ removed: ['call-1'] });
        adapter.update({ calls: [{ ...next, phase: 'saving' }] });
        adapter.update({ removed: ['call-2'] });
        await aMoment();
        expect(panel.announcement).toBe(
            'The call with Ann Smith is saved. The call with Bo is saved.'
        );
    });

    it('goes on to the next call after a choice', async () => {
        const next = aCall({ id: 'call-2', person: { recordId: '', name: 'Bo' } });
        await begin(aDesk({ calls: [TALKING, next] }));
        adapter.update({ calls: [OVER] });
        await nextFrame();
        expect(panel.pickerInFocus).toContain('Ann Smith');
        jest.advanceTimersByTime(400);
        await panel.press('3');
        await panel.press('Enter');
        adapter.update({ calls: [{ ...OVER, phase: 'saving' }] });
        await aMoment();
        expect(panel.pickerInFocus).toContain('Bo');
        await panel.press('3');
        expect(panel.chosen).toEqual([]);
    });

    it('hangs up, discards a plain call and dismisses a work', async () => {
        const ringing = { ...TALKING, id: 'call-2' };
        const waiting = aWork({ key: 'work-2', phase: 'started', callIds: [] });
        await begin(aDesk({ calls: [ringing, aCall()], works: [aWork(), waiting] }));
        await panel.click('Hang up');
        await panel.click('Do not log');
        await panel.click('Dismiss');
        expect(adapter.intents).toEqual([
            { type: 'hangUp', callId: 'call-2' },
            { type: 'discardCall', callId: 'call-1' },
            { type: 'dismissWork', workKey: 'work-2' }
        ]);
    });

    it('takes a choice back while it can be', async () => {
        const choice = {
            disposition: 'No answer',
            notes: '',
            wasConnected: false,
            followUpAt: null
        };
        await begin(
            aDesk({ calls: [aCall({ phase: 'undoable', undoUntil: NINE + 5_000, choice })] })
        );
        expect(panel.text).toContain('No answer');
        await panel.click('Undo');
        expect(adapter.intents).toEqual([{ type: 'undo', callId: 'call-1' }]);
    });

    it('shows hostile texts as texts', async () => {
        const name = '<img src=x onerror="alert(1)">{0}';
        const call = aCall({ person: { recordId: '', name }, number: '<b>1</b>' });
        const notices = [{ code: 'SettingInvalid' as const, detail: '<script>1</script>' }];
        await begin(
            aDesk({
                calls: [call],
                status: { phone: 'ready', salesEngagement: true, notices },
                dispositions: [{ ...aDesk().dispositions[0]!, value: '</div><iframe>' }]
            })
        );
        for (const text of [name, '<b>1</b>', '<script>1</script>', '</div><iframe>']) {
            expect(panel.text).toContain(text);
        }
        for (const tag of ['img', 'b', 'script', 'iframe']) expect(panel.has(tag)).toBe(false);
    });
});
