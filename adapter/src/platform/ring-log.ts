import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';

export interface LogEntry {
    /** Epoch milliseconds. */
    at: number;
    level: 'info' | 'warning' | 'error';
    event: string;
    details: Record<string, unknown>;
}

export interface RingLog extends Log {
    /** Oldest first. */
    entries(): LogEntry[];
}

/** Keeps the newest entries in memory, for a support person who asks in time. */
export function createRingLog(clock: Clock, size = 500): RingLog {
    const entries: LogEntry[] = [];
    return {
        write(level, event, details = {}) {
            entries.push({ at: clock.now(), level, event, details: { ...details } });
            if (entries.length > size) entries.shift();
        },
        entries: () => entries.slice()
    };
}
