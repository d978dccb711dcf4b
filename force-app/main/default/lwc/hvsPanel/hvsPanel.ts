/**
 * The panel in the utility bar: draws what the adapter tells and sends what the rep wants. What it
 * knows lies in `state.ts`, what it draws comes from `view.ts`; here they meet the platform.
 */
import { LightningElement, wire } from 'lwc';
import { EnclosingUtilityId } from 'lightning/platformUtilityBarApi';
import { newlyChoosing, newlySaved } from 'c/hvsDesk';
import { format, labels, personName } from 'c/hvsLabels';
import { openLink } from 'c/hvsLink';
import { checkSetup } from 'c/hvsSetup';
import { mayTakeFocus } from './focusRule';
import { idOf } from './subject';
import { Pauses } from './pauses';
import { atFirst, withDraft, withIntent, withLink, withRefusal } from './state';
import { markUtility, openUtility } from './utility';
import { viewOf } from './view';
import type { CallView, Choice, DeskView, Intent } from 'c/hvsProtocol';
import type { Draft } from 'c/hvsDesk';
import type { Link, LinkView } from 'c/hvsLink';
import type { PanelView } from './view';

type Picker = HTMLElement & { takeFocus(): void };

export default class HvsPanel extends LightningElement {
    @wire(EnclosingUtilityId) utilityId: string | undefined;

    labels = labels;
    announcement = '';
    private state = atFirst();
    private link: Link | null = null;
    private marked = -1;
    private readonly drafting = new Pauses();

    override connectedCallback(): void {
        this.link = openLink({
            changed: (view) => this.linkChanged(view),
            refused: (intent, code) => {
                this.state = withRefusal(this.state, intent, code);
            }
        });
    }

    override disconnectedCallback(): void {
        this.link?.close();
        this.drafting.forgetAll();
    }

    override renderedCallback(): void {
        const { waiting } = this.view;
        if (!this.utilityId || waiting === this.marked) return;
        this.marked = waiting;
        void markUtility(this.utilityId, waiting);
    }

    get view(): PanelView {
        return viewOf(this.state);
    }

    get desk(): DeskView | null {
        return this.state.link.desk;
    }

    handleIntent(event: CustomEvent<Intent>): void {
        this.send(event.detail);
    }

    handleDraft(event: CustomEvent<Draft>): void {
        const callId = idOf(event);
        this.state = withDraft(this.state, callId, event.detail);
        const { notes } = event.detail;
        this.drafting.afterPause(callId, () => this.send({ type: 'draft', callId, notes }));
    }

    handleSave(event: CustomEvent<Choice>): void {
        const callId = idOf(event);
        this.drafting.forget(callId);
        this.send({ type: 'choose', callId, choice: event.detail });
    }

    handleDiscard(event: Event): void {
        this.send({ type: 'discardCall', callId: idOf(event) });
    }

    handleOpenCall(event: Event): void {
        this.state = { ...this.state, openCallId: idOf(event) };
        void this.focusPicker();
    }

    private send(intent: Intent): void {
        this.state = withIntent(this.state, intent);
        this.link?.send(intent);
    }

    private linkChanged(link: LinkView): void {
        const { desk: before, phone } = this.state.link;
        const hadFocus = this.template?.activeElement?.matches('c-hvs-disposition-picker') ?? false;
        this.state = withLink(this.state, link);
        if (link.phone === 'notRunning' && phone !== 'notRunning') void this.askSetup();
        if (!link.desk || link.desk === before) return;
        for (const call of newlySaved(before, link.desk))
            this.announce(labels.panel.announcementSaved, call);
        const ended = newlyChoosing(before, link.desk).at(-1);
        if (ended) void this.callEnded(ended, before !== null);
        else if (hadFocus) void this.keepFocus();
    }

    /**
     * The focus goes only to the call that has just ended, so that no key meant for it meets another;
     * calls that were there before the panel, e.g. after a reload, only open it.
     */
    private async callEnded(call: CallView, isNews: boolean): Promise<void> {
        this.announce(labels.panel.announcementCallEnded, call);
        const isFree = isNews && mayTakeFocus(document.activeElement);
        if (isFree) this.state = { ...this.state, openCallId: call.id };
        await openUtility(this.utilityId);
        if (isFree && mayTakeFocus(document.activeElement)) await this.focusPicker();
    }

    /** After a choice the picker goes; the focus must not be lost with it. */
    private async keepFocus(): Promise<void> {
        await Promise.resolve();
        if (this.template?.activeElement || !mayTakeFocus(document.activeElement)) return;
        if (!this.picker) this.template?.querySelector<HTMLElement>('.panel')?.focus();
        else await this.focusPicker();
    }

    private async focusPicker(): Promise<void> {
        await Promise.resolve();
        this.picker?.takeFocus();
    }

    private get picker(): Picker | null {
        return this.template?.querySelector<Picker>('c-hvs-disposition-picker') ?? null;
    }

    private async askSetup(): Promise<void> {
        const result = await checkSetup();
        const inCallCenter = result.ok ? result.answer.inCallCenter : null;
        this.state = { ...this.state, inCallCenter };
    }

    private announce(text: string, call: CallView): void {
        this.announcement = format(text, personName(call.person));
    }
}
