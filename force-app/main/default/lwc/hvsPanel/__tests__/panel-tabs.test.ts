import { aCall, aDesk, aWork } from '../../../../../test/fakes/desk';
import { panelStage } from '../../../../../test/fakes/panel-stage';
import type { CallView, Status } from 'c/hvsProtocol';

const HERE: Status = { phone: 'ready', salesEngagement: true, notices: [] };
const THERE: Status = { ...HERE, phone: 'elsewhere' };
const SILENT: Status = { ...THERE, notices: [{ code: 'OtherTabSilent', detail: '' }] };

const LINKED: Partial<CallView> = { workKey: 'work-1', link: 'number' };
const TALKING = aCall({ ...LINKED, phase: 'connected', endedAt: null, canHangUp: true });
const OVER = aCall({ ...LINKED, draftNotes: 'asked for a quote' });
const CHOICE = { disposition: 'No answer', notes: '', wasConnected: false, followUpAt: null };

describe('the panel of a tab without the phone', () => {
    const stage = panelStage();

    it('says so and shows what happens there, with nothing to change', async () => {
        const id = { startedAt: OVER.startedAt + 1 };
        await stage.begin(
            aDesk({
                status: THERE,
                calls: [
                    { ...TALKING, id: 'call-2' },
                    OVER,
                    aCall({ ...id, id: 'call-3', phase: 'undoable', choice: CHOICE }),
                    aCall({ ...id, id: 'call-4', phase: 'saved', workKey: 'work-2', link: 'guess' })
                ],
                works: [
                    aWork(),
                    aWork({ key: 'work-2' }),
                    aWork({ key: 'work-3', phase: 'started', callIds: [] })
                ]
            })
        );
        const { panel } = stage;
        expect(panel.text).toContain('The phone is in another tab');
        expect(panel.text).toContain('Ann Smith Connected');
        expect(panel.text).toContain('asked for a quote');
        expect(panel.text).toContain('No answer');
        expect(panel.options).toEqual([]);
        expect(panel.buttonsOf('[data-call]')).toEqual([]);
        expect(panel.buttonsOf('[data-work]')).toEqual([]);
        expect(panel.buttons).toEqual(['Take the phone here', 'Ann Smith, 9:00 AM', 'Copy log']);
        expect(stage.bar.label).toBe('Calls');
    });

    it.each([
        ['retry', 'Retry'],
        ['wait', 'Try now'],
        ['ask', 'The Task is there']
    ] as const)('shows a trouble there, but no "%s"', async (remedy, label) => {
        const trouble = { code: 'RowLocked', detail: 'locked', field: null, remedy } as const;
        const call = aCall({ phase: 'needsAttention', trouble, choice: CHOICE });
        await stage.begin(aDesk({ status: THERE, calls: [call] }));
        expect(stage.panel.text).toContain('Salesforce says: locked');
        expect(stage.panel.buttons).not.toContain(label);
    });

    it('neither opens nor takes the focus nor speaks when something happens there', async () => {
        await stage.begin(aDesk({ status: THERE }));
        await stage.update({ calls: [{ ...TALKING, phase: 'dialling' }], works: [aWork()] });
        await stage.update({ calls: [OVER] });
        expect(stage.panel.text).toContain('Calls to finish (1)');
        expect(stage.bar.isOpen).toBe(false);
        expect(document.activeElement).toBe(document.body);
        expect(stage.panel.announcement).toBe('');
    });

    it('warns that a call ends, only while one is under way', async () => {
        await stage.begin(aDesk({ status: THERE, calls: [OVER] }));
        expect(stage.panel.text).not.toContain('ends when you take the phone');
        await stage.update({ calls: [{ ...TALKING, id: 'call-2', hasProgress: false }] });
        expect(stage.panel.text).not.toContain('ends when you take the phone');
        await stage.update({ calls: [{ ...TALKING, id: 'call-2' }] });
        expect(stage.panel.text).toContain('ends when you take the phone');
    });

    it('takes the phone, and is a panel like any other', async () => {
        await stage.begin(aDesk({ status: THERE, calls: [TALKING] }));
        const { panel, adapter } = stage;
        await panel.click('Take the phone here');
        expect(adapter.intents).toEqual([{ type: 'takePhone' }]);
        await stage.update({ status: HERE, calls: [OVER] });
        expect(panel.has('c-hvs-elsewhere-bar')).toBe(false);
        expect(panel.announcement).toContain('The phone is in this tab now.');
        expect(panel.announcement).toContain('The call with Ann Smith has ended.');
        expect(stage.bar.isOpen).toBe(true);
        expect(panel.options.length).toBeGreaterThan(0);
    });

    it('asks once while it takes the phone, and says why it could not', async () => {
        await stage.begin(aDesk({ status: THERE }));
        const { panel, adapter } = stage;
        adapter.isDeaf = true;
        await panel.click('Take the phone here');
        await panel.click('Taking the phone');
        expect(adapter.intents).toHaveLength(1);
        adapter.isDeaf = false;
        adapter.refusal = 'Unexpected';
        await stage.pass(1_000);
        expect(panel.find('[data-field="trouble"]').textContent).toContain('Something went wrong');
        expect(panel.buttons).toContain('Take the phone here');
    });

    it('says that the phone does not answer when nobody hears that it is to be taken', async () => {
        await stage.begin(aDesk({ status: THERE }));
        stage.adapter.isDeaf = true;
        await stage.panel.click('Take the phone here');
        await stage.pass(2_500);
        expect(stage.panel.text).toContain('The phone is not answering');
        expect(stage.panel.buttons).toContain('Take the phone here');
    });

    it('opens without the focus when the other tab does not answer, and says so once', async () => {
        const field = document.createElement('input');
        document.body.append(field);
        await stage.begin(aDesk({ status: THERE }));
        field.focus();
        await stage.update({ status: SILENT });
        const { panel } = stage;
        expect(stage.bar.isOpen).toBe(true);
        expect(document.activeElement).toBe(field);
        expect(panel.announcement).toContain('That tab does not answer.');
        expect(panel.button('Take the phone here')).toMatchObject({ variant: 'brand' });
        expect(panel.has('.notice')).toBe(false);
        await stage.update({ status: THERE });
        expect(panel.button('Take the phone here')).toMatchObject({ variant: 'neutral' });
    });

    it('says when the phone goes to another tab, and shows what is written there from then on', async () => {
        await stage.begin(aDesk({ calls: [OVER] }));
        await stage.panel.writeNotes('half typed');
        await stage.update({ status: THERE });
        expect(stage.panel.announcement).toBe('The phone is in another tab now.');
        expect(stage.bar.isOpen).toBe(true);
        expect(stage.panel.text).toContain('asked for a quote');
        await stage.update({ calls: [{ ...OVER, draftNotes: 'wants a demo' }] });
        await stage.update({ status: HERE });
        const notes = stage.panel.find('lightning-textarea') as HTMLTextAreaElement;
        expect(notes.value).toBe('wants a demo');
    });

    it('says nothing of tabs when no phone answers here either', async () => {
        await stage.begin(aDesk({ status: THERE }));
        stage.adapter.leave();
        await stage.pass(16);
        expect(stage.panel.text).toContain('The phone is not running');
        expect(stage.panel.buttons).not.toContain('Take the phone here');
    });
});
