/** Listeners of one kind; one that throws does not stop the others. */
export class Listeners<Args extends unknown[]> {
    readonly #all = new Set<(...args: Args) => void>();

    /** Returns what removes it. */
    add(listener: (...args: Args) => void): () => void {
        this.#all.add(listener);
        return () => this.#all.delete(listener);
    }

    call(...args: Args): void {
        for (const listener of [...this.#all]) {
            try {
                listener(...args);
            } catch (error) {
                console.error(error);
            }
        }
    }
}
