/**
 * A snapshot replaces the mirror; an update moves it from revision n to n + 1. An update with any
 * other revision means that one was missed, or that the adapter began anew without a goodbye: the
 * mirror stays as it is and a snapshot is needed.
 */
import type { AdapterBody, CallView, DeskView, WorkView } from 'c/hvsProtocol';

export interface Mirror {
    readonly revision: number;
    readonly desk: DeskView;
}

export interface Heard {
    readonly mirror: Mirror | null;
    /** True when an update does not follow on what is known. */
    readonly missed: boolean;
}

type Update = Extract<AdapterBody, { kind: 'update' }>;

/** Replaces what is known, in its place; appends what is new; leaves out what is gone. */
function merged<T>(
    old: readonly T[],
    changed: readonly T[],
    removed: readonly string[],
    idOf: (item: T) => string
): T[] {
    const byId = new Map(old.map((item) => [idOf(item), item]));
    for (const item of changed) byId.set(idOf(item), item);
    for (const id of removed) byId.delete(id);
    return [...byId.values()];
}

function withUpdate(desk: DeskView, update: Update): DeskView {
    const { calls, works, removed } = update;
    return {
        status: update.status ?? desk.status,
        settings: update.settings ?? desk.settings,
        dispositions: update.dispositions ?? desk.dispositions,
        calls: merged<CallView>(desk.calls, calls, removed, (call) => call.id),
        works: merged<WorkView>(desk.works, works, removed, (work) => work.key),
        offer: update.offer === undefined ? desk.offer : update.offer
    };
}

/** The mirror after a message of the adapter. Anything else leaves it as it is. */
export function hear(mirror: Mirror | null, body: AdapterBody): Heard {
    if (body.kind === 'snapshot') {
        return { mirror: { revision: body.revision, desk: body.desk }, missed: false };
    }
    if (body.kind !== 'update') return { mirror, missed: false };
    if (!mirror || body.revision !== mirror.revision + 1) return { mirror, missed: true };
    return {
        mirror: { revision: body.revision, desk: withUpdate(mirror.desk, body) },
        missed: false
    };
}
