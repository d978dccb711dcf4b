/** Puts something off until its subject has been quiet for a while; a newer one replaces an older. */
import { after } from 'c/hvsClock';
import type { Stop } from 'c/hvsClock';

/** Typing counts as paused after so many milliseconds. */
const PAUSE = 400;

export class Pauses {
    private readonly stops = new Map<string, Stop>();

    afterPause(id: string, work: () => void): void {
        this.forget(id);
        this.stops.set(id, after(PAUSE, work));
    }

    forget(id: string): void {
        this.stops.get(id)?.();
        this.stops.delete(id);
    }

    forgetAll(): void {
        for (const id of [...this.stops.keys()]) this.forget(id);
    }
}
