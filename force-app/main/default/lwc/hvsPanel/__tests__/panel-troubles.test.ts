import { aCall, aDesk, aWork } from '../../../../../test/fakes/desk';
import { panelStage } from '../../../../../test/fakes/panel-stage';
import type { CallView, Choice, DeskView, Trouble } from 'c/hvsProtocol';

const CHOICE: Choice = {
    disposition: 'No answer',
    notes: 'rang long',
    wasConnected: false,
    followUpAt: null
};

const trouble = (part: Partial<Trouble>): Trouble => ({
    code: 'TaskRefused',
    detail: '',
    field: null,
    remedy: 'retry',
    ...part
});

const stuck = (part: Partial<Trouble>): CallView =>
    aCall({
        phase: 'needsAttention',
        choice: CHOICE,
        draftNotes: CHOICE.notes,
        trouble: trouble(part)
    });

const deskWith = (...calls: CallView[]): DeskView => aDesk({ calls });

describe('a call that Salesforce refused', () => {
    const stage = panelStage();

    it('says why, in its own words and in those of Salesforce, with the field', async () => {
        await stage.begin(
            deskWith(
                stuck({ code: 'ValidationFailed', detail: 'Fill in a reason.', field: 'Reason__c' })
            )
        );
        const { panel } = stage;
        expect(panel.announcement).toBe('The call with Ann Smith needs your attention.');
        expect(panel.text).toContain('because a rule of your org is not met.');
        expect(panel.text).toContain('Field: Reason__c');
        expect(panel.text).toContain('Salesforce says: Fill in a reason.');
        expect(stage.bar.label).toBe('Calls (1)');
    });

    it('is tried again as it was by one press', async () => {
        await stage.begin(deskWith(stuck({})));
        await stage.panel.click('Retry');
        expect(stage.adapter.intents).toEqual([
            { type: 'choose', callId: 'call-1', choice: CHOICE }
        ]);
    });

    it('keeps what was written, and takes other notes and another disposition', async () => {
        await stage.begin(deskWith(stuck({})));
        const { panel } = stage;
        expect(panel.chosen).toEqual(['No answer']);
        expect((panel.find('lightning-textarea') as HTMLTextAreaElement).value).toBe('rang long');
        await panel.writeNotes('rang long; reason: holiday');
        panel.options.find((option) => option.textContent.includes('Left message'))?.click();
        await stage.pass(0);
        await panel.click('Retry');
        expect(stage.adapter.intents.at(-1)).toEqual({
            type: 'choose',
            callId: 'call-1',
            choice: {
                disposition: 'Left message',
                notes: 'rang long; reason: holiday',
                wasConnected: false,
                followUpAt: null
            }
        });
    });

    it('shows the notes written since, also after a reload of the page', async () => {
        await stage.begin(deskWith({ ...stuck({}), draftNotes: 'rang long; holiday' }));
        const notes = stage.panel.find('lightning-textarea') as HTMLTextAreaElement;
        expect(notes.value).toBe('rang long; holiday');
    });

    it('is not stuck for ever when it is refused again within one frame', async () => {
        await stage.begin(deskWith(stuck({})));
        await stage.panel.click('Retry');
        stage.adapter.update({ calls: [{ ...stuck({}), phase: 'saving', trouble: null }] });
        await stage.update({ calls: [stuck({ code: 'FieldRequired', detail: 'Mood' })] });
        expect(stage.panel.text).toContain('a field that must be filled is empty');
        await stage.panel.click('Retry');
        expect(stage.adapter.intents).toHaveLength(2);
    });

    it('may be left unlogged when it belongs to no work', async () => {
        await stage.begin(deskWith(stuck({ code: 'RecordDeleted' })));
        await stage.panel.click('Do not log');
        expect(stage.adapter.intents).toEqual([{ type: 'discardCall', callId: 'call-1' }]);
    });

    it('opens nothing and takes no focus as if it had just ended', async () => {
        await stage.begin(deskWith({ ...stuck({}), phase: 'saving', trouble: null }));
        await stage.update({ calls: [stuck({})] });
        expect(stage.panel.announcement).toBe('The call with Ann Smith needs your attention.');
        expect(stage.panel.pickerInFocus).toBeNull();
    });

    it.each([
        ['The Task is there', true],
        ['The Task is not there', false]
    ])('that nobody can tell of is asked about: %s', async (label, happened) => {
        await stage.begin(deskWith(stuck({ code: 'TaskUnknown', remedy: 'ask' })));
        expect(stage.panel.text).toContain("Look at the record's activities");
        expect(stage.panel.options).toEqual([]);
        await stage.panel.click(label);
        expect(stage.adapter.intents).toEqual([{ type: 'settle', id: 'call-1', happened }]);
    });

    it('offers nothing where nothing helps', async () => {
        await stage.begin(deskWith(stuck({ remedy: 'none' })));
        expect(stage.panel.buttonsOf('[data-call]')).toEqual([]);
    });

    it('names the fields that were left out', async () => {
        await stage.begin(deskWith(aCall({ omittedFields: ['WhatId', 'Mood__c'] })));
        expect(stage.panel.text).toContain('which Salesforce refused: WhatId, Mood__c');
    });
});

describe('a call that is tried again by itself', () => {
    const stage = panelStage();
    const waiting: CallView = {
        ...stuck({ code: 'RowLocked', detail: 'unable to lock row', field: null, remedy: 'wait' }),
        phase: 'checkingTask'
    };

    it('says why and that it waits, and needs nobody', async () => {
        await stage.begin(deskWith(waiting));
        const { panel } = stage;
        expect(panel.text).toContain('Being saved Ann Smith Will be tried again');
        expect(panel.text).toContain('something else was changing the same record');
        expect(panel.text).toContain('Salesforce says: unable to lock row');
        expect(panel.text).toContain('It is tried again by itself.');
        expect(stage.bar.label).toBe('Calls');
    });

    it('is tried at once if the rep wants it', async () => {
        await stage.begin(deskWith(waiting));
        await stage.panel.click('Try now');
        expect(stage.adapter.intents).toEqual([{ type: 'retry', id: 'call-1' }]);
        await stage.update({ calls: [{ ...waiting, phase: 'saving', trouble: null }] });
        expect(stage.panel.text).not.toContain('It is tried again by itself.');
    });
});

describe('a step that Salesforce did not complete', () => {
    const stage = panelStage();

    it('is tried again by itself, or at once', async () => {
        const wait = trouble({ code: 'ServerFailed', detail: 'maintenance', remedy: 'wait' });
        await stage.begin(aDesk({ works: [aWork({ phase: 'checkingWork', trouble: wait })] }));
        expect(stage.panel.text).toContain('Will be tried again');
        expect(stage.panel.text).toContain('Salesforce says: maintenance');
        await stage.panel.click('Try now');
        expect(stage.adapter.intents).toEqual([{ type: 'retry', id: 'work-1' }]);
    });

    it('is retried by the rep when it was refused', async () => {
        const refused = trouble({ code: 'WorkRefused', detail: 'Step is paused.' });
        await stage.begin(aDesk({ works: [aWork({ phase: 'needsAttention', trouble: refused })] }));
        expect(stage.bar.label).toBe('Calls (1)');
        await stage.panel.click('Retry');
        expect(stage.adapter.intents).toEqual([{ type: 'retry', id: 'work-1' }]);
    });

    it('is dismissed when nothing else is left, as when its step is gone', async () => {
        const gone = trouble({ code: 'RecordDeleted', detail: 'entity is deleted' });
        await stage.begin(aDesk({ works: [aWork({ phase: 'needsAttention', trouble: gone })] }));
        await stage.panel.click('Dismiss');
        expect(stage.adapter.intents).toEqual([{ type: 'dismissWork', workKey: 'work-1' }]);
    });

    it('is asked about when nobody can tell', async () => {
        const unknown = trouble({ code: 'WorkUnknown', remedy: 'ask' });
        await stage.begin(aDesk({ works: [aWork({ phase: 'needsAttention', trouble: unknown })] }));
        expect(stage.panel.text).toContain('Look at the Work Queue');
        await stage.panel.click('The step has moved on');
        expect(stage.adapter.intents).toEqual([{ type: 'settle', id: 'work-1', happened: true }]);
    });
});
