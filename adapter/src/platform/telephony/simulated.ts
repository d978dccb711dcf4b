/**
 * A pretend phone that calls nobody, for trying the integration out.
 *
 *   dial ─▶ ringing ─▶ answered ─▶ ended     by the rep, or by the other side after 20 to 90 s
 *              ├─────▶ voicemail ─▶ ended     by the rep, or by the machine after 15 to 40 s
 *              ├─────▶ ended                  busy, or no answer
 *              └─────▶ ended                  the rep hung up
 *
 * As with a real phone, nothing is reported from inside `dial` or `hangUp`. Without progress it reports nothing at
 * all, like a phone beside the computer.
 */
import type { Clock } from '../../ports/clock';
import { NO_ABILITIES, type Telephony, type TelephonyEvent } from '../../ports/telephony';
import type { SimulatedOutcome } from '../../settings/phone-choices';
import type { Random } from '../random';

/** 'random' is drawn when the call is dialled. */
type SimulatedEnding = Exclude<SimulatedOutcome, 'random'>;

type EndReason = Extract<TelephonyEvent, { type: 'ended' }>['reason'];

export interface SimulatedTelephony extends Telephony {
    /** Null without progress: then nothing can be pretended. */
    readonly outcome: SimulatedOutcome | null;
    /** For all calls dialled from now on. */
    chooseOutcome(outcome: SimulatedOutcome): void;
    /** The other side hangs up the newest call, if it was answered; while it rings, it declines. */
    hangUpByOtherSide(): void;
}

export interface SimulatedOptions {
    clock: Clock;
    random: Random;
    outcome: SimulatedOutcome;
    ringSeconds: number;
    progress: boolean;
}

interface SimulatedCall {
    ending: SimulatedEnding;
    answered: boolean;
    cancelTimer: () => void;
}

/** How often each ending is drawn: conversations more often than in life, since they are worth trying. */
const SHARES: readonly (readonly [SimulatedEnding, number])[] = [
    ['answered', 0.4],
    ['voicemail', 0.25],
    ['noAnswer', 0.25],
    ['busy', 0.1]
];
const TALK_SECONDS = { least: 20, most: 90 };
const VOICEMAIL_SECONDS = { least: 15, most: 40 };

const SIMULATED = 'simulated';

export function createSimulatedTelephony(options: SimulatedOptions): SimulatedTelephony {
    const { clock, random, ringSeconds, progress } = options;
    const calls = new Map<string, SimulatedCall>();
    let outcome = options.outcome;
    let listener: (event: TelephonyEvent) => void = () => {};
    let stopped = false;

    function between({ least, most }: { least: number; most: number }): number {
        return (least + random() * (most - least)) * 1000;
    }

    function draw(): SimulatedEnding {
        let drawn = random();
        for (const [ending, share] of SHARES) {
            if (drawn < share) return ending;
            drawn -= share;
        }
        return 'answered';
    }

    /** The call is over at once, so that a second hang-up finds none; it is reported a moment later. */
    function end(callId: string, reason: EndReason): void {
        const call = calls.get(callId);
        if (!call) return;
        call.cancelTimer();
        calls.delete(callId);
        clock.after(0, () => listener({ type: 'ended', callId, reason, detail: SIMULATED }));
    }

    function answer(callId: string, call: SimulatedCall): void {
        call.answered = true;
        const byMachine = call.ending === 'voicemail';
        const length = between(byMachine ? VOICEMAIL_SECONDS : TALK_SECONDS);
        call.cancelTimer = clock.after(length, () => end(callId, 'remoteHungUp'));
        listener({ type: 'answered', callId, by: byMachine ? 'machine' : 'person' });
    }

    function stopRinging(callId: string, call: SimulatedCall): void {
        if (call.ending === 'noAnswer' || call.ending === 'busy') end(callId, call.ending);
        else answer(callId, call);
    }

    function ring(callId: string, call: SimulatedCall): void {
        call.cancelTimer = clock.after(ringSeconds * 1000, () => stopRinging(callId, call));
        listener({ type: 'ringing', callId });
    }

    return {
        abilities: { ...NO_ABILITIES, progress, hangUp: progress },
        get outcome() {
            return progress ? outcome : null;
        },
        chooseOutcome(chosen) {
            outcome = chosen;
        },
        async start(onEvent) {
            listener = onEvent;
        },
        dial(callId, { text }) {
            if (stopped || !progress || calls.has(callId)) return;
            const ending = outcome === 'random' ? draw() : outcome;
            const call: SimulatedCall = { ending, answered: false, cancelTimer: () => {} };
            calls.set(callId, call);
            if (/\d/.test(text)) call.cancelTimer = clock.after(0, () => ring(callId, call));
            else end(callId, 'failed');
        },
        hangUp: (callId) => end(callId, 'hungUp'),
        hangUpByOtherSide() {
            const newest = [...calls].at(-1);
            if (newest) end(newest[0], newest[1].answered ? 'remoteHungUp' : 'declined');
        },
        stop() {
            stopped = true;
            for (const call of calls.values()) call.cancelTimer();
            calls.clear();
            listener = () => {};
        }
    };
}
