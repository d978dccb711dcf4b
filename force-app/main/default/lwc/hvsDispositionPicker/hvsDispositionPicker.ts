/**
 * Chooses a disposition, with notes and whether somebody was reached. The list is made by hand after
 * the WAI-ARIA listbox pattern, because no base component is a list that digits choose from; the
 * rest are base components. It keeps no choice of its own: each change goes up as a new draft.
 */
import { LightningElement, api } from 'lwc';
import { elapsed } from 'c/hvsClock';
import { choiceFrom, dispositionOf, wasConnected } from 'c/hvsDesk';
import { format, labels } from 'c/hvsLabels';
import { meaningOf, placeOf } from './keys';
import { groupsOf } from './options';
import type { Draft } from 'c/hvsDesk';
import type { Choice, DispositionView } from 'c/hvsProtocol';
import type { Meaning } from './keys';
import type { Group, Option } from './options';

/** Keys typed for something else arrive shortly after the focus was taken; they must choose nothing. */
const DEAF_FOR = 400;

export default class HvsDispositionPicker extends LightningElement {
    @api dispositions: DispositionView[] = [];
    @api draft: Draft = { disposition: null, notes: '', wasConnected: null };
    @api suggestion: string | null = null;
    @api connectedByPhone: boolean | null = null;
    @api showKeyHints = false;
    @api who = '';
    /** The choice is on its way: nothing can be changed. */
    @api busy = false;
    @api canDiscard = false;
    /** It was refused before, and saving tries anew. */
    @api isRetry = false;

    labels = labels;
    private deafUntil = 0;
    /** Undefined before the first drawing, which moves nothing. */
    private shownChoice: string | null | undefined;

    /** Moves the focus into the list. */
    @api
    takeFocus(): void {
        this.deafUntil = elapsed() + DEAF_FOR;
        this.focusList();
    }

    override renderedCallback(): void {
        const before = this.shownChoice;
        this.shownChoice = this.draft.disposition;
        if (before === undefined || before === this.shownChoice) return;
        const option = this.template?.querySelector('[aria-selected="true"]');
        option?.scrollIntoView({ block: 'nearest' });
    }

    get groups(): Group[] {
        const { dispositions, draft, suggestion, showKeyHints } = this;
        return groupsOf(dispositions, draft.disposition, suggestion, showKeyHints);
    }

    get listLabel(): string {
        return format(labels.picker.listLabel, this.who);
    }

    get activeId(): string | null {
        return this.options.find(({ selected }) => selected === 'true')?.id ?? null;
    }

    get connected(): boolean {
        return wasConnected(this.draft, this.connectedByPhone, this.chosen);
    }

    get notesRequired(): boolean {
        return this.chosen?.notes === 'required';
    }

    get isUndecided(): boolean {
        return this.busy || !this.chosen;
    }

    get saveLabel(): string {
        if (this.busy) return labels.call.saving;
        return this.isRetry ? labels.call.retry : labels.picker.save;
    }

    private get chosen(): DispositionView | null {
        return dispositionOf(this.draft, this.dispositions);
    }

    private get options(): Option[] {
        return this.groups.flatMap((group) => group.options);
    }

    handleKey(event: KeyboardEvent): void {
        const place = placeOf(event.target);
        const meaning = meaningOf(event, place, this.options, this.draft.disposition);
        const deaf = elapsed() < this.deafUntil;
        if (!deaf && !meaning) return;
        event.preventDefault();
        event.stopPropagation();
        if (!deaf && meaning) this.act(meaning);
    }

    handleOption(event: Event): void {
        const { index } = (event.currentTarget as HTMLElement).dataset;
        const option = this.options[Number(index)];
        if (option) this.act({ does: 'choose', value: option.value });
    }

    handleNotes(event: CustomEvent<{ value: string }>): void {
        this.change({ notes: event.detail.value });
    }

    handleConnected(event: CustomEvent<{ checked: boolean }>): void {
        this.change({ wasConnected: event.detail.checked });
    }

    handleSave(): void {
        if (this.busy) return;
        const found = choiceFrom(this.draft, this.connectedByPhone, this.dispositions);
        if ('choice' in found) {
            this.dispatchEvent(new CustomEvent<Choice>('save', { detail: found.choice }));
        } else if (found.missing === 'notes') {
            const notes = this.template?.querySelector<HTMLTextAreaElement>('.notes');
            notes?.reportValidity();
            notes?.focus();
        }
    }

    handleDiscard(): void {
        this.dispatchEvent(new CustomEvent('discard'));
    }

    private act(meaning: Meaning): void {
        if (meaning.does === 'backToList') this.focusList();
        else if (meaning.does === 'save') this.handleSave();
        else {
            // Another disposition says anew whether somebody was reached.
            const disposition = meaning.does === 'choose' ? meaning.value : null;
            this.change({ disposition, wasConnected: null });
        }
    }

    private change(part: Partial<Draft>): void {
        if (this.busy) return;
        const detail: Draft = { ...this.draft, ...part };
        this.dispatchEvent(new CustomEvent<Draft>('draftchange', { detail }));
    }

    private focusList(): void {
        this.template?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    }
}
