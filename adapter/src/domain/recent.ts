/** What was mentioned lately, forgotten with age: looking back costs no more than what is recent. */
export class Recent {
    readonly #times = new Map<string, number>();

    mention(id: string, at: number): void {
        this.#times.set(id, at);
    }

    /** The time of day was corrected: what was mentioned moves along. */
    shift(by: number): void {
        for (const [id, at] of this.#times) this.#times.set(id, at + by);
    }

    clear(): void {
        this.#times.clear();
    }

    since(time: number): string[] {
        for (const [id, at] of this.#times) if (at < time) this.#times.delete(id);
        return [...this.#times.keys()];
    }
}
