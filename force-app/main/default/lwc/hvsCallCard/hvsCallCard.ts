/** One call: who, for which step, the number, how long, how it stands; hang up and undo. */
import { LightningElement, api } from 'lwc';
import { dayAndTime, format, labels, personName, stepName, timeOfDay, workName } from 'c/hvsLabels';
import { isOnThePhone, phaseOf } from './phases';
import type { CallView, Intent, PanelSettings, WorkView } from 'c/hvsProtocol';

/** What came over the channel makes no address of another kind. */
const RECORD_ID = /^[a-zA-Z0-9]{15,18}$/;

/** As the `data-wish` of a button says. */
const WISHES = ['hangUp', 'end', 'undo', 'discardCall'] as const;

export default class HvsCallCard extends LightningElement {
    @api call!: CallView;
    @api work: WorkView | null = null;
    @api settings!: PanelSettings;
    /** The call is shown, with what was chosen and written for it, and nothing can be done. */
    @api readOnly = false;

    labels = labels;

    get who(): string {
        return personName(this.call.person);
    }

    get mayOpen(): boolean {
        return RECORD_ID.test(this.call.person?.recordId ?? '');
    }

    get personUrl(): string {
        return `/${this.call.person?.recordId ?? ''}`;
    }

    get openTitle(): string {
        return format(labels.call.openPerson, this.who);
    }

    get step(): string {
        return stepName(this.work);
    }

    get phaseText(): string {
        const { phase, heldFor } = this.call;
        if (phase === 'held' && heldFor.length === 0) return labels.call.heldAsking;
        return this.call.trouble?.remedy === 'wait'
            ? labels.call.waitingToRetry
            : phaseOf(this.call).text;
    }

    get phaseClass(): string {
        return `phase ${phaseOf(this.call).tone}`;
    }

    /** A picker below says by itself that a disposition is to be chosen. */
    get showsPhase(): boolean {
        return this.readOnly || this.call.phase !== 'choosing';
    }

    get mayUndo(): boolean {
        return !this.readOnly && this.call.phase === 'undoable';
    }

    get isFollowUp(): boolean {
        return this.call.followUpOf !== null;
    }

    /** Of a follow-up that stands still. */
    get mayGiveUp(): boolean {
        return !this.readOnly && this.isFollowUp && this.call.phase === 'needsAttention';
    }

    get mayHangUp(): boolean {
        return !this.readOnly && this.call.canHangUp && isOnThePhone(this.call);
    }

    get mayEnd(): boolean {
        return !this.readOnly && !this.call.hasProgress && isOnThePhone(this.call);
    }

    get isRinging(): boolean {
        return !this.readOnly && this.call.phase === 'ringing';
    }

    get chosen(): string {
        const { phase, choice } = this.call;
        if (!choice || this.isFollowUp) return '';
        if (isOnThePhone(this.call)) return format(labels.call.kept, choice.disposition);
        const isOnItsWay = ['undoable', 'saving', 'checkingTask'].includes(phase);
        return isOnItsWay || this.readOnly ? choice.disposition : '';
    }

    /** When to call back, once it is decided. */
    get followUp(): string {
        const at = this.call.choice?.followUpAt ?? null;
        if (at === null || (this.chosen === '' && !this.isFollowUp)) return '';
        const { locale, timeZone } = this.settings;
        return format(labels.call.followUp, dayAndTime(at, locale, timeZone));
    }

    get notes(): string {
        return this.readOnly ? this.call.draftNotes.trim() : '';
    }

    get guess(): string {
        if (!this.readOnly || this.call.link !== 'guess' || !this.work) return '';
        return format(labels.work.guessName, workName(this.work));
    }

    get omitted(): string {
        const fields = this.call.omittedFields.join(', ');
        return fields && format(labels.call.omittedFields, fields);
    }

    /** A phone without progress cannot say how long a call took, so no time runs for it. */
    get hasDuration(): boolean {
        const { hasProgress, endedAt, phase, trouble } = this.call;
        const isDialled = phase !== 'held' && trouble?.code !== 'NotDialled';
        return !this.isFollowUp && isDialled && (hasProgress || endedAt !== null);
    }

    /** Over and not saved: how long the rep has been at it. */
    get isWrapUp(): boolean {
        return !this.isFollowUp && this.call.endedAt !== null && this.call.phase !== 'saved';
    }

    get talkSince(): number {
        return this.call.connectedAt ?? this.call.startedAt;
    }

    get startedAtText(): string {
        return timeOfDay(this.call.startedAt, this.settings.locale, this.settings.timeZone);
    }

    /** In this page, and not in place of it. */
    handleOpen(event: Event): void {
        event.preventDefault();
        const recordId = this.call.person?.recordId;
        if (recordId) this.wish({ type: 'openRecord', recordId });
    }

    handleWish(event: Event): void {
        const { wish } = (event.currentTarget as HTMLElement).dataset;
        const type = WISHES.find((each) => each === wish);
        if (type) this.wish({ type, callId: this.call.id });
    }

    private wish(detail: Intent): void {
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail }));
    }
}
