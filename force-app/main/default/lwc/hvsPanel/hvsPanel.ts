/**
 * The panel in the utility bar: draws what the adapter tells and sends what the rep wants. What it
 * knows lies in `state.ts`, what it draws comes from `view.ts`; here they meet the platform.
 */
import { LightningElement, wire } from 'lwc';
import { EnclosingUtilityId } from 'lightning/platformUtilityBarApi';
import { Remembered, type Draft } from 'c/hvsDesk';
import { labels } from 'c/hvsLabels';
import { openLink, type Ask, type Link, type LinkView } from 'c/hvsLink';
import { checkSetup } from 'c/hvsSetup';
import { focusOffer, focusPicker, hasFocus, isFree } from './focus';
import { keepFocus, resumeTyping, typedCallId } from './focus';
import { newsOf } from './news';
import { idOf } from './subject';
import { Pauses } from './pauses';
import { atFirst, draftIntent, isKept, type Chosen } from './state';
import { withDraft, withIntent, withLink, withRefusal } from './state';
import { undoneBy } from './undoKey';
import { UtilityItem } from './utility';
import { viewOf, type PanelView } from './view';
import type { CallView, Choice, DeskView, Intent } from 'c/hvsProtocol';

export default class HvsPanel extends LightningElement {
    labels = labels;
    announcement = '';
    /** What is in the announcement and was not drawn yet: nothing takes the place of what nobody heard. */
    private unheard: string[] = [];
    private state = atFirst();
    private chosen: Chosen = {};
    private link: Link | null = null;
    private utility: UtilityItem | null = null;
    private readonly drafting = new Pauses();
    private readonly seen = new Remembered<PanelView>();

    override connectedCallback(): void {
        this.link = openLink({
            changed: (view) => this.linkChanged(view),
            refused: (intent, code) => {
                this.state = withRefusal(this.state, intent, code);
            }
        });
    }

    override disconnectedCallback(): void {
        this.drafting.finishAll();
        this.link?.close();
    }

    /** Outside a utility bar there is no id, and nothing to open or to mark. */
    @wire(EnclosingUtilityId)
    useUtility(id: string | undefined): void {
        this.utility = id ? new UtilityItem(id) : null;
    }

    override renderedCallback(): void {
        this.unheard = [];
        void this.utility?.mark(this.view.waiting);
    }

    get view(): PanelView {
        return this.seen.of([this.state], () => viewOf(this.state));
    }

    get desk(): DeskView | null {
        return this.state.link.desk;
    }

    /** For the parts that want to know what came of their wish. */
    ask: Ask = (intent) => this.link?.ask(intent) ?? Promise.resolve({ kind: 'silent' });

    handleIntent(event: CustomEvent<Intent>): void {
        this.send(event.detail);
        // What was asked is answered and goes; the picker is what comes next.
        if (['confirmLink', 'link'].includes(event.detail.type)) void focusPicker(this.template);
    }

    handleDraft(event: CustomEvent<Draft>): void {
        const callId = idOf(event);
        this.state = withDraft(this.state, callId, event.detail);
        // What was kept for the end of the call is not what is on show any more.
        if (isKept(this.state, callId)) this.send({ type: 'undo', callId });
        this.drafting.afterPause(callId, () => this.send(draftIntent(callId, event.detail)));
    }

    handleKey(event: KeyboardEvent): void {
        const callId = undoneBy(event, this.desk);
        if (callId === null) return;
        event.preventDefault();
        this.send({ type: 'undo', callId });
    }

    /** Whoever leaves what was being written may reload the page next. */
    handleDraftLeft(event: Event): void {
        this.drafting.finish(idOf(event));
    }

    handleSave(event: CustomEvent<Choice>): void {
        const callId = idOf(event);
        this.drafting.forget(callId);
        this.chosen = { ...this.chosen, [callId]: event.detail.wasConnected };
        this.send({ type: 'choose', callId, choice: event.detail });
    }

    handleDiscard(event: Event): void {
        this.send({ type: 'discardCall', callId: idOf(event) });
    }

    handleOpenCall(event: CustomEvent<string>): void {
        this.state = { ...this.state, openCallId: event.detail };
        void focusPicker(this.template);
    }

    private send(intent: Intent): void {
        this.state = withIntent(this.state, intent);
        this.link?.send(intent);
    }

    private linkChanged(link: LinkView): void {
        const { desk: before, phone } = this.state.link;
        const hadFocus = hasFocus(this.template);
        const typed = typedCallId(this.template);
        [this.state, this.chosen] = withLink(this.state, { link, typed, chosen: this.chosen });
        if (link.phone === 'notRunning' && phone !== 'notRunning') void this.askSetup();
        if (!link.desk || link.desk === before) return;
        const { ended, opens, offers, turns, words } = newsOf(before, link.desk);
        if (turns) this.state = { ...this.state, rests: false };
        if (words !== null) this.announcement = (this.unheard = [...this.unheard, words]).join(' ');
        if (typed !== null) void resumeTyping(this.template, typed);
        if (ended) void this.callEnded(ended, before?.status.phone === 'ready');
        else if (offers) void focusOffer(this.template, hadFocus);
        else if (hadFocus) void keepFocus(this.template);
        if (opens && !ended) void this.utility?.open();
    }

    /**
     * The focus goes only to the call that has just ended, so that no key meant for it meets another;
     * calls that were there before, e.g. over a reload of page or phone, only open the panel.
     */
    private async callEnded(call: CallView, isNews: boolean): Promise<void> {
        const takesFocus = isNews && isFree();
        if (takesFocus) this.state = { ...this.state, openCallId: call.id };
        await this.utility?.open();
        if (takesFocus && isFree()) await focusPicker(this.template);
    }

    private async askSetup(): Promise<void> {
        const setup = await checkSetup();
        this.state = { ...this.state, inCallCenter: setup.ok ? setup.answer.inCallCenter : null };
    }
}
