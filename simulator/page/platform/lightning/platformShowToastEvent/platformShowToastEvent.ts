/** `lightning/platformShowToastEvent`; the page shows what it hears (`sim/toasts`). */
interface Toast {
    title: string;
    message?: string;
    variant?: 'info' | 'success' | 'warning' | 'error';
    mode?: 'dismissible' | 'pester' | 'sticky';
}

export class ShowToastEvent extends CustomEvent<Toast> {
    constructor(toast: Toast) {
        super('lightning__showtoast', {
            detail: toast,
            bubbles: true,
            composed: true,
            cancelable: true
        });
    }
}
