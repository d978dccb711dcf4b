/**
 * The list that a disposition is chosen from, by hand after the WAI-ARIA listbox pattern: no base component is a
 * list that digits choose from. It keeps no choice: what the rep wants goes up as `choose`, `save` or `pin`.
 */
import { LightningElement, api } from 'lwc';
import { after, elapsed } from 'c/hvsClock';
import { Remembered } from 'c/hvsDesk';
import { format, labels } from 'c/hvsLabels';
import { arranged } from './arrange';
import { countOf, deedOf, pinning } from './deeds';
import { meaningOf } from './keys';
import { listOf } from './options';
import type { Stop } from 'c/hvsClock';
import type { DispositionView } from 'c/hvsProtocol';
import type { Deed } from './deeds';
import type { Place } from './keys';
import type { ListView } from './options';

/** Keys typed for something else arrive shortly after the focus was taken; they must choose nothing. */
const DEAF_FOR = 400;
/** A list that is longer than the digits shows its filter from the start. */
const DIGITS = 10;
/** Drawn at once, so that the focus comes soon; the rest right after. */
const IN_SIGHT = 30;

export default class HvsDispositionList extends LightningElement {
    @api dispositions: DispositionView[] = [];
    /** The value that is chosen, or null. */
    @api chosen: string | null = null;
    @api suggestion: string | null = null;
    @api showKeyHints = false;
    @api favourites = false;
    @api who = '';

    labels = labels;
    filter = '';
    private drawn = IN_SIGHT;
    private stopDrawing: Stop | null = null;
    private said = '';
    private hasFiltered = false;
    private fieldWanted = false;
    private deafUntil = 0;
    /** Undefined before the first drawing, which moves nothing. */
    private shownActive: string | null | undefined;
    private readonly order = new Remembered<DispositionView[]>();
    private readonly seen = new Remembered<ListView>();

    /** Moves the focus into the list; what is typed right after was meant for something else. */
    @api
    takeFocus(): void {
        this.deafUntil = elapsed() + DEAF_FOR;
        this.focusList();
    }

    @api
    focusList(): void {
        this.find('[role="listbox"]')?.focus();
    }

    /** A digit that was pressed beside the list; whether it meant anything. */
    @api
    pressBeside(event: KeyboardEvent): boolean {
        return this.press(event, 'beside');
    }

    override disconnectedCallback(): void {
        this.stopDrawing?.();
    }

    override renderedCallback(): void {
        this.stopDrawing ??= after(0, () => (this.drawn = Infinity));
        if (this.fieldWanted) {
            this.fieldWanted = false;
            this.find('.field')?.focus();
        }
        const { shownActive: before } = this;
        this.shownActive = this.list.active?.value ?? null;
        if (before !== undefined && before !== this.shownActive)
            this.find('.active')?.scrollIntoView({ block: 'nearest' });
    }

    get list(): ListView {
        const { dispositions, chosen, suggestion, showKeyHints, filter, drawn } = this;
        const inOrder = this.order.of([dispositions], (before) => arranged(before, dispositions));
        return this.seen.of([inOrder, chosen, suggestion, showKeyHints, filter, drawn], () =>
            listOf({ dispositions: inOrder, chosen, suggestion, showKeyHints, filter, drawn })
        );
    }

    get listLabel(): string {
        return format(labels.picker.listLabel, this.who);
    }

    get hasField(): boolean {
        return this.hasFiltered || this.dispositions.length > DIGITS;
    }

    get announcement(): string {
        return this.said === '' && this.filter !== '' ? countOf(this.list) : this.said;
    }

    get hint(): string {
        return this.favourites ? labels.picker.hintWithPins : labels.picker.hint;
    }

    handleKey(event: KeyboardEvent): void {
        this.press(event, event.target instanceof HTMLInputElement ? 'field' : 'list');
    }

    handleInput(event: Event): void {
        this.perform({ filter: (event.target as HTMLInputElement).value });
    }

    handleOption(event: Event): void {
        const { value } = (event.currentTarget as HTMLElement).dataset;
        if (value !== undefined) this.perform({ tells: { name: 'choose', detail: value } });
    }

    handleStar(event: Event): void {
        event.stopPropagation();
        const { value } = (event.currentTarget as HTMLElement).dataset;
        if (value !== undefined) this.perform(pinning(value, this.list));
    }

    private press(event: KeyboardEvent, place: Place): boolean {
        const { list, filter, favourites: mayPin } = this;
        const meaning = meaningOf(event, { ...list, place, filter, mayPin });
        const deaf = elapsed() < this.deafUntil;
        if (!deaf && !meaning) return false;
        event.preventDefault();
        event.stopPropagation();
        if (!deaf && meaning) this.perform(deedOf(meaning, place, list));
        return true;
    }

    private perform({ tells, pins, filter, focus, says = '' }: Deed): void {
        this.deafUntil = 0; // A click means this list, too.
        this.said = says;
        this.filter = filter ?? this.filter;
        this.hasFiltered ||= filter !== undefined;
        this.fieldWanted = focus === 'field';
        if (focus === 'list') this.focusList();
        if (tells) this.dispatchEvent(new CustomEvent(tells.name, { detail: tells.detail }));
        if (pins) this.dispatchEvent(new CustomEvent('pin', { detail: pins }));
    }

    private find(selector: string): HTMLElement | null {
        return this.template?.querySelector<HTMLElement>(selector) ?? null;
    }
}
