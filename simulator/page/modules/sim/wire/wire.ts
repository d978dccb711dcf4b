import { LightningElement, api } from 'lwc';
import type { OrgState, WireMessage } from '../../../../contract';
import { stage } from '../../../stage/stage';

const TABS = ['Messages', 'Faults', 'Set-up'] as const;
type TabName = (typeof TABS)[number];

/** More rows than a person reads; drawing them all slows the page down. */
const SHOWN = 150;

interface TabView {
    name: TabName;
    label: string;
    className: string;
    selected: string;
    tabIndex: string;
}

/** The drawer beside the page: what passes on the wire, what to break, how the org is set up. */
export default class Wire extends LightningElement {
    @api state!: OrgState;
    current: TabName = 'Messages';
    filter = '';
    all: readonly WireMessage[] = [];
    /** Messages before this time were cleared away. */
    since = 0;
    #stop: (() => void) | null = null;
    #pending = false;

    override connectedCallback(): void {
        const { host } = stage.get();
        this.all = [...host.messages];
        this.#stop = host.onMessage(() => this.refreshSoon());
    }

    override disconnectedCallback(): void {
        this.#stop?.();
    }

    get tabs(): TabView[] {
        return TABS.map((name) => ({
            name,
            label: name,
            className: name === this.current ? 'tab tab_active' : 'tab',
            selected: String(name === this.current),
            tabIndex: name === this.current ? '0' : '-1'
        }));
    }

    get showMessages(): boolean {
        return this.current === 'Messages';
    }

    get showFaults(): boolean {
        return this.current === 'Faults';
    }

    get matching(): WireMessage[] {
        const wanted = this.filter.trim().toLowerCase();
        return this.all.filter(
            (message) =>
                message.at > this.since &&
                (wanted === '' || JSON.stringify(message).toLowerCase().includes(wanted))
        );
    }

    get messages(): { key: number; message: WireMessage }[] {
        return this.matching
            .slice(-SHOWN)
            .reverse()
            .map((message) => ({ key: this.all.indexOf(message), message }));
    }

    get empty(): string {
        if (this.matching.length > 0) return '';
        return this.filter ? 'No message holds that.' : 'Nothing has passed yet.';
    }

    get hiddenText(): string {
        const hidden = this.matching.length - SHOWN;
        return hidden > 0 ? `${hidden} older messages are not drawn; the filter finds them.` : '';
    }

    handleTab(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.current = TABS.find((tab) => tab === name) ?? this.current;
    }

    /** Left and right move between tabs, as in every tab list. */
    handleKey(event: KeyboardEvent): void {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const index = (TABS.indexOf(this.current) + step + TABS.length) % TABS.length;
        this.current = TABS[index] ?? this.current;
        const tab = this.template?.querySelectorAll<HTMLElement>('[role="tab"]')[index];
        tab?.focus();
    }

    handleFilter(event: Event): void {
        this.filter = (event.target as HTMLInputElement).value;
    }

    handleClear(): void {
        this.since = this.all.at(-1)?.at ?? 0;
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    private refreshSoon(): void {
        if (this.#pending) return;
        this.#pending = true;
        requestAnimationFrame(() => {
            this.#pending = false;
            this.all = [...stage.get().host.messages];
        });
    }
}
