/**
 * When the rep is offered the next due step: after a call that reached nobody, with nothing left that waits for
 * the rep. After a conversation nobody is hurried on.
 */
import type { Call } from './call';
import type { Work } from './work';

function isOpen({ phase, link, trouble }: Call): boolean {
    if (phase === 'saved') return link === 'guess';
    if (phase === 'saving' || phase === 'checkingTask') return trouble !== null;
    return true;
}

export function isDeskClear(calls: Iterable<Call>, works: Iterable<Work>): boolean {
    return (
        ![...calls].some(isOpen) &&
        ![...works].some(({ phase }) => phase === 'started' || phase === 'needsAttention')
    );
}

/** The plain call's Task is saved, and it says that nobody was reached. */
export const endsInNothing = (before: Call, after: Call): boolean =>
    before.phase !== 'saved' &&
    after.phase === 'saved' &&
    after.workKey === null &&
    after.followUpOf === null &&
    after.choice?.wasConnected === false;

/** The same of a work: only then Sales Engagement has gone on to what is due next. */
export const completesInNothing = (before: Work, after: Work): boolean =>
    before.phase !== 'completed' &&
    after.phase === 'completed' &&
    after.completion?.wasConnected === false;
