/** Calls that no click on a step made: dialled by hand, inbound, and on a phone that tells nothing. */
import { DeskStory, SECOND } from './desk-story';

const ADA = '(415) 555-0101';

const byHand = (story: DeskStory, number = ADA): string => {
    story.happens({ type: 'DialledByHand', number });
    return [...story.desk.calls.keys()].at(-1) ?? '';
};

const rings = (story: DeskStory, number = '+14155550101', name = ''): string => {
    story.happens({ type: 'Phone', event: { type: 'incoming', callId: 'in-1', number, name } });
    return 'in-1';
};

describe('a number dialled by hand', () => {
    it('is dialled as it would be after a click', () => {
        const story = new DeskStory({
            prefixes: { outside: '9', longDistance: '1', international: '' }
        });
        const callId = byHand(story);
        expect(story.effectsOf('dial')).toEqual([
            { type: 'dial', callId, target: { text: '914155550101', e164: '+14155550101' } }
        ]);
    });

    it('is a call of no step, whichever was started before or is started after', () => {
        const story = new DeskStory();
        story.starts('work-1', ADA);
        const callId = byHand(story);
        story.starts('work-2', ADA);
        expect(story.linkOf(callId)).toEqual([null, null]);
        story.wrapsUp(callId);
        expect(story.completions).toEqual([]);
        expect([...story.desk.works.values()].map(({ phase }) => phase)).toEqual([
            'started',
            'started'
        ]);
    });

    it('can be linked to a step by the rep', () => {
        const story = new DeskStory();
        const workKey = story.starts('work-1', ADA);
        const callId = byHand(story);
        story.wants({ type: 'link', callId, workKey });
        story.wrapsUp(callId);
        expect(story.completions).toMatchObject([{ workId: 'work-1' }]);
    });

    it('without a digit is said to be empty', () => {
        const story = new DeskStory();
        byHand(story, 'Ada');
        expect(story.desk.calls.size).toBe(0);
        expect(story.turn?.notices).toMatchObject([{ code: 'NumberEmpty' }]);
    });
});

describe('an inbound call', () => {
    it('brings the softphone up, and is saved as one once it was accepted', () => {
        const story = new DeskStory();
        const callId = rings(story);
        expect(story.call(callId).phase).toBe('ringing');
        expect(story.effectsOf('showSoftphone')).toEqual([{ type: 'showSoftphone', callId }]);
        story.answers(callId, 'person');
        story.now += 65 * SECOND;
        story.ends(callId, 'remoteHungUp');
        story.chooses(callId);
        expect(story.effectsOf('saveTask')[0]?.fields).toMatchObject({
            CallType: 'Inbound',
            CallDurationInSeconds: 65
        });
    });

    it('belongs to no step: neither by its number, nor by the rep, nor by one that is started meanwhile', () => {
        const story = new DeskStory();
        const before = story.starts('work-1', ADA);
        const callId = rings(story);
        story.answers(callId);
        story.starts('work-2', ADA);
        expect(story.wants({ type: 'link', callId, workKey: before })).toBe('ActionTooLate');
        expect(story.linkOf(callId)).toEqual([null, null]);
        story.wrapsUp(callId);
        expect(story.completions).toEqual([]);
    });

    it.each(['declined', 'remoteHungUp', 'hungUp'] as const)(
        'that nobody took (%s) leaves nothing to do, and is a missed one',
        (reason) => {
            const story = new DeskStory();
            const callId = rings(story, '+14155550101', 'Ada');
            story.ends(callId, reason);
            expect(story.desk.calls.has(callId)).toBe(false);
            expect(story.desk.recentCalls).toMatchObject([{ id: callId, direction: 'missed' }]);
        }
    );

    it('that the phone tells twice is one', () => {
        const story = new DeskStory();
        const callId = rings(story);
        story.answers(callId);
        rings(story);
        expect(story.call(callId).phase).toBe('connected');
    });

    it('that the phone does not confirm as declined is gone after the deadline', () => {
        const story = new DeskStory();
        const callId = rings(story);
        story.wants({ type: 'hangUp', callId });
        expect(story.effectsOf('hangUp')).toEqual([{ type: 'hangUp', callId }]);
        story.passes(6 * SECOND);
        // Asking again does not put it off.
        story.wants({ type: 'hangUp', callId });
        story.passes(5 * SECOND);
        expect(story.desk.calls.has(callId)).toBe(false);
    });

    it('with a withheld number shows the name, if there is one', () => {
        const story = new DeskStory();
        expect(story.call(rings(story, '', 'Anonymous')).number.raw).toBe('Anonymous');
    });
});

describe('on a phone that tells nothing', () => {
    const silent = () => new DeskStory({ phone: { progress: false, hangUp: false } });

    it('the seconds are those until the rep says that the call is over', () => {
        const story = silent();
        const callId = story.dials(ADA);
        story.now += 42 * SECOND;
        expect(story.wants({ type: 'end', callId })).toBeNull();
        story.now += 100 * SECOND;
        story.chooses(callId);
        expect(story.effectsOf('saveTask')[0]?.fields).toMatchObject({ CallDurationInSeconds: 42 });
    });

    it('no seconds are made up for a call of which only the result was chosen', () => {
        const story = silent();
        const callId = story.dials(ADA);
        story.now += 42 * SECOND;
        story.chooses(callId);
        expect(story.effectsOf('saveTask')[0]?.fields).not.toHaveProperty('CallDurationInSeconds');
    });

    it('the rep cannot say so of a call on a phone that knows', () => {
        const story = new DeskStory();
        const callId = story.dials(ADA);
        expect(story.wants({ type: 'end', callId })).toBe('ActionTooLate');
        expect(story.call(callId).phase).toBe('dialling');
    });
});

describe('the recent calls', () => {
    it('are the last ten, the newest first, with the name once it is known', () => {
        const story = new DeskStory();
        for (let index = 0; index < 12; index += 1) {
            story.dials(`(415) 555-01${10 + index}`, `00Q${index}`, `Person ${index}`);
            story.now += 5 * SECOND;
        }
        const { recentCalls } = story.desk;
        expect(recentCalls).toHaveLength(10);
        expect(recentCalls[0]).toMatchObject({
            number: '(415) 555-0121',
            name: 'Person 11',
            direction: 'outbound'
        });
    });

    it('hold no call that was not dialled, and no follow-up', () => {
        const story = new DeskStory({ doNotCall: true });
        const callId = story.dials(ADA, '00Q1');
        story.passes(5 * SECOND);
        story.happens({ type: 'HoldAnswered', callId, dial: false });
        expect(story.desk.recentCalls).toEqual([]);
        const made = byHand(story);
        story.ends(made);
        story.chooses(made, { followUpAt: story.now + 3600 * SECOND });
        story.saves(made);
        expect(story.desk.recentCalls.map(({ id }) => id)).toEqual([made]);
    });
});

describe("the person's record", () => {
    const opened = (story: DeskStory): string[] =>
        story.effectsOf('openRecord').map(({ recordId }) => recordId);

    it('is opened once when the call is dialled, or as soon as anybody is known', () => {
        const story = new DeskStory({ screenPop: 'dialled' });
        story.dials(ADA, '00Q1', 'Ada');
        expect(opened(story)).toEqual(['00Q1']);
        const workKey = story.starts('work-2', '(415) 555-0102');
        const callId = story.dials('(415) 555-0102');
        expect(opened(story)).toEqual(['00Q1']);
        story.describes(workKey, '00Q2', 'Cleo');
        expect(opened(story)).toEqual(['00Q1', '00Q2']);
        story.answers(callId);
        expect(opened(story)).toEqual(['00Q1', '00Q2']);
    });

    it('is opened when the call is answered, where the admin wants that', () => {
        const story = new DeskStory({ screenPop: 'answered' });
        const callId = story.dials(ADA, '00Q1', 'Ada');
        expect(opened(story)).toEqual([]);
        story.answers(callId);
        story.ends(callId);
        expect(opened(story)).toEqual(['00Q1']);
    });

    it('is not opened by itself otherwise, nor for a call that is only asked about', () => {
        const never = new DeskStory();
        never.answers(never.dials(ADA, '00Q1', 'Ada'));
        const held = new DeskStory({ screenPop: 'dialled', doNotCall: true });
        held.dials(ADA, '00Q1', 'Ada');
        expect([...opened(never), ...opened(held)]).toEqual([]);
    });
});
