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

/** Calls of no step: a number by hand, or one of the last ones again. */
export class HvsFrameDial extends HTMLElement {
    readonly #box = make('input', { type: 'tel', autocomplete: 'off' });
    readonly #list = make('ul');
    readonly #recent = make('section');
    /** By all that they show. */
    #rows = new Map<string, HTMLElement>();
    #context: FrameContext | null = null;

    connect(context: FrameContext): void {
        this.#context = context;
        const { texts, callbacks } = context;
        const dial = make(
            'form',
            {},
            make('label', {}, texts.say('Hvs_Frame_Number'), this.#box),
            make('button', {}, texts.say('Hvs_Frame_Call'))
        );
        dial.addEventListener('submit', (event) => {
            event.preventDefault();
            const number = this.#box.value.trim();
            this.#box.value = '';
            if (number) callbacks.dial(number);
        });
        this.#recent.append(make('h2', {}, texts.say('Hvs_Frame_Recent')), this.#list);
        this.append(dial, this.#recent);
    }

    /** A row that stays as it is keeps its place, and the focus with it. */
    show({ recent, locale, timeZone }: FrameView): void {
        const context = this.#context;
        if (!context) return;
        const rows = new Map(
            recent.map((call) => {
                const key = JSON.stringify([call, locale, timeZone]);
                const time = (): string => momentText(call.startedAt, locale, timeZone);
                return [key, this.#rows.get(key) ?? makeRow(call, time(), context)];
            })
        );
        for (const [key, row] of this.#rows) if (!rows.has(key)) row.remove();
        for (const [index, row] of [...rows.values()].entries()) {
            const there = this.#list.children[index] ?? null;
            if (there !== row) this.#list.insertBefore(row, there);
        }
        this.#rows = rows;
        this.#recent.hidden = rows.size === 0;
    }
}

function makeRow(
    call: FrameRecentCall,
    time: string,
    { texts, callbacks }: FrameContext
): HTMLElement {
    const { number, direction } = call;
    const name = nameOf(call, texts);
    const again = make(
        'button',
        { type: 'button', 'aria-description': name },
        texts.say('Hvs_Frame_Call')
    );
    again.hidden = number === '';
    again.addEventListener('click', () => callbacks.dial(number));
    const about = make(
        'p',
        { class: 'about' },
        make('span', {}, texts.say(DIRECTIONS[direction])),
        make('time', {}, time)
    );
    const words = make(
        'div',
        {},
        make('p', { class: 'name', dir: 'auto', title: number }, name),
        about
    );
    return make('li', { class: direction }, makeIcon(ARROW), words, again);
}
