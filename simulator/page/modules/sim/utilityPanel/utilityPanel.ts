import { LightningElement, api, createContextProvider } from 'lwc';
import { EnclosingUtilityId } from 'lightning/platformUtilityBarApi';
import { stage } from '../../../stage/stage';
import type { Utility } from '../../../stage/utility-bar';

type Provide = (
    element: object,
    options: {
        consumerConnectedCallback: (consumer: {
            provide: (context: { utilityId: string }) => void;
        }) => void;
    }
) => void;

const provideUtilityId = createContextProvider(EnclosingUtilityId) as unknown as Provide;

/** A docked panel; what is in it stays connected while the panel is minimised. */
export default class UtilityPanel extends LightningElement {
    @api utility!: Utility;
    /** Pixels from the right edge of the page. */
    @api right = 0;
    #stop: (() => void) | null = null;

    constructor() {
        super();
        provideUtilityId(this, {
            consumerConnectedCallback: (consumer) =>
                consumer.provide({ utilityId: this.utility.id })
        });
    }

    override connectedCallback(): void {
        this.#stop = stage.get().utilityBar.onFocus(({ utilityId }) => {
            // the panel has to be visible before it can take the focus
            if (utilityId === this.utility.id) requestAnimationFrame(() => this.takeFocus());
        });
    }

    override disconnectedCallback(): void {
        this.#stop?.();
    }

    override renderedCallback(): void {
        const panel = this.template?.querySelector<HTMLElement>('.slds-utility-panel');
        if (!panel) return;
        const { width, height } = this.utility;
        panel.style.width = `${width}px`;
        panel.style.height = `min(${height}px, calc(100vh - 9rem))`;
        panel.style.right = `${this.right}px`;
    }

    get panelClass(): string {
        return this.utility.open ? 'slds-utility-panel slds-is-open' : 'slds-utility-panel closed';
    }

    get minimized(): string {
        return String(!this.utility.open);
    }

    get icon(): string {
        return `utility:${this.utility.panelIcon}`;
    }

    get minimizeLabel(): string {
        return `Minimize ${this.utility.panelLabel}`;
    }

    handleMinimize(): void {
        stage.get().utilityBar.minimize(this.utility.id);
    }

    private takeFocus(): void {
        this.template?.querySelector<HTMLElement>('.title')?.focus();
    }
}
