/**
 * What is to be told of the desk. Each phase of a call is told, however fast they follow: one that was saved and gone
 * before it was drawn would have been neither.
 */
import { hasSent, hasTurned } from 'c/hvsDesk';
import { isSame } from './words';
import type { DeskView } from 'c/hvsProtocol';
import type { LinkView } from './words';

export class Sights {
    private readonly changed: (view: LinkView) => void;
    private told: LinkView | null = null;
    /** Oldest first. */
    private readonly passed: LinkView[] = [];

    constructor(changed: (view: LinkView) => void) {
        this.changed = changed;
    }

    /** Is about to become another. */
    passes(view: LinkView): void {
        const last = this.passed.at(-1) ?? this.told;
        if (hasTurned(last?.desk, view.desk)) this.passed.push(view);
    }

    /** Whether Salesforce has been asked something of which nothing was told yet. */
    hasSent(desk: DeskView | null): boolean {
        return !!desk && hasSent(this.told?.desk ?? null, desk);
    }

    tell(view: LinkView): void {
        for (const next of [...this.passed.splice(0), view]) {
            if (isSame(next, this.told)) continue;
            this.told = next;
            this.changed(next);
        }
    }
}
