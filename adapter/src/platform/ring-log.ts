/**
 * The newest events in memory, for a support person who asks in time, a line each:
 * `2026-01-05T09:00:00.000Z info saveLog answered callId=0f3a kind=ok`. Everything is bounded and escaped:
 * what comes from outside must neither fill the memory nor write lines of its own.
 */
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';

const LONGEST_VALUE = 200;
/** Of an event's details, and again of what is personal: together a log stays one channel message. */
const LONGEST_LINE = 450;

/** Line breaks, control and formatting characters, halves of characters that were cut. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
const NEEDS_QUOTES = /^$|[\s"=]/;

interface Entry {
    first: number;
    last: number;
    /** How often exactly this happened in a row. */
    times: number;
    line: string;
    personal: string;
}

function cut(text: string, longest: number): string {
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function shown(value: unknown): string {
    try {
        const isText = typeof value === 'string' || value instanceof Error;
        const text = cut(isText ? String(value) : JSON.stringify(value), LONGEST_VALUE);
        return NEEDS_QUOTES.test(text) ? JSON.stringify(text) : text;
    } catch {
        return '?';
    }
}

function lineOf(start: string, values: Record<string, unknown>): string {
    const pairs = Object.entries(values).map(([name, value]) => ` ${name}=${shown(value)}`);
    // Cut first as well, since escaping takes longest.
    const text = (start + pairs.join(''))
        .slice(0, LONGEST_LINE + 1)
        .replace(UNPRINTABLE, (odd) => `\\u{${odd.codePointAt(0)?.toString(16)}}`);
    return cut(text, LONGEST_LINE);
}

const timeOf = (at: number): string => new Date(at).toISOString();

/** Keeps the newest `size` entries. */
export function createRingLog(clock: Clock, size = 500): Log {
    const entries: Entry[] = [];
    return {
        write(level, event, details = {}, personal = {}) {
            const now = clock.now();
            const line = lineOf(`${level} ${event}`, details);
            const entry = { first: now, last: now, times: 1, line, personal: lineOf('', personal) };
            const before = entries.at(-1);
            // A flood of one kind must not push everything else out.
            if (before?.line === line && before.personal === entry.personal) {
                before.last = now;
                before.times += 1;
            } else {
                entries.push(entry);
                if (entries.length > size) entries.shift();
            }
        },
        text: (withPersonal) =>
            entries
                .map(({ first, last, times, line, personal }) => {
                    const again = times > 1 ? ` (${times} times until ${timeOf(last)})` : '';
                    return `${timeOf(first)} ${line}${withPersonal ? personal : ''}${again}`;
                })
                .join('\n')
    };
}
