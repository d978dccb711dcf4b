/**
 * A worked example of a phone: a desk phone behind a switchboard that is spoken to over HTTP. docs/providers.md
 * walks through it.
 *
 *   POST /calls {"id", "to"}      DELETE /calls/{id}
 *   GET  /events?after=7          answers once there are newer ones:
 *                                 [{"number": 8, "id", "state": "ringing" | "talking" | "over", "why"}]
 */
import * as v from 'valibot';
import { HvsError } from '../src/domain/hvs-error';
import type { EndReason } from '../src/domain/phone-event';
import type { Clock } from '../src/ports/clock';
import { NO_ABILITIES, type Telephony, type TelephonyEvent } from '../src/ports/telephony';

const Happened = v.object({
    number: v.number(),
    id: v.string(),
    state: v.picklist(['ringing', 'talking', 'over']),
    why: v.string()
});

const REASONS: Readonly<Record<string, EndReason>> = {
    us: 'hungUp',
    them: 'remoteHungUp',
    busy: 'busy',
    silence: 'noAnswer',
    nobody: 'unreachable'
};

/** @param address of the switchboard, without a slash at its end */
export function createSwitchboardPhone(address: string, clock: Clock): Telephony {
    /** Calls that are not over, and whether they were answered. */
    const calls = new Map<string, { answered: boolean }>();
    let listener: (event: TelephonyEvent) => void = () => {};
    const polling = new AbortController();

    function end(callId: string, reason: EndReason, detail = ''): void {
        if (calls.delete(callId)) listener({ type: 'ended', callId, reason, detail });
    }

    function hear({ id: callId, state, why }: v.InferOutput<typeof Happened>): void {
        const call = calls.get(callId);
        if (!call) return;
        if (state === 'over') end(callId, REASONS[why] ?? 'failed', why);
        else if (state === 'ringing') listener({ type: 'ringing', callId });
        else if (!call.answered) {
            call.answered = true;
            // The switchboard cannot tell a person from a machine: the disposition decides.
            listener({ type: 'answered', callId, by: 'unknown' });
        }
    }

    async function send(path: string, request: RequestInit = {}): Promise<unknown> {
        const response = await fetch(address + path, request);
        if (!response.ok) throw new Error(`the switchboard answered ${response.status}`);
        return response.json();
    }

    async function poll(after: number, { signal }: AbortController): Promise<void> {
        try {
            const news = await send(`/events?after=${after}`, { signal });
            const events = v.parse(v.array(Happened), news);
            for (const event of events) hear(event);
            void poll(events.at(-1)?.number ?? after, polling);
        } catch {
            if (!signal.aborted) clock.after(1_000, () => void poll(after, polling));
        }
    }

    return {
        abilities: { ...NO_ABILITIES, progress: true, hangUp: true },
        async start(onEvent) {
            listener = onEvent;
            await send('/').catch((error: unknown) => {
                throw new HvsError('PhoneServerUnreachable', String(error));
            });
            void poll(0, polling);
        },
        dial(callId, { text }) {
            if (calls.has(callId)) return;
            calls.set(callId, { answered: false });
            if (!/\d/.test(text)) return void clock.after(0, () => end(callId, 'failed'));
            const body = JSON.stringify({ id: callId, to: text });
            const placed = send('/calls', { method: 'POST', body });
            placed.catch((error: unknown) => end(callId, 'failed', String(error)));
        },
        hangUp(callId) {
            // It says itself that the call is over; if it cannot, the softphone ends it after a while.
            if (calls.has(callId)) send(`/calls/${callId}`, { method: 'DELETE' }).catch(() => {});
        },
        stop() {
            for (const callId of calls.keys()) this.hangUp(callId);
            calls.clear();
            polling.abort();
            listener = () => {};
        }
    };
}
