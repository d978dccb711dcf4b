import { LightningElement } from 'lwc';

interface Toast {
    id: string;
    title: string;
    message: string;
    className: string;
}

const SHOWN_FOR = 5000;
const THEMES = ['info', 'success', 'warning', 'error'];

/** Shows what components say with `ShowToastEvent`. */
export default class Toasts extends LightningElement {
    toasts: Toast[] = [];
    #count = 0;

    override connectedCallback(): void {
        window.addEventListener('lightning__showtoast', this.#hear);
    }

    override disconnectedCallback(): void {
        window.removeEventListener('lightning__showtoast', this.#hear);
    }

    handleClose(event: Event): void {
        this.drop((event.currentTarget as HTMLElement).dataset['id']);
    }

    readonly #hear = (event: Event): void => {
        const { title, message, variant, mode } = (
            event as CustomEvent<Partial<Record<string, string>>>
        ).detail;
        const theme = THEMES.find((name) => name === variant) ?? 'info';
        this.#count += 1;
        const id = String(this.#count);
        const toast = {
            id,
            title: title ?? '',
            message: message ?? '',
            className: `slds-notify slds-notify_toast slds-theme_${theme}`
        };
        this.toasts = [...this.toasts, toast];
        if (mode !== 'sticky') setTimeout(() => this.drop(id), SHOWN_FOR);
    };

    private drop(id: string | undefined): void {
        this.toasts = this.toasts.filter((toast) => toast.id !== id);
    }
}
