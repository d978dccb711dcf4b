import { createElement } from 'lwc';
import HvsDispositionList from 'c/hvsDispositionList';
import { DISPOSITIONS, aDisposition } from '../../../../../test/fakes/desk';
import { deep, deepAll, deepText, settled } from '../../../../../test/fakes/deep';
import type { DispositionView } from 'c/hvsProtocol';

type List = HTMLElement & HvsDispositionList;
type Shown = Partial<
    Pick<
        HvsDispositionList,
        'dispositions' | 'chosen' | 'suggestion' | 'showKeyHints' | 'favourites'
    >
>;

const many = (count: number): DispositionView[] =>
    Array.from({ length: count }, (_, index) =>
        aDisposition(`Value ${index + 1}`, { key: index < 10 ? String((index + 1) % 10) : null })
    );

describe('the list of dispositions', () => {
    let list: List;
    let saves: number;
    let pins: unknown[];

    /** A parent that hands each choice and pin back, as the picker and the adapter do. */
    const show = async (properties: Shown = {}): Promise<void> => {
        list = createElement('c-hvs-disposition-list', { is: HvsDispositionList }) as List;
        Object.assign(
            list,
            { dispositions: DISPOSITIONS, who: 'Ann', favourites: true },
            properties
        );
        list.addEventListener('choose', (event) => {
            list.chosen = (event as CustomEvent<string | null>).detail;
        });
        list.addEventListener('save', () => (saves += 1));
        list.addEventListener('pin', (event) => {
            const { detail } = event as CustomEvent<{ value: string; pinned: boolean }>;
            pins.push(detail);
            list.dispositions = list.dispositions.map((each) =>
                each.value === detail.value ? { ...each, pinned: detail.pinned } : each
            );
        });
        document.body.append(list);
        await settled();
    };
    const root = (): ShadowRoot => list.shadowRoot!;
    const box = (): HTMLElement => deep(root(), '[role="listbox"]')!;
    const field = (): HTMLInputElement => deep(root(), 'input') as HTMLInputElement;
    const options = (): HTMLElement[] => deepAll(root(), '[role="option"]');
    const values = (): string[] =>
        options().map((option) => option.querySelector('.value')?.textContent ?? '');
    const news = (): string => deep(root(), '[data-field="news"]')!.textContent.trim();
    const active = (): string | undefined => {
        const id = box().getAttribute('aria-activedescendant');
        return options().find((option) => option.id === id)?.dataset['value'];
    };
    /** Where the focus is, as a rep would; what a key leaves to the browser is done as it would. */
    const press = async (...keys: string[]): Promise<boolean> => {
        let left = true;
        for (const key of keys) {
            const target = (root().activeElement ?? box()) as HTMLElement;
            const init = { key, bubbles: true, composed: true, cancelable: true };
            left = target.dispatchEvent(new KeyboardEvent('keydown', init));
            if (left && target instanceof HTMLInputElement && /^.$/u.test(key)) {
                target.value += key;
                target.dispatchEvent(new CustomEvent('input'));
            }
            await settled();
        }
        return left;
    };

    beforeEach(() => {
        saves = 0;
        pins = [];
        Element.prototype.scrollIntoView = () => undefined;
    });

    afterEach(() => list.remove());

    describe('its order', () => {
        it('is pinned, then lately used, then as given, in each of the groups', async () => {
            await show({
                dispositions: [
                    aDisposition('a'),
                    aDisposition('b', { recent: 1 }),
                    aDisposition('c', { connected: true, recent: 3 }),
                    aDisposition('d', { recent: 0 }),
                    aDisposition('e', { pinned: true }),
                    aDisposition('f', { connected: true, pinned: true, recent: 2 })
                ]
            });
            expect(values()).toEqual(['f', 'c', 'e', 'd', 'b', 'a']);
        });

        it('stays as it is while it is open, digits too, whatever is pinned or used meanwhile', async () => {
            await show({ dispositions: many(12), showKeyHints: true });
            const before = deepText(root());
            list.dispositions = many(12).map((each, index) => ({
                ...each,
                key: index === 11 ? '1' : null,
                recent: index === 10 ? 0 : null
            }));
            await settled();
            expect(deepText(root())).toBe(before);
            await press('1');
            expect(list.chosen).toBe('Value 1');
        });

        it('is made anew when there are other values', async () => {
            await show({ dispositions: [aDisposition('a'), aDisposition('b')] });
            list.dispositions = [aDisposition('c'), aDisposition('b', { pinned: true })];
            await settled();
            expect(values()).toEqual(['b', 'c']);
        });
    });

    describe('the digits', () => {
        it('choose from 1 to 9, and 0 the tenth', async () => {
            await show({ dispositions: many(12) });
            await press('0');
            expect(list.chosen).toBe('Value 10');
            await press('9');
            expect(list.chosen).toBe('Value 9');
        });

        it('are found by their place on a keyboard that types others there', async () => {
            await show();
            const init = { key: 'é', code: 'Digit2', bubbles: true, cancelable: true };
            box().dispatchEvent(new KeyboardEvent('keydown', init));
            expect(list.chosen).toBe('Left message');
        });

        it('say what they chose where the focus is not in the list', async () => {
            await show();
            const event = new KeyboardEvent('keydown', { key: '3', cancelable: true });
            expect(list.pressBeside(event)).toBe(true);
            await settled();
            expect(list.chosen).toBe('No answer');
            expect(news()).toBe('Chosen: No answer');
            expect(list.pressBeside(new KeyboardEvent('keydown', { key: 'n' }))).toBe(false);
        });
    });

    describe('letters', () => {
        it('open a field and filter, in the value or its outcome, and say how many are left', async () => {
            await show();
            expect(field()).toBeNull();
            await press('m', 'e');
            expect(root().activeElement).toBe(field());
            expect(field().value).toBe('me');
            // The first one's outcome is Meaningful Connect.
            expect(values()).toEqual(['Interested', 'Left message']);
            expect(news()).toBe('Values that match: 2');
            await press('s', 's');
            expect(values()).toEqual(['Left message']);
            expect(list.chosen ?? null).toBeNull();
        });

        it('are digits too, once there are letters', async () => {
            await show({ dispositions: many(30) });
            await press('v', '3');
            expect(list.chosen ?? null).toBeNull();
            expect(field().value).toBe('v3');
            expect(news()).toBe('No value matches.');
        });

        it.each([
            ['ruck', 'Rückruf später'],
            ['RÜCKRUF', 'Rückruf später'],
            ['later call', 'Call  back later'],
            ['折り返し', '折り返し電話'],
            ['لم', 'لم يرد'],
            ['👩‍💻', 'Demo 👩‍💻']
        ])('find by %s the value %s', async (typed, value) => {
            await show({ dispositions: [aDisposition('Other'), aDisposition(value)] });
            await press('x');
            field().value = typed;
            field().dispatchEvent(new CustomEvent('input'));
            await settled();
            expect(options().map((option) => option.dataset['value'])).toEqual([value]);
        });

        it('and Enter take the best match; a second Enter saves it', async () => {
            await show();
            await press('m', 'e');
            expect(active()).toBe('Interested');
            await press('s');
            expect(active()).toBe('Left message');
            await press('Enter');
            expect([list.chosen, saves, values().length]).toEqual(['Left message', 0, 4]);
            expect(root().activeElement).toBe(box());
            await press('Enter');
            expect(saves).toBe(1);
        });

        it('find first what begins with them', async () => {
            await show({ dispositions: [aDisposition('Cannot talk'), aDisposition('No answer')] });
            await press('n', 'o');
            expect(active()).toBe('No answer');
        });

        it('leave the caret its keys, and the arrows what was found', async () => {
            await show({ dispositions: many(30) });
            await press('v', '2');
            field().value = 'value 2';
            field().dispatchEvent(new CustomEvent('input'));
            await settled();
            expect(await press('Home')).toBe(true);
            await press('ArrowDown', 'ArrowDown');
            expect(list.chosen).toBe('Value 20');
        });

        it('go away with Escape, before the choice does, and then nothing is held back', async () => {
            await show();
            await press('2', 'n', 'Escape');
            expect([list.chosen, values().length]).toEqual(['Left message', 4]);
            expect(root().activeElement).toBe(box());
            expect(await press('Escape')).toBe(false);
            expect(list.chosen).toBeNull();
            expect(await press('Escape')).toBe(true);
        });
    });

    it('hears no key right after it took the focus, unless a click shows that it is meant', async () => {
        await show();
        list.takeFocus();
        await press('2');
        expect(list.chosen ?? null).toBeNull();
        options()[0]!.click();
        await press('2');
        expect(list.chosen).toBe('Left message');
    });

    it('draws what is in sight at once, the rest right after, and hears keys for all of it', async () => {
        jest.useFakeTimers();
        await show({ dispositions: many(200) });
        expect(options()).toHaveLength(30);
        await press('End');
        expect(list.chosen).toBe('Value 200');
        jest.runOnlyPendingTimers();
        await settled();
        expect(options()).toHaveLength(200);
        expect(active()).toBe('Value 200');
        jest.useRealTimers();
    });

    it('shows its filter from the start when it has more values than digits', async () => {
        await show({ dispositions: many(11) });
        expect(field()).not.toBeNull();
        expect(field().getAttribute('role')).toBe('combobox');
    });

    it('goes ten at a time with PageDown and PageUp', async () => {
        await show({ dispositions: many(30) });
        await press('Home', 'PageDown', 'PageDown');
        expect(list.chosen).toBe('Value 21');
        await press('PageUp', 'PageUp', 'PageUp');
        expect(list.chosen).toBe('Value 1');
    });

    describe('the star', () => {
        const stars = (): HTMLElement[] => deepAll(root(), '.star');

        it('pins with the mouse and chooses nothing by that', async () => {
            await show();
            stars()[2]!.click();
            await settled();
            expect(pins).toEqual([{ value: 'No answer', pinned: true }]);
            expect(list.chosen ?? null).toBeNull();
            expect(stars().map((star) => star.textContent)).toEqual(['☆', '☆', '★', '☆']);
            expect(options()[2]!.textContent).toContain('Pinned');
            expect(news()).toBe('No answer is pinned.');
        });

        it('is the key * for what is active, and takes the pin out again', async () => {
            await show();
            await press('*');
            expect(pins).toEqual([]);
            await press('2', '*', '*');
            expect(pins).toEqual([
                { value: 'Left message', pinned: true },
                { value: 'Left message', pinned: false }
            ]);
            expect(news()).toBe('Left message is not pinned any more.');
        });

        it('works on what the filter has found', async () => {
            await show();
            await press('w', 'r', '*');
            expect(pins).toEqual([{ value: 'Wrong number', pinned: true }]);
        });

        it('is not there where the admin wants no favourites, and * is a character', async () => {
            await show({ favourites: false });
            expect(stars()).toEqual([]);
            await press('2', '*');
            expect(pins).toEqual([]);
            expect(field().value).toBe('*');
        });
    });

    it('writes values in the direction of their letters', async () => {
        await show({ dispositions: [aDisposition('لم يرد')] });
        expect(options()[0]!.querySelector('.value')?.getAttribute('dir')).toBe('auto');
    });
});
