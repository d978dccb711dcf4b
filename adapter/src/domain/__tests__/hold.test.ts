import { readCallingHours } from '../calling-hours';
import { HOLD_ANSWER } from '../hold';
import { viewOfCall } from '../views';
import { DeskStory, SECOND } from './desk-story';

const ADA = '(415) 555-0101';
const LEAD = '00Q1';

class HeldStory extends DeskStory {
    constructor(hours = '') {
        super({ doNotCall: true, callingHours: readCallingHours(hours) });
    }

    clicks(): string {
        return this.dials(ADA, LEAD, 'Ada');
    }

    told(callId: string, doNotCall: boolean | null, whoId: string | null = LEAD): void {
        const target = { recordId: LEAD, name: 'Ada', whoId, whatId: null, doNotCall };
        this.happens({ type: 'Call', callId, event: { type: 'ClickedDescribed', target } });
    }

    replies(callId: string, dial: boolean): void {
        this.happens({ type: 'HoldAnswered', callId, dial });
    }

    reasons(callId: string): string[] {
        const { calls, works } = this.desk;
        const call = calls.get(callId);
        return viewOfCall(call, works.get(call?.workKey ?? '') ?? null, [])?.heldFor ?? [];
    }

    get dialled(): number {
        return this.effectsOf('dial').length;
    }
}

describe('a dial', () => {
    it('waits until Salesforce says that the person may be called', () => {
        const story = new HeldStory();
        const call = story.clicks();
        expect(story.call(call).phase).toBe('held');
        expect(story.reasons(call)).toEqual([]);
        story.passes(300);
        story.told(call, false);
        expect(story.call(call)).toMatchObject({ phase: 'dialling', startedAt: story.now });
        expect(story.effectsOf('dial')).toEqual([
            {
                type: 'dial',
                callId: call,
                target: { text: '+14155550101', e164: '+14155550101' }
            }
        ]);
        expect(story.effectsOf('askRep')).toEqual([]);
    });

    it.each([
        ['asked not to be called', true, 'doNotCall'],
        ['may not be known', null, 'unknownPerson']
    ] as const)('to somebody who %s waits for the rep', (_who, wish, reason) => {
        const story = new HeldStory();
        const call = story.clicks();
        story.told(call, wish);
        expect(story.reasons(call)).toEqual([reason]);
        expect(story.effectsOf('askRep')).toHaveLength(1);
        story.passes(3_600 * SECOND);
        expect(story.dialled).toBe(0);

        story.replies(call, true);
        expect(story.call(call).phase).toBe('dialling');
        expect(story.effectsOf('noteConfirmed')).toEqual([
            { type: 'noteConfirmed', callId: call, reason, number: ADA }
        ]);
        expect(story.dialled).toBe(1);
        story.replies(call, true);
        expect(story.dialled).toBe(1);
    });

    it('waits for the rep when Salesforce does not say in time, or cannot', () => {
        const late = new HeldStory();
        const call = late.clicks();
        late.passes(HOLD_ANSWER);
        expect(late.reasons(call)).toEqual(['unknownPerson']);
        late.told(call, false);
        expect(late.call(call).phase).toBe('held');
        late.told(call, true);
        expect(late.reasons(call)).toEqual(['doNotCall']);
        expect(late.dialled).toBe(0);

        const unable = new HeldStory();
        const other = unable.clicks();
        unable.happens({ type: 'Call', callId: other, event: { type: 'ClickedUnknown' } });
        expect(unable.reasons(other)).toEqual(['unknownPerson']);
    });

    it('cannot be confirmed before the rep is asked', () => {
        const story = new HeldStory();
        const call = story.clicks();
        story.replies(call, true);
        story.replies(call, false);
        expect(story.call(call).phase).toBe('held');
    });

    it('of a number without a record asks nobody: there is nobody to know', () => {
        const story = new HeldStory();
        expect(story.call(story.dials(ADA)).phase).toBe('dialling');
    });

    it('clicked once more while the rep is asked is the same dial, and asks again', () => {
        const story = new HeldStory();
        const call = story.clicks();
        story.told(call, true);
        story.passes(60 * SECOND);
        expect(story.clicks()).toBe(call);
        expect(story.desk.calls.size).toBe(1);
        expect(story.effectsOf('askRep')).toHaveLength(2);
    });
});

describe('a held call', () => {
    it('is its work as any call is, in either order', () => {
        const first = new HeldStory();
        const work = first.starts('8HF1', ADA);
        expect(first.linkOf(first.clicks())).toEqual([work, 'number']);

        const later = new HeldStory();
        const call = later.clicks();
        expect(later.linkOf(call)[0]).toBeNull();
        expect(later.linkOf(call)).toEqual([null, null]);
        const started = later.starts('8HF1', ADA);
        expect(later.linkOf(call)).toEqual([started, 'number']);
    });

    it('is not judged by the person of a step that is only guessed to be its own', () => {
        const story = new HeldStory();
        const work = story.starts('8HF1', '555-0101');
        const call = story.clicks();
        expect(story.linkOf(call)).toEqual([work, 'guess']);
        const target = { recordId: '0031', name: 'Bo', whoId: '0031', whatId: null };
        const description = { cadence: null, step: null, target: { ...target, doNotCall: false } };
        story.happens({ type: 'Work', workKey: work, event: { type: 'Described', description } });
        expect(story.call(call)).toMatchObject({ phase: 'held', hold: { person: 'asked' } });
    });

    it('on a phone that tells nothing was not dialled either', () => {
        const story = new DeskStory({
            doNotCall: true,
            phone: { progress: false, hangUp: false }
        });
        const call = story.dials(ADA, LEAD);
        story.passes(HOLD_ANSWER);
        story.happens({ type: 'HoldAnswered', callId: call, dial: false });
        const view = viewOfCall(story.desk.calls.get(call), null, []);
        expect(view).toMatchObject({ connectedByPhone: false, suggestion: null });
        story.chooses(call);
        expect(story.effectsOf('saveTask')[0]?.fields).toMatchObject({ CallDurationInSeconds: 0 });
    });

    it('to an account waits for the person of its step, who may not want it', () => {
        const story = new HeldStory();
        const work = story.starts('8HF1', ADA);
        const call = story.clicks();
        story.told(call, false, null);
        expect(story.call(call).phase).toBe('held');
        const target = { recordId: '0031', name: 'Ada', whoId: '0031', whatId: null };
        story.happens({
            type: 'Work',
            workKey: work,
            event: {
                type: 'Described',
                description: { cadence: null, step: null, target: { ...target, doNotCall: true } }
            }
        });
        expect(story.reasons(call)).toEqual(['doNotCall']);
    });

    it('that the rep decides against ends as not dialled, and its step can still be completed', () => {
        const story = new HeldStory();
        story.starts('8HF1', ADA);
        const call = story.clicks();
        story.told(call, true);
        story.replies(call, false);
        expect(story.call(call)).toMatchObject({
            phase: 'choosing',
            endReason: 'notDialled',
            trouble: { code: 'NotDialled' }
        });
        expect(story.effectsOf('noteDeclined')).toMatchObject([{ reason: 'doNotCall' }]);
        story.chooses(call);
        expect(story.effectsOf('saveTask')[0]?.fields).toMatchObject({ CallDurationInSeconds: 0 });
        story.saves(call);
        expect(story.completions).toMatchObject([{ workId: '8HF1', wasConnected: false }]);
        expect(story.dialled).toBe(0);
    });

    it('that was not dialled need not be logged, even if it has a step, which then waits', () => {
        const story = new HeldStory();
        const work = story.starts('8HF1', ADA);
        const call = story.clicks();
        story.told(call, true);
        story.replies(call, false);
        expect(story.wants({ type: 'discardCall', callId: call })).toBeNull();
        expect(story.desk.calls.size).toBe(0);
        expect(story.work(work).phase).toBe('started');
        expect(story.wants({ type: 'dismissWork', workKey: work })).toBeNull();
    });

    it('is asked about again after the page was gone, and never dialled by itself', () => {
        const before = new HeldStory();
        const call = before.clicks();
        const kept = structuredClone([...before.desk.calls.values()]);

        const after = new HeldStory();
        after.now = before.now + SECOND;
        const turn = after.desk.restore({ calls: kept, works: [] }, before.now, after.now);
        expect(turn.effects).toEqual([{ type: 'askRep', callId: call }]);
        expect(after.reasons(call)).toEqual(['unknownPerson']);
        after.told(call, false);
        after.passes(60 * SECOND);
        expect(after.dialled).toBe(0);
    });
});

describe('calling hours', () => {
    // The stories begin at nine in the morning in California.
    it.each([
        ['within them', '08:00-21:00', 'dialling'],
        ['before they begin', '10:00-21:00', 'held'],
        ['after they end', '06:00-08:30', 'held'],
        ['in those of a night', '22:00-09:30', 'dialling']
    ])('a call %s (%s) is %s', (_when, hours, phase) => {
        const story = new DeskStory({ callingHours: readCallingHours(hours) });
        expect(story.call(story.dials(ADA, LEAD)).phase).toBe(phase);
    });

    it('ask even where nobody asks about the person, and are told beside that', () => {
        const alone = new DeskStory({ callingHours: readCallingHours('10:00-21:00') });
        const call = alone.dials(ADA, LEAD);
        expect(alone.effectsOf('askRep')).toEqual([{ type: 'askRep', callId: call }]);

        const story = new HeldStory('10:00-21:00');
        const held = story.clicks();
        story.told(held, true);
        expect(story.reasons(held)).toEqual(['doNotCall', 'outsideHours']);
        const free = new HeldStory('10:00-21:00');
        const other = free.clicks();
        free.told(other, false);
        expect(free.reasons(other)).toEqual(['outsideHours']);
    });
});
