import type { Call } from './call';
import type { PopsWhen } from './desk-rules';
import type { Ledger } from './ledger';
import { targetOf } from './task-fields';
import type { Turn } from './turn';

const SINCE: Readonly<Record<PopsWhen, ReadonlySet<Call['phase']>>> = {
    never: new Set(),
    dialled: new Set<Call['phase']>(['ringing', 'dialling', 'connected']),
    answered: new Set<Call['phase']>(['connected'])
};

/** Opens the record of each person who is called, once: when it is time, or as soon as somebody is known. */
export function openRecords(ledger: Ledger, { changed, effects }: Turn, when: PopsWhen): void {
    const ids = [...changed].flatMap((id) => [id, ...(ledger.works.get(id)?.callIds ?? [])]);
    for (const id of new Set(ids)) {
        const call = ledger.calls.get(id);
        if (!call || call.popped || !SINCE[when].has(call.phase)) continue;
        const recordId = targetOf(call, ledger.workOf(call))?.recordId;
        if (recordId === undefined) continue;
        ledger.putCall({ ...call, popped: true });
        effects.push({ type: 'openRecord', recordId });
    }
}
