/**
 * A message channel that delivers: to everybody who listens, the sender included, as a copy, like
 * the platform's. `isDead` swallows everything, as a channel without any listener would.
 */
export class FakeChannel {
    isDead = false;
    readonly said: unknown[] = [];
    private readonly listeners = new Set<(message: unknown) => void>();

    publish(message: unknown): void {
        const text = JSON.stringify(message);
        this.said.push(JSON.parse(text));
        if (this.isDead) return;
        for (const listener of [...this.listeners]) listener(JSON.parse(text));
    }

    subscribe(listener: (message: unknown) => void): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** As after a reload of the page. */
    reset(): void {
        this.isDead = false;
        this.said.length = 0;
        this.listeners.clear();
    }
}
