/**
 * Chooses a disposition, with notes and whether somebody was reached. It keeps no choice of its own: each
 * change goes up as a new draft.
 */
import { LightningElement, api } from 'lwc';
import { now } from 'c/hvsClock';
import { choiceFrom, dispositionOf, followUpAt, takesFollowUp, wasConnected } from 'c/hvsDesk';
import { labels } from 'c/hvsLabels';
import { complainAbout, isHalfWritten } from './missing';
import { isWriting, writeOn } from './writing';
import type { Draft, RepsTime } from 'c/hvsDesk';
import type { Choice, DispositionView, Intent, PanelSettings } from 'c/hvsProtocol';
import type List from 'c/hvsDispositionList';

export default class HvsDispositionPicker extends LightningElement {
    @api dispositions: DispositionView[] = [];
    @api draft: Draft = { disposition: null, notes: '', wasConnected: null, followUp: null };
    @api settings!: PanelSettings;
    @api suggestion: string | null = null;
    @api connectedByPhone: boolean | null = null;
    @api who = '';
    /** The choice is on its way: nothing can be changed. */
    @api busy = false;
    @api canDiscard = false;
    /** It was refused before, and saving tries anew. */
    @api isRetry = false;
    /** The call goes on: what is chosen is kept, and saved at its end. */
    @api isEarly = false;
    /** It was kept, as the draft says. */
    @api isKept = false;

    labels = labels;

    /** Moves the focus into the list. */
    @api
    takeFocus(): void {
        this.list?.takeFocus();
    }

    /** Somebody writes notes. */
    @api
    get isTyping(): boolean {
        const notes = this.notesField;
        return notes !== null && this.template?.activeElement === notes;
    }

    @api
    resumeTyping(): void {
        writeOn(this.notesField);
    }

    get connected(): boolean {
        return wasConnected(this.draft, this.connectedByPhone, this.chosen);
    }

    get notesRequired(): boolean {
        return this.chosen?.notes === 'required';
    }

    get takesFollowUp(): boolean {
        return takesFollowUp(this.chosen);
    }

    get followUpAt(): number | null {
        return followUpAt(this.draft, this.chosen, this.time);
    }

    get isUndecided(): boolean {
        return this.busy || !this.chosen;
    }

    get mayNotSave(): boolean {
        return this.isUndecided || this.isKept;
    }

    get saveLabel(): string {
        if (this.isEarly) return this.isKept ? labels.picker.kept : labels.picker.keep;
        if (this.busy) return labels.call.saving;
        return this.isRetry ? labels.call.retry : labels.picker.save;
    }

    private get chosen(): DispositionView | null {
        return dispositionOf(this.draft, this.dispositions);
    }

    private get time(): RepsTime {
        return { now: now(), timeZone: this.settings.timeZone };
    }

    private get list(): (HTMLElement & List) | null {
        return this.template?.querySelector<HTMLElement & List>('.list') ?? null;
    }

    private get notesField(): HTMLTextAreaElement | null {
        return this.template?.querySelector<HTMLTextAreaElement>('.notes') ?? null;
    }

    /** The list has had its say before. */
    handleKey(event: KeyboardEvent): void {
        const { list } = this;
        if (!list || event.target === list) return;
        if (event.key === 'Escape' && !event.isComposing) {
            event.preventDefault();
            event.stopPropagation();
            list.focusList();
        } else if (!isWriting(event.target)) list.pressBeside(event);
    }

    /** Another disposition says anew whether somebody was reached. */
    handleChoose(event: CustomEvent<string | null>): void {
        this.change({ disposition: event.detail, wasConnected: null });
    }

    handlePin(event: CustomEvent<{ value: string; pinned: boolean }>): void {
        const detail: Intent = { type: 'pin', ...event.detail };
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail }));
    }

    handleNotes(event: CustomEvent<{ value: string }>): void {
        this.change({ notes: event.detail.value });
        // A complaint goes with its reason: when it went later, the button below would move under the mouse.
        if (this.notesRequired) this.notesField?.reportValidity();
    }

    handleConnected(event: CustomEvent<{ checked: boolean }>): void {
        this.change({ wasConnected: event.detail.checked });
    }

    handleFollowUp(event: CustomEvent<number | null>): void {
        this.change({ followUp: { at: event.detail } });
    }

    handleSave(): void {
        if (this.busy || this.isKept || isHalfWritten(this.template)) return;
        const found = choiceFrom(this.draft, this.connectedByPhone, this.dispositions, this.time);
        if ('choice' in found)
            this.dispatchEvent(new CustomEvent<Choice>('save', { detail: found.choice }));
        else complainAbout(found.missing, this.template);
    }

    handleDiscard(): void {
        this.dispatchEvent(new CustomEvent('discard'));
    }

    private change(part: Partial<Draft>): void {
        if (this.busy) return;
        const detail: Draft = { ...this.draft, ...part };
        this.dispatchEvent(new CustomEvent<Draft>('draftchange', { detail }));
    }
}
