/** Lets work be done at once, but at most once per frame: what comes in between is done together. */
import { after, elapsed } from 'c/hvsClock';
import type { Stop } from 'c/hvsClock';

const FRAME = 16;
/** People take it for at once. */
const SOON = 100;

export class Frames {
    private readonly work: () => void;
    private lastAt = -FRAME;
    private waiting: Stop | null = null;
    private latest: Stop | null = null;

    constructor(work: () => void) {
        this.work = work;
    }

    next(): void {
        if (this.waiting) return;
        const rest = this.lastAt + FRAME - elapsed();
        if (rest <= 0) this.now();
        else this.waiting = after(rest, () => this.now());
    }

    /**
     * For a wish, which most often is answered by then: to draw first that it is on its way would hold it up, since
     * after a key Chromium draws before it delivers.
     */
    soon(): void {
        this.latest ??= after(SOON, () => this.now());
    }

    now(): void {
        this.stop();
        this.lastAt = elapsed();
        this.work();
    }

    stop(): void {
        this.waiting?.();
        this.latest?.();
        this.waiting = null;
        this.latest = null;
    }
}
