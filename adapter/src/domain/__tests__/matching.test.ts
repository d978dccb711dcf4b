import { DeskStory, SECOND } from './desk-story';

const ADA = '(415) 555-0101';
const ADA_AGAIN = '+1 415-555-0101';
const BEN = '(415) 555-0199';

describe('a work and the click on its number find each other', () => {
    it('when the work comes first', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA_AGAIN);
        const call = desk.dials(ADA);
        expect(desk.linkOf(call)).toEqual([work, 'number']);
        expect(desk.work(work)).toMatchObject({ phase: 'linked', callIds: [call] });
    });

    it('when the click comes first', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.passes(29 * SECOND);
        const work = desk.starts('8HF1', ADA_AGAIN);
        expect(desk.linkOf(call)).toEqual([work, 'number']);
    });

    it('when the call is already over and waits for the choice', () => {
        const desk = new DeskStory();
        const call = desk.dials(ADA);
        desk.ends(call, 'busy');
        const work = desk.starts('8HF1', ADA);
        expect(desk.linkOf(call)).toEqual([work, 'number']);
    });

    it('to the last moment of the window, and not a moment later', () => {
        const early = new DeskStory();
        early.starts('8HF1', ADA);
        early.passes(30 * SECOND);
        expect(early.linkOf(early.dials(ADA))[1]).toBe('number');

        const late = new DeskStory();
        late.starts('8HF1', ADA);
        late.passes(30 * SECOND + 1);
        expect(late.linkOf(late.dials(ADA))).toEqual([null, null]);

        const lateWork = new DeskStory();
        const call = lateWork.dials(ADA);
        lateWork.passes(30 * SECOND + 1);
        lateWork.starts('8HF1', ADA);
        expect(lateWork.linkOf(call)).toEqual([null, null]);
    });

    it('when the work starts again long after, and its click came just before', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        desk.passes(100 * SECOND);
        const call = desk.dials(ADA);
        expect(desk.linkOf(call)).toEqual([null, null]);
        desk.starts('8HF1', ADA);
        expect(desk.linkOf(call)).toEqual([work, 'number']);
        expect(desk.desk.works.size).toBe(1);
    });
});

describe('with two works open at once', () => {
    it('each click goes to the work of its number', () => {
        const desk = new DeskStory();
        const ada = desk.starts('8HF1', ADA);
        const ben = desk.starts('8HF2', BEN);
        const toBen = desk.dials('415-555-0199');
        const toAda = desk.dials('4155550101');
        expect(desk.linkOf(toBen)).toEqual([ben, 'number']);
        expect(desk.linkOf(toAda)).toEqual([ada, 'number']);
    });

    it('two people of one My List are two works, although their workId is the same', () => {
        const desk = new DeskStory();
        const ada = desk.starts('MyList1', ADA);
        const ben = desk.starts('MyList1', BEN);
        expect(ada).not.toBe(ben);
        const toAda = desk.dials(ADA);
        desk.wrapsUp(toAda);
        const toBen = desk.dials(BEN);
        desk.wrapsUp(toBen);
        expect(desk.completions.map(({ workId, taskId }) => [workId, taskId])).toEqual([
            ['MyList1', `00T-${toAda}`],
            ['MyList1', `00T-${toBen}`]
        ]);
    });

    it('the same person twice is two works, each with its own call', () => {
        const desk = new DeskStory();
        const first = desk.starts('8HF1', ADA);
        const firstCall = desk.dials(ADA);
        const second = desk.starts('8HF2', ADA);
        desk.passes(3 * SECOND);
        const secondCall = desk.dials(ADA);
        expect(desk.linkOf(firstCall)[0]).toBe(first);
        expect(desk.linkOf(secondCall)[0]).toBe(second);
    });

    it('among equals the work for the record that was clicked wins, then the newest', () => {
        const story = (recordId: string): [string, string, string | null] => {
            const desk = new DeskStory();
            const older = desk.starts('8HF1', ADA);
            desk.describes(older, '00Q1');
            desk.passes(SECOND);
            const newer = desk.starts('8HF2', ADA);
            desk.describes(newer, '00Q2');
            return [older, newer, desk.linkOf(desk.dials(ADA, recordId))[0]];
        };
        const [older, , clicked] = story('00Q1');
        expect(clicked).toBe(older);
        const [, newer, unknown] = story('00Q9');
        expect(unknown).toBe(newer);
    });

    it('a work that is being completed takes no call from one that still waits for it', () => {
        const desk = new DeskStory();
        const open = desk.starts('8HF1', ADA);
        desk.dials(ADA);
        desk.passes(SECOND);
        const done = desk.starts('8HF2', ADA);
        desk.passes(5 * SECOND);
        desk.wrapsUp(desk.dials(ADA));
        expect(desk.work(done).phase).toBe('completing');
        expect(desk.linkOf(desk.dials('+14155550101'))[0]).toBe(open);
    });

    it('a fresh work takes the newest free call of its number', () => {
        const desk = new DeskStory();
        const earlier = desk.dials(ADA, '00Q1');
        desk.passes(5 * SECOND);
        const later = desk.dials(ADA, '00Q1');
        const work = desk.starts('8HF1', ADA);
        expect(desk.linkOf(later)[0]).toBe(work);
        expect(desk.linkOf(earlier)[0]).toBeNull();
    });
});

describe('a call without a matching work', () => {
    it('stays plain between two works, and completes none', () => {
        const desk = new DeskStory();
        desk.starts('8HF1', ADA);
        const toAda = desk.dials(ADA);
        const plain = desk.dials('+44 20 7946 0958');
        const ben = desk.starts('8HF2', BEN);
        expect(desk.linkOf(plain)).toEqual([null, null]);
        desk.wrapsUp(plain);
        expect(desk.completions).toEqual([]);
        desk.wrapsUp(toAda);
        expect(desk.completions.map(({ workId }) => workId)).toEqual(['8HF1']);
        expect(desk.work(ben).phase).toBe('started');
    });

    it('is not taken by a work that comes when its Task is on the way', () => {
        const desk = new DeskStory();
        const plain = desk.dials(ADA);
        desk.ends(plain);
        desk.chooses(plain);
        const work = desk.starts('8HF1', ADA);
        expect(desk.linkOf(plain)).toEqual([null, null]);
        expect(desk.work(work).phase).toBe('started');
    });
});

describe('the same number in another dress', () => {
    test.each([
        ['US', '(415) 555-0101', '+1 415-555-0101'],
        ['US', '+14155550101', '415.555.0101'],
        ['US', '1-415-555-0101', '(415) 555-0101'],
        ['JP', '03-1234-5678', '+81 3-1234-5678'],
        ['JP', '(03) 1234 5678', '0312345678'],
        ['JP', '+1 415-555-0101', '+1 (415) 555 0101'],
        ['DE', '030 123456', '+49 (0)30 123456'],
        ['GB', '020 7946 0958', '+44 20 7946 0958'],
        ['US', '(415) 555-0101 ext. 23', '+1 415-555-0101 x23'],
        ['US', '(415) 555-0101', '+1 415-555-0101 x23']
    ])('in %s %s is %s', (defaultCountry, to, number) => {
        const desk = new DeskStory({ defaultCountry });
        const work = desk.starts('8HF1', to);
        expect(desk.linkOf(desk.dials(number))).toEqual([work, 'number']);
    });

    test.each([
        ['US', 'two that share their last seven digits', '(415) 555-0101', '(212) 555-0101'],
        ['US', 'of two countries with the same end', '+1 415-555-0101', '+44 20 7555 0101'],
        ['US', 'with two extensions', '(415) 555-0101 x23', '(415) 555-0101 x24'],
        ['US', 'a work without a number', '', '(415) 555-0101'],
        ['US', 'inner numbers that happen to end alike', '0101', '(415) 555-0101']
    ])('in %s %s do not match', (defaultCountry, _why, to, number) => {
        const desk = new DeskStory({ defaultCountry });
        desk.starts('8HF1', to);
        expect(desk.linkOf(desk.dials(number))).toEqual([null, null]);
    });
});

describe('a guess', () => {
    const SHORT = '555-0101';

    it('is made by last digits when one number cannot be read, and said to be one', () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        expect(desk.linkOf(desk.dials(SHORT))).toEqual([work, 'guess']);
    });

    it('is never completed before the rep has confirmed it', () => {
        const desk = new DeskStory();
        desk.starts('8HF1', ADA);
        const call = desk.dials(SHORT);
        desk.wrapsUp(call);
        desk.passes(3_600 * SECOND);
        expect(desk.completions).toEqual([]);
        expect(desk.wants({ type: 'confirmLink', callId: call })).toBeNull();
        expect(desk.completions).toMatchObject([{ workId: '8HF1', taskId: `00T-${call}` }]);
    });

    it('gives way to the work whose number is equal', () => {
        const desk = new DeskStory();
        const guessed = desk.starts('8HF1', '555-0101');
        const call = desk.dials(ADA);
        expect(desk.linkOf(call)).toEqual([guessed, 'guess']);
        const real = desk.starts('8HF2', ADA);
        expect(desk.linkOf(call)).toEqual([real, 'number']);
        expect(desk.work(guessed)).toMatchObject({ phase: 'started', callIds: [] });
    });

    it('loses to an equal number, however new it is, and is not made for a work that has its call', () => {
        const desk = new DeskStory();
        const equal = desk.starts('8HF1', ADA);
        desk.passes(SECOND);
        const alike = desk.starts('8HF2', SHORT);
        expect(desk.linkOf(desk.dials(ADA))).toEqual([equal, 'number']);
        desk.dials(SHORT);
        expect(desk.work(alike).phase).toBe('linked');
        const plain = desk.dials('(212) 555-0101');
        expect(desk.linkOf(plain)).toEqual([null, null]);
    });

    it('is not sealed by another work of the same digits', () => {
        const desk = new DeskStory();
        const first = desk.starts('8HF1', ADA);
        const call = desk.dials(SHORT);
        desk.starts('8HF2', '(212) 555-0101');
        expect(desk.linkOf(call)).toEqual([first, 'guess']);
    });

    it("leaves the Task with whom was clicked until it is confirmed, not with the guessed work's person", () => {
        const desk = new DeskStory();
        const work = desk.starts('8HF1', ADA);
        desk.describes(work, '00Q1');
        const call = desk.dials(SHORT, '00Q9', 'Somebody else');
        desk.ends(call);
        desk.chooses(call);
        expect(desk.effectsOf('saveTask')[0]?.fields['WhoId']).toBe('00Q9');
    });
});

describe('what cannot be matched or dialled', () => {
    it('a double click is one call, a second click later is another', () => {
        const desk = new DeskStory();
        desk.dials(ADA, '00Q1');
        desk.passes(SECOND);
        desk.dials(ADA, '00Q1');
        expect(desk.effectsOf('dial')).toHaveLength(1);
        desk.dials(ADA, '00Q2');
        desk.passes(2 * SECOND);
        desk.dials(ADA, '00Q1');
        expect(desk.effectsOf('dial')).toHaveLength(3);
    });

    it('a redial right after a failed dial is no double click', () => {
        const desk = new DeskStory();
        desk.ends(desk.dials(ADA, '00Q1'), 'failed');
        desk.dials(ADA, '00Q1');
        expect(desk.effectsOf('dial')).toHaveLength(2);
    });

    test.each(['', '   ', '---', 'n/a'])("the number '%s' is reported, not dialled", (number) => {
        const desk = new DeskStory();
        desk.dials(number, '00Q1', 'Ada');
        expect(desk.turn?.notices).toEqual([{ code: 'NumberEmpty', detail: 'Ada' }]);
        expect(desk.effects).toEqual([]);
        expect(desk.desk.calls.size).toBe(0);
    });
});
