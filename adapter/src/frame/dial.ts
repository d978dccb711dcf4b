import { nameOf } from './hvs-frame-call';
import { make, makeIcon } from './make';
import { momentText } from './numbers';
import type { FrameContext, FrameRecentCall, FrameView } from './view';

/** An arrow that leaves; turned, it arrives. */
const ARROW = 'M7 5h12v12h-3V10.1L7.1 19 5 16.9 13.9 8H7z';

const DIRECTIONS = {
    outbound: 'Hvs_Frame_Outbound',
    inbound: 'Hvs_Frame_Inbound',
    missed: 'Hvs_Frame_Missed'
} as const satisfies Record<FrameRecentCall['direction'], string>;

export interface Dial {
    readonly element: HTMLElement;
    show(view: FrameView): void;
}

/** Calls of no step: a number by hand, or one of the last ones again. */
export function makeDial({ texts, callbacks }: FrameContext): Dial {
    const say = (label: string): string => texts.say(label);
    const box = make('input', { type: 'tel', autocomplete: 'off' });
    const list = make('ul');
    const recent = make('section', {}, make('h2', {}, say('Hvs_Frame_Recent')), list);
    const form = make(
        'form',
        {},
        make('label', {}, say('Hvs_Frame_Number'), box),
        make('button', {}, say('Hvs_Frame_Call'))
    );
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const number = box.value.trim();
        box.value = '';
        if (number) callbacks.dial(number);
    });

    const makeRow = (call: FrameRecentCall, time: string): HTMLElement => {
        const { number, direction } = call;
        const name = nameOf(call, texts);
        const again = make(
            'button',
            { type: 'button', 'aria-description': name },
            say('Hvs_Frame_Call')
        );
        again.hidden = number === '';
        again.addEventListener('click', () => callbacks.dial(number));
        const words = make(
            'div',
            {},
            make('p', { class: 'name', dir: 'auto', title: number }, name),
            make(
                'p',
                { class: 'about' },
                make('span', {}, say(DIRECTIONS[direction])),
                make('time', { datetime: new Date(call.startedAt).toISOString() }, time)
            )
        );
        return make('li', { class: direction }, makeIcon(ARROW), words, again);
    };

    /** By all that they show: a row that stays as it is keeps its place, and the focus with it. */
    let rows = new Map<string, HTMLElement>();
    const element = make('div', {}, form, recent);
    return {
        element,
        show(view) {
            element.hidden = view.line !== 'ready';
            const { locale, timeZone } = view;
            const before = rows;
            rows = new Map();
            for (const call of view.recent) {
                const key = JSON.stringify([call, locale, timeZone]);
                const row =
                    before.get(key) ?? makeRow(call, momentText(call.startedAt, locale, timeZone));
                before.delete(key);
                rows.set(key, row);
            }
            for (const row of before.values()) row.remove();
            let index = 0;
            for (const row of rows.values()) {
                const there = list.children[index++] ?? null;
                if (there !== row) list.insertBefore(row, there);
            }
            recent.hidden = rows.size === 0;
        }
    };
}
