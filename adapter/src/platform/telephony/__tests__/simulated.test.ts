import type { TelephonyEvent } from '../../../ports/telephony';
import { createControlledClock } from '../../../ports/__tests__/controlled-clock';
import { seededRandom } from '../../random';
import { createSimulatedTelephony } from '../simulated';
import type { SimulatedOutcome } from '../../../settings/phone-choices';

const target = (text: string) => ({ text, e164: null });

async function phone(
    outcome: SimulatedOutcome,
    { ringSeconds = 3, seed = 1, progress = true } = {}
) {
    const clock = createControlledClock(0);
    const telephony = createSimulatedTelephony({
        clock,
        random: seededRandom(seed),
        outcome,
        ringSeconds,
        progress
    });
    const events: TelephonyEvent[] = [];
    const told: string[] = [];
    await telephony.start((event) => {
        events.push(event);
        const how =
            event.type === 'answered' ? event.by : event.type === 'ended' ? event.reason : '';
        if ('callId' in event) told.push(`${event.callId} ${event.type} ${how}`.trim());
    });
    return { clock, telephony, events, told };
}

it('reports nothing from inside dial, as a real phone would not', async () => {
    const { clock, telephony, told } = await phone('answered');
    telephony.dial('a', target('+14155550101'));
    expect(told).toEqual([]);
    clock.advance(0);
    expect(told).toEqual(['a ringing']);
});

it('without progress tells nothing, can do nothing, and waits for nothing', async () => {
    const { clock, telephony, told } = await phone('answered', { progress: false });
    expect(telephony.abilities).toMatchObject({ progress: false, hangUp: false });
    expect(telephony.outcome).toBeNull();
    telephony.dial('a', target('+14155550101'));
    telephony.hangUp('a');
    telephony.hangUpByOtherSide();
    clock.advance(600_000);
    expect(told).toEqual([]);
    expect(clock.waiting).toBe(0);
});

it('dials nothing any more once it was stopped', async () => {
    const { clock, telephony } = await phone('answered');
    telephony.stop();
    telephony.dial('a', target('+14155550101'));
    expect(clock.waiting).toBe(0);
});

describe('an answered call', () => {
    it('is answered by a person after the seconds of ringing', async () => {
        const { clock, telephony, told } = await phone('answered', { ringSeconds: 5 });
        telephony.dial('a', target('+14155550101'));
        clock.advance(4_999);
        expect(told).toEqual(['a ringing']);
        clock.advance(1);
        expect(told).toEqual(['a ringing', 'a answered person']);
    });

    it('goes on until the rep hangs up, and ends once', async () => {
        const { clock, telephony, told } = await phone('answered');
        telephony.dial('a', target('1'));
        clock.advance(10_000);
        telephony.hangUp('a');
        telephony.hangUp('a');
        clock.advance(600_000);
        expect(told).toEqual(['a ringing', 'a answered person', 'a ended hungUp']);
        expect(clock.waiting).toBe(0);
    });

    it.each([1, 2, 3, 4, 5])(
        'is ended by the other side after 20 to 90 seconds (seed %i)',
        async (seed) => {
            const { clock, telephony, told } = await phone('answered', { seed, ringSeconds: 0 });
            telephony.dial('a', target('1'));
            clock.advance(19_999);
            expect(told).toEqual(['a ringing', 'a answered person']);
            clock.advance(70_001);
            expect(told).toEqual(['a ringing', 'a answered person', 'a ended remoteHungUp']);
        }
    );

    it('can be ended by the other side at once', async () => {
        const { clock, telephony, told } = await phone('answered', { ringSeconds: 0 });
        telephony.dial('a', target('1'));
        clock.advance(1_000);
        telephony.hangUpByOtherSide();
        clock.advance(0);
        expect(told.at(-1)).toBe('a ended remoteHungUp');
    });
});

describe('other endings', () => {
    it.each(['busy', 'noAnswer'] as const)(
        'a call that ends as %s is never answered',
        async (how) => {
            const { clock, telephony, told } = await phone(how);
            telephony.dial('a', target('1'));
            clock.advance(600_000);
            expect(told).toEqual(['a ringing', `a ended ${how}`]);
        }
    );

    it('voicemail is answered by a machine, which hangs up in the end', async () => {
        const { clock, telephony, told } = await phone('voicemail');
        telephony.dial('a', target('1'));
        clock.advance(3_000);
        expect(told).toEqual(['a ringing', 'a answered machine']);
        clock.advance(40_000);
        expect(told.at(-1)).toBe('a ended remoteHungUp');
    });

    it('a call is over when the rep hangs up while it rings', async () => {
        const { clock, telephony, told } = await phone('answered');
        telephony.dial('a', target('1'));
        clock.advance(1_000);
        telephony.hangUp('a');
        clock.advance(600_000);
        expect(told).toEqual(['a ringing', 'a ended hungUp']);
    });

    it('a call is declined when the other side hangs up while it rings', async () => {
        const { clock, telephony, told } = await phone('answered');
        telephony.dial('a', target('1'));
        clock.advance(1_000);
        telephony.hangUpByOtherSide();
        clock.advance(0);
        expect(told.at(-1)).toBe('a ended declined');
    });

    it('a number without a digit fails without ringing', async () => {
        const { clock, telephony, told } = await phone('answered');
        telephony.dial('a', target('+,'));
        clock.advance(600_000);
        expect(told).toEqual(['a ended failed']);
    });
});

describe('several calls', () => {
    it('live side by side', async () => {
        const { clock, telephony, told } = await phone('answered');
        telephony.dial('a', target('1'));
        clock.advance(4_000);
        telephony.chooseOutcome('busy');
        telephony.dial('b', target('2'));
        telephony.dial('a', target('1'));
        clock.advance(4_000);
        telephony.hangUp('a');
        telephony.hangUp('nobody knows this one');
        clock.advance(0);
        expect(told).toEqual([
            'a ringing',
            'a answered person',
            'b ringing',
            'b ended busy',
            'a ended hungUp'
        ]);
    });

    it('stop with the phone, silently', async () => {
        const { clock, telephony, told } = await phone('answered');
        telephony.dial('a', target('1'));
        telephony.stop();
        clock.advance(600_000);
        expect(told).toEqual([]);
        expect(clock.waiting).toBe(0);
    });
});

describe('chance', () => {
    async function endings(seed: number): Promise<string[]> {
        const { clock, telephony, events } = await phone('random', { seed, ringSeconds: 1 });
        for (let index = 0; index < 200; index += 1) {
            telephony.dial(String(index), target('1'));
            clock.advance(120_000);
        }
        const answers = events.filter((event) => event.type === 'answered');
        const ends = events.filter((event) => event.type === 'ended');
        return [...answers.map((event) => event.by), ...ends.map((event) => event.reason)];
    }

    it('repeats itself with the same seed and not with another', async () => {
        expect(await endings(7)).toEqual(await endings(7));
        expect(await endings(8)).not.toEqual(await endings(7));
    });

    it('draws every ending in many calls', async () => {
        const seen = new Set(await endings(3));
        expect(seen).toEqual(new Set(['person', 'machine', 'remoteHungUp', 'noAnswer', 'busy']));
    });
});
