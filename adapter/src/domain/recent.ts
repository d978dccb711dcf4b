/** Ids in the order of their last mention, forgotten with age: looking back costs no more than what is recent. */
export class Recent {
    #entries: { id: string; at: number }[] = [];

    mention(id: string, at: number): void {
        this.#entries = this.#entries.filter((entry) => entry.id !== id);
        this.#entries.push({ id, at });
    }

    since(time: number): string[] {
        this.#entries = this.#entries.filter((entry) => entry.at >= time);
        return this.#entries.map((entry) => entry.id);
    }
}
