/**
 * What concerns this browser more than any call: the log for whoever helps, and all that is kept here.
 * Both are asked of the adapter, and what came of it is said.
 */
import { LightningElement, api } from 'lwc';
import { format, labels } from 'c/hvsLabels';
import { copied } from './clipboard';
import { logText } from './logText';
import type { Unfinished } from 'c/hvsDesk';
import type { Ask, Reply } from 'c/hvsLink';
import type { Facts } from './logText';

export type { Facts } from './logText';

const refusal = (reply: Extract<Reply, { kind: 'refused' }>): string =>
    format(labels.trouble[reply.code ?? 'Unexpected']);

export default class HvsDeviceMenu extends LightningElement {
    @api ask!: Ask;
    /** What the panel itself knows, for the head of the log. */
    @api facts!: Facts;
    /** What would be lost. */
    @api unfinished: Unfinished = { calls: 0, works: 0 };
    /** Only the tab that has the phone can forget. */
    @api mayForget = false;

    labels = labels;
    withDetails = false;
    isBusy = false;
    logOutcome = '';
    /** Shown when it could not be copied; '' when there is nothing to show. */
    log = '';
    isAsked = false;
    forgetOutcome = '';
    private focusNext = '';

    override renderedCallback(): void {
        if (this.focusNext === '') return;
        const element = this.template?.querySelector<HTMLElement>(this.focusNext);
        if (!element) return;
        this.focusNext = '';
        element.focus();
        if (element instanceof HTMLTextAreaElement) element.select();
    }

    get loss(): string {
        const { calls, works } = this.unfinished;
        return calls + works === 0
            ? labels.device.forgetLosesNothing
            : format(labels.device.forgetLoses, calls, works);
    }

    get mayAsk(): boolean {
        return this.mayForget && !this.isAsked;
    }

    get isConfirming(): boolean {
        return this.mayForget && this.isAsked;
    }

    /** It opens at the lower edge of the panel, where it would not be seen. */
    handleToggle(event: Event): void {
        const menu = event.currentTarget as HTMLDetailsElement;
        if (menu.open) menu.scrollIntoView({ block: 'nearest' });
    }

    handleDetails(event: CustomEvent<{ checked: boolean }>): void {
        this.withDetails = event.detail.checked;
    }

    async handleCopy(): Promise<void> {
        if (this.isBusy) return;
        this.log = '';
        this.logOutcome = '';
        const reply = await this.asked({ type: 'readLog', details: this.withDetails });
        if (reply.kind === 'refused') this.logOutcome = refusal(reply);
        else if (reply.kind === 'silent' || reply.log === null)
            this.logOutcome = labels.device.logSilent;
        else await this.handOver(logText(this.facts, reply.log));
    }

    handleForget(): void {
        this.forgetOutcome = '';
        this.isAsked = true;
        this.focusNext = '.keep';
    }

    handleKeep(): void {
        this.isAsked = false;
        this.focusNext = '.forget';
    }

    async handleForgetNow(): Promise<void> {
        if (this.isBusy) return;
        const reply = await this.asked({ type: 'forgetEverything' });
        if (reply.kind === 'accepted') this.forgetOutcome = labels.device.forgotten;
        else if (reply.kind === 'silent') this.forgetOutcome = labels.device.forgetSilent;
        else this.forgetOutcome = refusal(reply);
        this.handleKeep();
    }

    private async handOver(log: string): Promise<void> {
        if (await copied(log)) {
            this.logOutcome = labels.device.logCopied;
            return;
        }
        this.logOutcome = labels.device.logNotCopied;
        this.log = log;
        this.focusNext = '.log';
    }

    private async asked(intent: Parameters<Ask>[0]): Promise<Reply> {
        this.isBusy = true;
        const reply = await this.ask(intent);
        this.isBusy = false;
        return reply;
    }
}
