import { aCall, aDesk, aWork } from '../../../../../test/fakes/desk';
import { deepAll, settled } from '../../../../../test/fakes/deep';
import { panelStage } from '../../../../../test/fakes/panel-stage';
import type { NextStep } from 'c/hvsProtocol';

const OFFER: NextStep = {
    recordId: '00Q000000000009',
    name: 'Priya Raman',
    cadence: 'Spring',
    step: 'First call',
    dueAt: null
};
const ANN = { recordId: '003000000000001', name: 'Ann Smith' };
const two = [aCall(), aCall({ id: 'call-2', startedAt: aCall().startedAt + 1_000 })];

describe('what comes next', () => {
    const stage = panelStage();

    const opened = (): (string | undefined)[] =>
        deepAll(stage.panel.element.shadowRoot!, '[data-call]').map((card) => card.dataset['call']);

    async function finish(value: string): Promise<void> {
        stage.panel.options.find((option) => option.textContent.includes(value))?.click();
        await settled();
        await stage.panel.click('Save');
    }

    it('is said and shown once nothing else is there', async () => {
        await stage.begin(aDesk());
        await stage.update({ offer: OFFER });
        await settled();
        expect(stage.panel.text).toContain('Next due call Priya Raman');
        expect(stage.panel.announcement).toBe('Next due call: Priya Raman.');
    });

    it('takes the focus from nobody who types', async () => {
        const field = document.body.appendChild(document.createElement('input'));
        await stage.begin(aDesk());
        field.focus();
        await stage.update({ offer: OFFER });
        await settled();
        expect(document.activeElement).toBe(field);
    });

    it('opens the record, but not for a key that was meant for something else', async () => {
        await stage.begin(aDesk());
        await stage.update({ offer: OFFER });
        await settled();
        await stage.panel.click('Open Priya Raman');
        expect(stage.adapter.intents).toEqual([]);
        await stage.pass(400);
        await stage.panel.click('Open Priya Raman');
        expect(stage.adapter.intents).toEqual([
            { type: 'openRecord', recordId: '00Q000000000009' }
        ]);
    });

    it('can be left for later', async () => {
        await stage.begin(aDesk({ offer: OFFER }));
        await stage.panel.click('Not now');
        expect(stage.adapter.intents).toEqual([{ type: 'dismissOffer' }]);
    });

    it('is not offered while a call is to be finished, nor where another tab has the phone', async () => {
        await stage.begin(aDesk({ offer: OFFER, calls: [aCall()] }));
        expect(stage.panel.has('c-hvs-next-step')).toBe(false);
        const { status } = aDesk();
        await stage.update({ removed: ['call-1'], status: { ...status, phone: 'elsewhere' } });
        expect(stage.panel.has('c-hvs-next-step')).toBe(false);
    });

    it('is the next call after one that reached nobody', async () => {
        await stage.begin(aDesk({ calls: two }));
        await finish('No answer');
        await stage.update({ calls: [{ ...two[0]!, phase: 'saved' }] });
        expect(opened()).toEqual(['call-2']);
    });

    it('is nothing after a conversation, until the rep opens a call or another one ends', async () => {
        await stage.begin(aDesk({ calls: two }));
        stage.panel.options.find((option) => option.textContent.includes('Left message'))?.click();
        await settled();
        await stage.panel.check('Somebody was reached', true);
        await stage.panel.click('Save');
        expect(opened()).toEqual(['call-1']);
        await stage.update({ calls: [{ ...two[0]!, phase: 'saved' }] });
        expect(opened()).toEqual([]);
        expect(stage.panel.text).toContain('Calls to finish (1)');

        const third = aCall({ id: 'call-3', startedAt: aCall().startedAt + 2_000 });
        await stage.update({ calls: [third] });
        expect(opened()).toHaveLength(1);
    });
});

describe('who a call is for', () => {
    const stage = panelStage();

    it('is a link that opens the record in this page', async () => {
        await stage.begin(aDesk({ calls: [aCall({ person: ANN })] }));
        const link = stage.panel.find('.open-person') as HTMLAnchorElement;
        expect(link.getAttribute('href')).toBe('/003000000000001');
        const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
        link.dispatchEvent(click);
        await settled();
        expect(click.defaultPrevented).toBe(true);
        expect(stage.adapter.intents).toEqual([{ type: 'openRecord', recordId: ANN.recordId }]);
    });

    it('is no link where the id is none', async () => {
        const person = { recordId: '/evil.example', name: 'Ann Smith' };
        await stage.begin(aDesk({ calls: [aCall({ person })] }));
        expect(stage.panel.has('.open-person')).toBe(false);
        expect(stage.panel.text).toContain('Ann Smith');
    });

    it('says when the record did not open', async () => {
        await stage.begin(aDesk({ calls: [aCall({ person: ANN })] }));
        stage.adapter.refusal = 'RecordNotOpened';
        stage.panel.find('.open-person').click();
        await stage.pass(500);
        expect(stage.panel.text).toContain('Salesforce did not open the record');
    });

    it('is looked for by name, and chosen', async () => {
        await stage.begin(aDesk({ calls: [aCall({ workKey: 'work-1' })], works: [aWork()] }));
        stage.adapter.people = [{ recordId: '003000000000002', name: 'Bo Ek', about: 'Cobalt' }];
        await stage.panel.click('Change the person');
        expect(stage.panel.text).toContain('this call leaves its step');
        const search = stage.panel.find('.search');
        search.dispatchEvent(new CustomEvent('change', { detail: { value: 'bo' } }));
        await stage.pass(300);
        await stage.pass(300);
        expect(stage.panel.text).toContain('1 found');
        await stage.panel.click('Bo Ek');
        expect(stage.adapter.intents).toEqual([
            { type: 'findPeople', callId: 'call-1', text: 'bo' },
            { type: 'assign', callId: 'call-1', recordId: '003000000000002' }
        ]);
        expect(stage.panel.has('.search')).toBe(false);
    });

    it('is not mixed up by an answer that comes after a later search', async () => {
        await stage.begin(aDesk({ calls: [aCall()] }));
        await stage.panel.click('Change the person');
        stage.adapter.isDeaf = true;
        const type = async (value: string): Promise<void> => {
            const detail = { value };
            stage.panel.find('.search').dispatchEvent(new CustomEvent('change', { detail }));
            await stage.pass(300);
        };
        await type('bo');
        await type('cy');
        const [first, second] = stage.adapter.heard.map(({ id }) => id);
        const person = (name: string) => [{ recordId: '003000000000002', name, about: '' }];
        const answer = (intentId: string, name: string): void =>
            stage.adapter.say({ kind: 'people', intentId, people: person(name) });
        answer(second ?? '', 'Cy');
        answer(first ?? '', 'Bo Ek');
        await settled();
        expect(stage.panel.text).toContain('Cy');
        expect(stage.panel.text).not.toContain('Bo Ek');
    });

    it('says that nobody was found, and that the search failed', async () => {
        await stage.begin(aDesk({ calls: [aCall()] }));
        await stage.panel.click('Change the person');
        const type = async (value: string): Promise<void> => {
            const detail = { value };
            stage.panel.find('.search').dispatchEvent(new CustomEvent('change', { detail }));
            await stage.pass(300);
            await stage.pass(300);
        };
        await type('zz');
        expect(stage.panel.text).toContain('Nobody of that name was found.');
        stage.adapter.refusal = 'SearchFailed';
        await type('zzz');
        expect(stage.panel.text).toContain('Salesforce did not answer the search.');
        stage.adapter.isDeaf = true;
        await type('zzzz');
        await stage.pass(2_500);
        expect(stage.panel.text).toContain('not answering');
    });
});

describe('a held call', () => {
    const stage = panelStage();
    const held = aCall({
        phase: 'held',
        heldFor: ['doNotCall', 'outsideHours'],
        endedAt: null,
        canHangUp: true
    });

    it('opens the panel, says why and where to answer, and offers nothing that dials', async () => {
        await stage.begin(aDesk());
        await stage.update({ calls: [{ ...held, heldFor: [] }] });
        expect(stage.panel.text).toContain('Checking before it dials');
        expect(stage.bar.isOpen).toBe(true);
        await stage.update({ calls: [held] });
        expect(stage.panel.text).toContain('This person asked not to be called.');
        expect(stage.panel.text).toContain('It is outside the calling hours');
        expect(stage.panel.text).toContain('Decide in the Phone panel');
        expect(stage.panel.announcement).toContain('not dialled yet');
        expect(stage.panel.buttonsOf('[data-call]')).toEqual([]);
        expect(stage.panel.has('c-hvs-timer')).toBe(false);
    });

    it('that was not dialled need not be logged, even if it has a step', async () => {
        const trouble = { code: 'NotDialled', detail: '', field: null, remedy: 'none' } as const;
        const calls = [aCall({ workKey: 'work-1', link: 'number', trouble })];
        await stage.begin(aDesk({ calls, works: [aWork()] }));
        await stage.panel.click('Do not log');
        expect(stage.adapter.intents).toEqual([{ type: 'discardCall', callId: 'call-1' }]);
    });

    it('opens the panel of a tab without the phone too, where it was clicked perhaps', async () => {
        const { status } = aDesk();
        await stage.begin(aDesk({ status: { ...status, phone: 'elsewhere' } }));
        await stage.update({ calls: [held] });
        expect(stage.bar.isOpen).toBe(true);
        expect(stage.panel.announcement).toContain('not dialled yet');
    });
});
