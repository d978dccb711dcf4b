import { createElement } from 'lwc';
import HvsDispositionPicker from 'c/hvsDispositionPicker';
import { DISPOSITIONS, aDesk, aDisposition } from '../../../../../test/fakes/desk';
import { deep, deepAll, deepText, settled } from '../../../../../test/fakes/deep';
import type { Draft } from 'c/hvsDesk';
import type { Choice } from 'c/hvsProtocol';

type Picker = HTMLElement & HvsDispositionPicker;
/** What a parent may set. */
type Shown = Pick<
    HvsDispositionPicker,
    'dispositions' | 'draft' | 'suggestion' | 'busy' | 'settings'
>;
type Field = HTMLElement & { required: boolean; disabled: boolean; checked: boolean };

describe('the disposition picker', () => {
    let picker: Picker;
    let saved: Choice[];

    /** A parent that hands each draft back, as the panel does. */
    const show = async (properties: Partial<Shown> = {}): Promise<void> => {
        picker = createElement('c-hvs-disposition-picker', { is: HvsDispositionPicker }) as Picker;
        const { settings } = aDesk();
        const given = { dispositions: DISPOSITIONS, settings, who: 'Ann', ...properties };
        Object.assign(picker, given);
        picker.addEventListener('draftchange', (event) => {
            picker.draft = (event as CustomEvent<Draft>).detail;
        });
        picker.addEventListener('save', (event) => {
            saved.push((event as CustomEvent<Choice>).detail);
        });
        document.body.append(picker);
        await settled();
    };
    const root = (): ShadowRoot => picker.shadowRoot!;
    const find = (selector: string): HTMLElement => deep(root(), selector)!;
    const options = (): HTMLElement[] => deepAll(root(), '[role="option"]');
    const values = (): string[] =>
        options().map((option) => option.querySelector('.value')?.textContent ?? '');
    const chosen = (): string | null => picker.draft.disposition;
    const press = async (key: string, where = '[role="listbox"]', more = {}): Promise<void> => {
        const init = { key, bubbles: true, composed: true, cancelable: true, ...more };
        find(where).dispatchEvent(new KeyboardEvent('keydown', init));
        await settled();
    };

    beforeEach(() => {
        saved = [];
        Element.prototype.scrollIntoView = () => undefined;
    });

    afterEach(() => picker.remove());

    it('groups the values, connected first, and chooses nothing by itself', async () => {
        await show({ dispositions: [...DISPOSITIONS].reverse(), suggestion: 'No answer' });
        expect(values()).toEqual(['Interested', 'Wrong number', 'No answer', 'Left message']);
        const groups = deepAll(root(), '[role="group"]').map((group) => group.ariaLabel);
        expect(groups).toEqual(['Connected', 'Not connected']);
        expect(chosen()).toBeNull();
        const suggested = options().filter((option) => deepText(option).includes('Suggested'));
        expect(suggested.map((option) => option.dataset['value'])).toEqual(['No answer']);
        expect((find('.save') as Field).disabled).toBe(true);
    });

    it('says each outcome, unless the value says it', async () => {
        const same = aDisposition('left voicemail', { outcome: 'LeftVoicemail' });
        await show({ dispositions: [...DISPOSITIONS, same] });
        expect(deepText(options()[0]!)).toContain('Meaningful Connect');
        expect(deepText(options()[4]!)).not.toContain('Left Voicemail');
    });

    it('shows the keys if it is told to, and hears them anyway', async () => {
        const { settings } = aDesk();
        await show({ settings: { ...settings, showKeyHints: false } });
        expect(deepAll(root(), 'kbd')).toHaveLength(0);
        await press('4');
        expect(chosen()).toBe('Wrong number');
        picker.settings = settings;
        await settled();
        expect(deepAll(root(), 'kbd').map((key) => key.textContent)).toEqual(['1', '2', '3', '4']);
    });

    it('walks by arrows, Home and End and stops at the ends', async () => {
        await show();
        const walk = ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp'];
        const seen: (string | null)[] = [];
        for (const key of walk) {
            await press(key);
            seen.push(chosen());
        }
        expect(seen).toEqual([
            'Interested',
            'Left message',
            'Wrong number',
            'Wrong number',
            'No answer',
            'Interested',
            'Interested'
        ]);
        const active = find('[role="listbox"]').getAttribute('aria-activedescendant');
        expect(options().find((option) => option.id === active)?.ariaSelected).toBe('true');
    });

    it('takes a click for a choice and Save for Enter', async () => {
        await show();
        options()[1]!.click();
        await settled();
        find('.save').click();
        expect(saved).toEqual([
            { disposition: 'Left message', notes: '', wasConnected: false, followUpAt: null }
        ]);
    });

    it('goes back with Escape: from the notes to the list, from a choice to none', async () => {
        await show();
        await press('2');
        await press('Escape', '.notes');
        const list = root().activeElement;
        expect(list?.shadowRoot?.activeElement?.getAttribute('role')).toBe('listbox');
        expect(chosen()).toBe('Left message');
        await press('Escape');
        expect(chosen()).toBeNull();
    });

    it('leaves digits and Enter in the notes to the notes', async () => {
        await show();
        await press('2', '.notes');
        await press('Enter', '.notes');
        expect(chosen()).toBeNull();
        expect(saved).toEqual([]);
    });

    it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])(
        'leaves a digit with %j to the browser',
        async (more) => {
            await show();
            await press('2', '[role="listbox"]', more);
            expect(chosen()).toBeNull();
        }
    );

    it('saves nothing on Enter without a choice', async () => {
        await show();
        await press('Enter');
        expect(saved).toEqual([]);
    });

    it('asks for notes where the admin wants them', async () => {
        await show();
        await press('4');
        expect((find('.notes') as Field).required).toBe(true);
        Object.assign(find('.notes'), { reportValidity: () => false, focus: () => undefined });
        await press('Enter');
        expect(saved).toEqual([]);
        const detail = { value: 'a bakery' };
        find('.notes').dispatchEvent(new CustomEvent('change', { detail }));
        await settled();
        await press('Enter');
        expect(saved).toEqual([
            {
                disposition: 'Wrong number',
                notes: 'a bakery',
                wasConnected: false,
                followUpAt: null
            }
        ]);
    });

    it('lets the rep say who was reached, until another disposition is chosen', async () => {
        await show();
        await press('2');
        const detail = { checked: true };
        find('.connected').dispatchEvent(new CustomEvent('change', { detail }));
        await settled();
        expect((find('.connected') as Field).checked).toBe(true);
        await press('3');
        expect((find('.connected') as Field).checked).toBe(false);
    });

    it('changes nothing while a choice is on its way', async () => {
        const draft = { disposition: 'No answer', notes: '', wasConnected: null, followUp: null };
        await show({ busy: true, draft });
        await press('1');
        await press('Enter');
        expect(chosen()).toBe('No answer');
        expect(saved).toEqual([]);
        expect((find('.save') as Field & { label: string }).label).toBe('Saving');
    });

    it('warns that no branch follows a value that the org does not know', async () => {
        await show({ dispositions: [aDisposition('Ours', { mapped: false })] });
        const icon = find('.unmapped') as HTMLElement & { alternativeText: string };
        expect(icon.alternativeText).toBe('No branch of a cadence follows this value.');
    });
});
