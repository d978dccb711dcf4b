/** Puts something off until its subject has been quiet for a while; a newer one replaces an older. */
import { after } from 'c/hvsClock';
import type { Stop } from 'c/hvsClock';

/** Typing counts as paused after so many milliseconds. */
const PAUSE = 400;

export class Pauses {
    private readonly waiting = new Map<string, { work: () => void; stop: Stop }>();

    afterPause(id: string, work: () => void): void {
        this.forget(id);
        this.waiting.set(id, { work, stop: after(PAUSE, () => this.finish(id)) });
    }

    /** Does now what was put off. */
    finish(id: string): void {
        const work = this.waiting.get(id)?.work;
        this.forget(id);
        work?.();
    }

    finishAll(): void {
        for (const id of [...this.waiting.keys()]) this.finish(id);
    }

    forget(id: string): void {
        this.waiting.get(id)?.stop();
        this.waiting.delete(id);
    }
}
