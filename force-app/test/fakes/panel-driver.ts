/** Drives the panel as a rep does: reads it, presses keys where the focus is, types, clicks. */
import { createElement } from 'lwc';
import HvsPanel from 'c/hvsPanel';
import { button, buttonsIn, deep, deepAll, deepText, labelOf, settled } from './deep';

export class PanelDriver {
    readonly element: HTMLElement;

    constructor() {
        this.element = createElement('c-hvs-panel', { is: HvsPanel });
        document.body.append(this.element);
    }

    get text(): string {
        return deepText(this.root);
    }

    get announcement(): string {
        return this.find('[data-field="announcement"]').textContent;
    }

    get options(): HTMLElement[] {
        return deepAll(this.root, '[role="option"]');
    }

    get chosen(): (string | undefined)[] {
        return this.options
            .filter((option) => option.getAttribute('aria-selected') === 'true')
            .map((option) => option.querySelector('.value')?.textContent);
    }

    get emptyKind(): string | null {
        return deep(this.root, '[data-kind]')?.dataset['kind'] ?? null;
    }

    /** What has the focus, however deep. */
    get focused(): Element | null {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active;
    }

    /** Which call's picker has the focus, by the name in its label; null if none. */
    get pickerInFocus(): string | null {
        const { focused } = this;
        return focused?.getAttribute('role') === 'listbox'
            ? focused.getAttribute('aria-label')
            : null;
    }

    find(selector: string): HTMLElement {
        const found = deep(this.root, selector);
        if (!found) throw new Error(`There is no ${selector} in: ${this.text}`);
        return found;
    }

    has(selector: string): boolean {
        return deep(this.root, selector) !== null;
    }

    button(label: string): HTMLElement {
        return button(this.root, label);
    }

    /** What the buttons say, in their order. */
    get buttons(): string[] {
        return buttonsIn(this.root).map(labelOf);
    }

    /** The same of the parts that match. */
    buttonsOf(selector: string): string[] {
        return deepAll(this.root, selector).flatMap(buttonsIn).map(labelOf);
    }

    /** Ticks or clears a box by what it says. */
    async check(label: string, checked: boolean): Promise<void> {
        const box = deepAll(this.root, 'lightning-input').find((each) => labelOf(each) === label);
        if (!box) throw new Error(`There is no box "${label}".`);
        box.dispatchEvent(new CustomEvent('change', { detail: { checked } }));
        await settled();
    }

    async click(label: string): Promise<void> {
        this.button(label).click();
        await settled();
    }

    async press(key: string): Promise<void> {
        const init = { key, bubbles: true, composed: true, cancelable: true };
        this.focused?.dispatchEvent(new KeyboardEvent('keydown', init));
        await settled();
    }

    /** Presses a key in the notes, as a rep who is writing there. */
    async pressInNotes(key: string): Promise<void> {
        const init = { key, bubbles: true, composed: true, cancelable: true };
        this.find('lightning-textarea').dispatchEvent(new KeyboardEvent('keydown', init));
        await settled();
    }

    async writeNotes(value: string): Promise<void> {
        const detail = { value };
        this.find('lightning-textarea').dispatchEvent(new CustomEvent('change', { detail }));
        await settled();
    }

    remove(): void {
        this.element.remove();
    }

    private get root(): ShadowRoot {
        if (!this.element.shadowRoot) throw new Error('The panel has no shadow root.');
        return this.element.shadowRoot;
    }
}
