/** Lets work be done at once, but at most once per frame: what comes in between is done together. */
import { after, elapsed } from 'c/hvsClock';
import type { Stop } from 'c/hvsClock';

const FRAME = 16;
/** A Salesforce that answers at once has done so by then. */
const A_MOMENT = 24;
/** People take it for at once. */
const SOON = 100;

/** Page, panel and softphone share one thread: whatever is drawn holds up what is said meanwhile. */
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

    /** For what Salesforce has just been asked, which a moment later may be over. */
    inAMoment(): void {
        this.waiting ??= after(A_MOMENT, () => this.now());
    }

    /** For a wish, which most often is answered by then. */
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
