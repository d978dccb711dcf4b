/**
 * One thing at a time, in the order of arrival. What a handler posts waits its turn; a handler that fails is
 * reported and the next one runs. Closed until `open`, so that nothing that arrives early is lost.
 */
export class Mailbox<Letter> {
    readonly #waiting: Letter[] = [];
    readonly #handle: (letter: Letter) => Promise<void>;
    readonly #report: (error: unknown) => void;
    #open = false;
    #busy = false;

    constructor(handle: (letter: Letter) => Promise<void>, report: (error: unknown) => void) {
        this.#handle = handle;
        this.#report = report;
    }

    /** How many wait for their turn. */
    get waiting(): number {
        return this.#waiting.length;
    }

    post(letter: Letter): void {
        this.#waiting.push(letter);
        void this.#work();
    }

    open(): void {
        this.#open = true;
        void this.#work();
    }

    async #work(): Promise<void> {
        if (this.#busy || !this.#open) return;
        this.#busy = true;
        try {
            for (let letter = this.#waiting.shift(); letter; letter = this.#waiting.shift())
                await this.#attempt(letter);
        } finally {
            this.#busy = false;
        }
    }

    async #attempt(letter: Letter): Promise<void> {
        try {
            await this.#handle(letter);
        } catch (error) {
            this.#report(error);
        }
    }
}
