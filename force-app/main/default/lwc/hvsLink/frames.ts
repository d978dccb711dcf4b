/** Lets work be done at once, but at most once per frame: what comes in between is done together. */
import { after, elapsed } from 'c/hvsClock';
import type { Stop } from 'c/hvsClock';

const FRAME = 16;

export class Frames {
    private readonly work: () => void;
    private lastAt = -FRAME;
    private waiting: Stop | null = null;

    constructor(work: () => void) {
        this.work = work;
    }

    next(): void {
        if (this.waiting) return;
        const rest = this.lastAt + FRAME - elapsed();
        if (rest <= 0) this.now();
        else this.waiting = after(rest, () => this.now());
    }

    /** For what the rep does: that comes one at a time, and is to be seen at once. */
    now(): void {
        this.stop();
        this.lastAt = elapsed();
        this.work();
    }

    stop(): void {
        this.waiting?.();
        this.waiting = null;
    }
}
