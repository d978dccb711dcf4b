import type { Call } from './call';
import { LOOK_DELAYS } from './life';
import type { Preferences } from './preferences';
import type { RecentCall } from './recent-calls';
import { isOver, type Work } from './work';

/** Calls and works as they were read back, each readable by itself. */
export interface Lives {
    calls: Call[];
    works: Work[];
    preferences?: Preferences;
    recentCalls?: RecentCall[];
}

/** What was kept in one commit agrees; this is for what is left when an entry could not be read. */
export function agreeing({ calls, works }: Lives): Lives {
    const keys = new Set(works.map(({ key }) => key));
    const callsOf = new Map<string, Call[]>();
    for (const call of calls)
        if (call.workKey !== null && keys.has(call.workKey))
            callsOf.set(call.workKey, [...(callsOf.get(call.workKey) ?? []), call]);
    const incomplete = new Set(
        works
            .filter(({ key, callIds }) => {
                const known = new Set(callsOf.get(key)?.map(({ id }) => id));
                return callIds.some((id) => !known.has(id));
            })
            .map(({ key }) => key)
    );
    return {
        calls: calls.map((call) => {
            if (call.workKey === null) return call;
            if (!keys.has(call.workKey))
                return {
                    ...call,
                    workKey: null,
                    link: null,
                    // Saved and of no work: it may go.
                    deadlineAt: call.deadlineAt ?? (call.phase === 'saved' ? call.startedAt : null)
                };
            // The unreadable one may have been the last call: the rep has to look.
            return incomplete.has(call.workKey) ? { ...call, link: 'guess' as const } : call;
        }),
        works: works.map((work) => {
            const own = callsOf.get(work.key) ?? [];
            const known = new Set(own.map(({ id }) => id));
            const callIds = work.callIds.filter((id) => known.has(id));
            for (const id of known) if (!callIds.includes(id)) callIds.push(id);
            const phase =
                work.phase === 'linked' || work.phase === 'started'
                    ? callIds.length > 0
                        ? 'linked'
                        : 'started'
                    : work.phase;
            return { ...work, callIds, phase };
        })
    };
}

/** Nobody waits longer than the longest wait: the clock may have been put back meanwhile. */
export function soon(kept: Lives, now: number): Lives {
    const latest = now + Math.max(...LOOK_DELAYS);
    const near = <Life extends { deadlineAt: number | null }>(life: Life): Life =>
        life.deadlineAt === null || life.deadlineAt <= latest
            ? life
            : { ...life, deadlineAt: latest };
    return {
        ...kept,
        calls: kept.calls.map(near),
        works: kept.works.map((work) => (isOver(work.phase) ? work : near(work)))
    };
}
