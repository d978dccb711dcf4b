import { aCall, aDesk, NINE } from '../../../../../test/fakes/desk';
import { panelStage } from '../../../../../test/fakes/panel-stage';
import type { CallView, Choice } from 'c/hvsProtocol';

const CHOICE: Choice = {
    disposition: 'Interested',
    notes: '',
    wasConnected: true,
    followUpAt: null
};
const LATER: Choice = { ...CHOICE, disposition: 'No answer', followUpAt: NINE + 3_600_000 };
const talking = (part: Partial<CallView> = {}): CallView =>
    aCall({ phase: 'connected', connectedAt: NINE, endedAt: null, canHangUp: true, ...part });

describe('while a call goes on', () => {
    const stage = panelStage();

    it('a disposition can be chosen, and is kept for the end without the focus being taken', async () => {
        await stage.begin(aDesk({ calls: [talking()] }));
        const { panel, adapter } = stage;
        expect(panel.pickerInFocus).toBeNull();
        expect(panel.buttons).not.toContain('Save');
        panel.options[0]?.click();
        await stage.pass(0);
        await panel.click('Keep for the end');
        expect(adapter.intents).toMatchObject([{ type: 'choose', choice: CHOICE }]);
        await stage.update({ calls: [talking({ choice: CHOICE })] });
        expect(panel.text).toContain('At the end of the call: Interested');
        expect(panel.announcement).toContain('kept for the end');
        expect(panel.pickerInFocus).toBeNull();
        expect(panel.buttons).toContain('Kept for the end');
    });

    it('what is changed after that takes it back, once', async () => {
        await stage.begin(aDesk({ calls: [talking({ choice: CHOICE })] }));
        const { panel, adapter } = stage;
        adapter.isDeaf = true;
        await panel.writeNotes('w');
        await panel.writeNotes('wa');
        const undone = (): unknown[] => adapter.intents.filter(({ type }) => type === 'undo');
        expect(undone()).toEqual([{ type: 'undo', callId: 'call-1' }]);
        adapter.isDeaf = false;
        await stage.update({ calls: [talking()] });
        await stage.pass(5_000);
        expect(undone()).toHaveLength(1);
        expect(panel.buttons).toContain('Keep for the end');
        expect(panel.chosen).toEqual(['Interested']);
    });

    it('the focus goes to the picker of a call that is over, not of the one that goes on', async () => {
        const over = aCall({ id: 'call-2', person: { recordId: '', name: 'Bo' } });
        await stage.begin(
            aDesk({ calls: [talking(), { ...over, phase: 'dialling', endedAt: null }] })
        );
        await stage.update({ calls: [over] });
        expect(stage.panel.pickerInFocus).toContain('Bo');
    });
});

describe('a choice that can be undone', () => {
    const stage = panelStage();
    const undoable = aCall({ phase: 'undoable', undoUntil: NINE + 5_000, choice: LATER });

    it('says for how long, and when to call back', async () => {
        await stage.begin(aDesk({ calls: [undoable] }));
        expect(stage.panel.text).toContain('5 s left');
        expect(stage.panel.text).toContain('Call back: Tue, Mar 3, 10:00 AM');
        await stage.pass(3_100);
        expect(stage.panel.text).toContain('2 s left');
        await stage.pass(9_000);
        expect(stage.panel.text).toContain('0 s left');
    });

    it.each([
        ['z', {}, true],
        ['Z', { ctrlKey: true }, true],
        ['z', { metaKey: true }, true],
        ['z', { altKey: true }, false],
        ['z', { shiftKey: true }, false],
        ['z', { isComposing: true }, false],
        ['y', {}, false]
    ])('is taken back by %p with %p: %p', async (key, more, isUndone) => {
        await stage.begin(aDesk({ calls: [undoable] }));
        const init = { key, bubbles: true, composed: true, cancelable: true, ...more };
        stage.panel.find('.panel').dispatchEvent(new KeyboardEvent('keydown', init));
        const undo = { type: 'undo', callId: 'call-1' };
        expect(stage.adapter.intents).toEqual(isUndone ? [undo] : []);
    });

    it('is left alone by letters that are written', async () => {
        await stage.begin(
            aDesk({ calls: [undoable, aCall({ id: 'call-2', startedAt: NINE + 1 })] })
        );
        const field = document.createElement('input');
        stage.panel.find('.panel').append(field);
        field.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'z', bubbles: true, composed: true })
        );
        expect(stage.adapter.intents).toEqual([]);
    });

    it('is said to be undone, not that the call has just ended', async () => {
        await stage.begin(aDesk({ calls: [undoable] }));
        await stage.update({ calls: [aCall()] });
        expect(stage.panel.announcement).toContain('is undone');
        expect(stage.panel.announcement).not.toContain('ended');
    });
});

describe('a follow-up', () => {
    const stage = panelStage();
    const followUp = (part: Partial<CallView> = {}): CallView =>
        aCall({
            id: 'call-1-followUp',
            followUpOf: 'call-1',
            phase: 'saving',
            choice: LATER,
            ...part
        });

    it('is shown as what it is, and said to be saved', async () => {
        await stage.begin(aDesk({ calls: [followUp()] }));
        expect(stage.panel.text).toContain('Call back: Tue, Mar 3, 10:00 AM');
        expect(stage.panel.text).not.toContain('No answer');
        expect(stage.panel.has('c-hvs-timer')).toBe(false);
        await stage.update({ calls: [followUp({ phase: 'saved' })] });
        expect(stage.panel.announcement).toContain('call back to Ann Smith is saved');
    });

    it.each([
        ['retry', 'Retry', { type: 'retry', id: 'call-1-followUp' }],
        ['ask', 'The Task is there', { type: 'settle', id: 'call-1-followUp', happened: true }],
        ['retry', 'Give up the call back', { type: 'discardCall', callId: 'call-1-followUp' }]
    ] as const)('that stands still (%s) has no picker, and %p', async (remedy, label, intent) => {
        const trouble = { code: 'TaskRefused', detail: '', field: null, remedy } as const;
        await stage.begin(aDesk({ calls: [followUp({ phase: 'needsAttention', trouble })] }));
        expect(stage.panel.options).toEqual([]);
        await stage.panel.click(label);
        expect(stage.adapter.intents).toEqual([intent]);
    });
});
