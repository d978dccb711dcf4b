/** The window of the softphone's frame; null while there is none. */
export class SoftphoneFrame {
    #window: Window | null = null;
    readonly #origin: string;

    constructor(origin: string) {
        this.#origin = origin;
    }

    get window(): Window | null {
        return this.#window;
    }

    attach(frame: Window | null): void {
        this.#window = frame;
    }

    post(message: unknown): void {
        this.#window?.postMessage(message, this.#origin);
    }
}
