/** Who the Task of a call is for, looked up by name, as long as the Task does not exist. */
import { LightningElement, api } from 'lwc';
import { after } from 'c/hvsClock';
import { format, labels } from 'c/hvsLabels';
import type { Stop } from 'c/hvsClock';
import type { Ask, Reply } from 'c/hvsLink';
import type { FoundPerson, Intent } from 'c/hvsProtocol';

/** Typing counts as paused after so many milliseconds. */
const PAUSE = 300;

const NOT_SEARCHED = '';

export default class HvsPersonChooser extends LightningElement {
    @api callId!: string;
    @api ask!: Ask;
    /** With another person the call leaves its step. */
    @api hasStep = false;

    labels = labels;
    isChoosing = false;
    people: FoundPerson[] = [];
    /** What came of the last search, for eye and ear. */
    outcome = NOT_SEARCHED;
    private searched = 0;
    private stop: Stop | null = null;

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get hint(): string {
        return this.outcome === NOT_SEARCHED ? labels.call.searchHint : this.outcome;
    }

    get choices(): { id: string; name: string; about: string }[] {
        return this.people.map(({ recordId, name, about }) => ({ id: recordId, name, about }));
    }

    async handleChange(): Promise<void> {
        this.isChoosing = true;
        await Promise.resolve();
        this.template?.querySelector<HTMLElement>('.search')?.focus();
    }

    handleType(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.stop?.();
        this.stop = after(PAUSE, () => void this.search(value));
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        void this.close();
    }

    handleChoose(event: Event): void {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        const detail: Intent = {
            type: 'assign',
            callId: this.callId,
            recordId: id === '' ? null : id
        };
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail }));
        void this.close();
    }

    async close(): Promise<void> {
        this.stop?.();
        this.searched += 1;
        this.isChoosing = false;
        this.people = [];
        this.outcome = NOT_SEARCHED;
        await Promise.resolve();
        this.template?.querySelector<HTMLElement>('.change')?.focus();
    }

    /** An answer to an earlier text is no answer to a later one. */
    private async search(text: string): Promise<void> {
        this.searched += 1;
        const { searched } = this;
        const reply: Reply = await this.ask({ type: 'findPeople', callId: this.callId, text });
        if (searched !== this.searched) return;
        this.people = reply.kind === 'accepted' ? (reply.people ?? []) : [];
        this.outcome = this.outcomeOf(reply, text);
        await Promise.resolve();
        // As a whole if it fits, so that who was found is seen while the name is typed.
        this.template?.querySelector('.chooser')?.scrollIntoView({ block: 'nearest' });
    }

    private outcomeOf(reply: Reply, text: string): string {
        if (reply.kind === 'silent') return labels.panel.phoneNotAnswering;
        if (reply.kind === 'refused') return format(labels.trouble[reply.code ?? 'Unexpected']);
        if (this.people.length > 0) return format(labels.call.peopleFound, this.people.length);
        return text.trim().length < 2 ? NOT_SEARCHED : labels.call.nobodyFound;
    }
}
