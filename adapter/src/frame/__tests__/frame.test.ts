/** @jest-environment jsdom */
import { createControlledClock } from '../../ports/__tests__/controlled-clock';
import { mountFrame } from '../mount';
import { createTexts } from '../texts';
import type { FrameCall, FrameView } from '../view';

const LABELS = new Map([
    ['Hvs_Frame_Title', 'Phone'],
    ['Hvs_Frame_LanguageTag', 'en'],
    ['Hvs_Frame_Starting', 'Starting'],
    ['Hvs_Frame_Ready', 'Ready'],
    ['Hvs_Frame_Failed', 'The phone could not start'],
    ['Hvs_Frame_Elsewhere', 'In another tab'],
    ['Hvs_Frame_ElsewhereHint', 'Take it here in the panel.'],
    ['Hvs_Frame_NoCall', 'No call'],
    ['Hvs_Frame_Calls', 'Calls'],
    ['Hvs_Frame_Dialling', 'Dialling'],
    ['Hvs_Frame_Connected', 'Connected'],
    ['Hvs_Frame_Ended', 'Ended'],
    ['Hvs_Frame_HangUp', 'Hang up'],
    ['Hvs_Frame_OtherSideHangsUp', 'The other side hangs up now'],
    ['Hvs_Frame_Announcement', '{0}: {1}'],
    ['Hvs_Frame_Notices', 'Good to know ({0})'],
    ['Hvs_Frame_SimulatedPhone', 'Simulated phone'],
    ['Hvs_Frame_NextOutcome', 'The next call ends as'],
    ['Hvs_Frame_OutcomeBusy', 'Busy'],
    ['Hvs_Frame_Held', 'Not dialled yet'],
    ['Hvs_Frame_HeldAsking', 'Checking'],
    ['Hvs_Frame_HeldDoNotCall', 'Asked not to be called.'],
    ['Hvs_Frame_HeldHours', 'It is late there.'],
    ['Hvs_Frame_CallAnyway', 'Call anyway'],
    ['Hvs_Frame_DoNotCall', 'Do not call'],
    ['Hvs_Trouble_OutsideSoftphone', 'Open it from the utility bar. {0}'],
    ['Hvs_Trouble_SettingInvalid', 'A setting is wrong: {0}']
]);

const READY: FrameView = {
    line: 'ready',
    trouble: null,
    notices: [],
    calls: [],
    locale: 'en-US',
    simulated: null
};

function frame() {
    Element.prototype.scrollIntoView = () => undefined;
    const clock = createControlledClock(1_000_000);
    const done: unknown[][] = [];
    const show = mountFrame(document.body, {
        texts: createTexts(LABELS),
        clock,
        callbacks: {
            hangUp: (id) => done.push(['hangUp', id]),
            answerHold: (id, dial) => done.push(['answerHold', id, dial]),
            chooseOutcome: (outcome) => done.push(['outcome', outcome]),
            hangUpByOtherSide: (id) => done.push(['otherSide', id])
        }
    });
    const root = document.querySelector('hvs-frame')?.shadowRoot;
    if (!root) throw new Error('no frame');

    const isShown = (element: Element): boolean => !element.closest('[hidden]');
    const all = <E extends Element>(selector: string): E[] =>
        [...root.querySelectorAll<E>(selector)].filter(isShown);
    const textsOf = (selector: string): string[] =>
        all(selector).map((element) => element.textContent);
    const button = (name: string, index = 0): HTMLButtonElement => {
        const found = all<HTMLButtonElement>('button').filter(
            (element) => element.textContent === name
        )[index];
        if (!found) throw new Error(`no button ${name}`);
        return found;
    };
    const callNow = (part: Partial<FrameCall> = {}): FrameCall => ({
        id: 'c1',
        number: '+1 415-555-0101',
        person: 'Ada Byron',
        phase: 'dialling',
        heldFor: [],
        mayAnswer: false,
        startedAt: clock.now(),
        connectedAt: null,
        endedAt: null,
        canHangUp: true,
        ...part
    });
    return { show, clock, done, root, all, textsOf, button, callNow };
}

describe('the line', () => {
    it('says that it is starting from the first moment', () => {
        const { textsOf } = frame();
        expect(textsOf('.line')).toEqual(['Starting']);
        expect(textsOf('.empty')).toEqual([]);
    });

    it('says that it is ready and that there is no call', () => {
        const { show, textsOf } = frame();
        show(READY);
        expect(textsOf('.line[role=status]')).toEqual(['Ready']);
        expect(textsOf('.empty')).toEqual(['No call']);
    });

    it('alerts when it failed, with what to do, and offers nothing else', () => {
        const { show, textsOf, all } = frame();
        const trouble = { code: 'OutsideSoftphone', detail: '(mode)' } as const;
        show({ ...READY, line: 'failed', trouble, simulated: { outcome: 'random' } });
        expect(textsOf('[role=alert] h2')).toEqual(['The phone could not start']);
        expect(textsOf('[role=alert] p')).toEqual(['Open it from the utility bar. (mode)']);
        expect(all('button, select, .line, .empty')).toEqual([]);
    });

    it('says that another tab has the phone, shows its calls and offers nothing', () => {
        const { show, textsOf, all, callNow } = frame();
        show({ ...READY, line: 'elsewhere' });
        expect(textsOf('.line[role=status]')).toEqual(['In another tab']);
        expect(textsOf('.empty')).toEqual(['Take it here in the panel.']);
        show({ ...READY, line: 'elsewhere', calls: [callNow({ canHangUp: false })] });
        expect(textsOf('.name')).toEqual(['Ada Byron']);
        expect(textsOf('.empty')).toEqual(['Take it here in the panel.']);
        expect(all('button, select')).toEqual([]);
        show(READY);
        expect(textsOf('.line')).toEqual(['Ready']);
        expect(textsOf('.empty')).toEqual(['No call']);
    });

    it('speaks the language of its labels', () => {
        frame();
        expect(document.querySelector('hvs-frame')?.getAttribute('lang')).toBe('en');
        expect(document.documentElement.lang).toBe('en');
    });

    it('writes times and counts in the digits of the user’s locale', () => {
        const { show, textsOf, callNow } = frame();
        const notices = [{ code: 'SettingInvalid', detail: 'x' }] as const;
        show({ ...READY, locale: 'ar-EG', notices, calls: [callNow()] });
        expect(textsOf('.timer')).toEqual(['٠:٠٠']);
        expect(textsOf('summary')).toEqual(['Good to know (\u2068١\u2069)']);
    });

    it('takes a locale that nobody knows for none', () => {
        const { show, textsOf, callNow } = frame();
        show({ ...READY, locale: 'not a locale', calls: [callNow()] });
        expect(textsOf('.timer')).toEqual(['0:00']);
    });

    it('keeps the direction of a name to itself', () => {
        const { show, textsOf, callNow } = frame();
        show({ ...READY, calls: [callNow({ person: 'ليلى حداد' })] });
        expect(textsOf('.unseen')).toEqual(['\u2068ليلى حداد\u2069: Dialling']);
    });
});

describe('a call', () => {
    it('shows who, which number and how it stands', () => {
        const { show, textsOf, callNow } = frame();
        show({ ...READY, calls: [callNow()] });
        expect(textsOf('.name')).toEqual(['Ada Byron']);
        expect(textsOf('.about > *')).toEqual(['+1 415-555-0101', 'Dialling']);
        expect(textsOf('.empty')).toEqual([]);
    });

    it('shows the number alone when nobody is known', () => {
        const { show, textsOf, callNow } = frame();
        show({ ...READY, calls: [callNow({ person: null })] });
        expect(textsOf('.name')).toEqual(['+1 415-555-0101']);
        expect(textsOf('.about span')).toEqual(['Dialling']);
    });

    it('counts the ringing, then the conversation, and stops at the end', () => {
        const { show, clock, textsOf, callNow } = frame();
        const dialled = callNow();
        show({ ...READY, calls: [dialled] });
        clock.advance(7_000);
        expect(textsOf('[role=timer]')).toEqual(['0:07']);
        const connected = { ...dialled, phase: 'connected', connectedAt: clock.now() } as const;
        show({ ...READY, calls: [connected] });
        expect(textsOf('[role=timer]')).toEqual(['0:00']);
        clock.advance(3_723_000);
        expect(textsOf('[role=timer]')).toEqual(['1:02:03']);
        show({ ...READY, calls: [{ ...connected, phase: 'ended', endedAt: clock.now() }] });
        clock.advance(60_000);
        expect(textsOf('[role=timer]')).toEqual(['1:02:03']);
        expect(clock.waiting).toBe(0);
    });

    it('that was never answered lasted no time', () => {
        const { show, clock, textsOf, callNow } = frame();
        const missed = callNow({ phase: 'ended', endedAt: clock.now() + 9_000 });
        show({ ...READY, calls: [missed] });
        expect(textsOf('[role=timer]')).toEqual(['0:00']);
    });

    it('is hung up by its button', () => {
        const { show, done, button, callNow } = frame();
        show({ ...READY, calls: [callNow(), callNow({ id: 'c2', person: 'Alan' })] });
        button('Hang up', 1).click();
        expect(done).toEqual([['hangUp', 'c2']]);
        expect(button('Hang up', 1).getAttribute('aria-description')).toContain('Alan');
    });

    it('has no such button when it is over or the phone cannot', () => {
        const { show, all, callNow } = frame();
        const ended = callNow({ phase: 'ended', endedAt: 5 });
        show({ ...READY, calls: [ended, callNow({ id: 'c2', canHangUp: false })] });
        expect(all('button')).toEqual([]);
    });

    it('keeps the focus where it is while its state changes', () => {
        const { show, root, clock, button, callNow } = frame();
        const call = callNow();
        show({ ...READY, calls: [call] });
        button('Hang up').focus();
        show({ ...READY, calls: [{ ...call, phase: 'connected', connectedAt: clock.now() }] });
        expect(root.activeElement?.textContent).toBe('Hang up');
    });

    it('is announced once for each change', () => {
        const { show, clock, textsOf, callNow } = frame();
        const call = callNow();
        show({ ...READY, calls: [call] });
        expect(textsOf('.unseen[role=status]')).toEqual(['Ada Byron: Dialling']);
        show({ ...READY, calls: [{ ...call, phase: 'connected', connectedAt: clock.now() }] });
        expect(textsOf('.unseen[role=status]')).toEqual(['Ada Byron: Connected']);
        show(READY);
        expect(textsOf('.unseen[role=status]')).toEqual(['']);
    });

    it('goes away with the view, and its timer with the frame', () => {
        const { show, clock, all, callNow } = frame();
        show({ ...READY, calls: [callNow(), callNow({ id: 'c2' })] });
        show({ ...READY, calls: [callNow({ id: 'c2' })] });
        expect(all('hvs-frame-call')).toHaveLength(1);
        document.querySelector('hvs-frame')?.remove();
        expect(clock.waiting).toBe(0);
    });

    it('shows a name that looks like markup as it is', () => {
        const { show, textsOf, all, callNow } = frame();
        show({ ...READY, calls: [callNow({ person: '<img src=x>' })] });
        expect(textsOf('.name')).toEqual(['<img src=x>']);
        expect(all('img')).toEqual([]);
    });
});

describe('the simulated phone', () => {
    it('is not there for a real phone', () => {
        const { show, all, callNow } = frame();
        show({ ...READY, calls: [callNow()] });
        expect(all('select')).toEqual([]);
        expect(all('button')).toHaveLength(1);
    });

    it('lets the rep choose how the next call ends', () => {
        const { show, done, all, textsOf } = frame();
        show({ ...READY, simulated: { outcome: 'answered' } });
        const [select] = all<HTMLSelectElement>('select');
        if (!select) throw new Error('no select');
        expect(textsOf('.pretend')).toEqual(['Simulated phone']);
        expect(select.labels[0]?.textContent).toContain('The next call ends as');
        expect(select.value).toBe('answered');
        select.value = 'busy';
        select.dispatchEvent(new Event('change'));
        expect(done).toEqual([['outcome', 'busy']]);
    });

    it('has nothing to pretend when it tells no progress', () => {
        const { show, all, textsOf, callNow } = frame();
        show({ ...READY, calls: [callNow({ canHangUp: false })], simulated: { outcome: null } });
        expect(textsOf('.pretend')).toEqual(['Simulated phone']);
        expect(all('select')).toEqual([]);
        expect(all('button')).toEqual([]);
    });

    it('lets the other side hang up', () => {
        const { show, done, button, callNow } = frame();
        show({ ...READY, calls: [callNow()], simulated: { outcome: 'random' } });
        button('The other side hangs up now').click();
        expect(done).toEqual([['otherSide', 'c1']]);
    });
});

it('notices are folded away and say what they are about', () => {
    const { show, textsOf } = frame();
    show(READY);
    expect(textsOf('details')).toEqual([]);
    show({ ...READY, notices: [{ code: 'SettingInvalid', detail: 'undoSeconds' }] });
    expect(textsOf('summary')).toEqual(['Good to know (1)']);
    expect(textsOf('details li')).toEqual(['A setting is wrong: undoSeconds']);
});

describe('a held call', () => {
    const held = {
        phase: 'held',
        heldFor: ['doNotCall', 'outsideHours'],
        mayAnswer: true
    } as const;

    it('says what it waits for, and asks', () => {
        const { show, textsOf, all, callNow } = frame();
        show({ ...READY, calls: [callNow({ phase: 'held' })] });
        expect(textsOf('.reasons')).toEqual(['Checking']);
        expect(all('button')).toEqual([]);
        show({ ...READY, calls: [callNow(held)] });
        expect(textsOf('.reasons')).toEqual(['Asked not to be called. It is late there.']);
        expect(textsOf('button')).toEqual(['Do not call', 'Call anyway']);
        expect(textsOf('.timer')).toEqual([]);
        expect(textsOf('[role=status].unseen')).toEqual([
            'Ada Byron: Not dialled yet Asked not to be called. It is late there.'
        ]);
    });

    it('is answered by either button', () => {
        const { show, button, callNow, done } = frame();
        show({ ...READY, calls: [callNow(held)] });
        button('Call anyway').click();
        button('Do not call').click();
        expect(done).toEqual([
            ['answerHold', 'c1', true],
            ['answerHold', 'c1', false]
        ]);
    });

    it('gives the focus to the question and to no button, if it is in this frame already', () => {
        const { show, root, callNow } = frame();
        jest.spyOn(document, 'hasFocus').mockReturnValue(true);
        show({ ...READY, calls: [callNow(held)] });
        expect(root.activeElement?.tagName).toBe('HVS-FRAME-HOLD');
    });

    it('takes the focus neither from another frame nor from a list', () => {
        const { show, root, callNow } = frame();
        const focus = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
        show({ ...READY, calls: [callNow(held)] });
        expect(root.activeElement).toBeNull();

        focus.mockReturnValue(true);
        const simulated = { outcome: 'random' } as const;
        show({ ...READY, simulated });
        root.querySelector('select')?.focus();
        show({ ...READY, simulated, calls: [callNow({ ...held, id: 'c2' })] });
        expect(root.activeElement?.tagName).toBe('SELECT');
    });

    it('is shown and not asked about where another tab has the phone', () => {
        const { show, textsOf, all, callNow } = frame();
        show({ ...READY, line: 'elsewhere', calls: [callNow({ ...held, mayAnswer: false })] });
        expect(textsOf('.reasons')).toEqual(['Asked not to be called. It is late there.']);
        expect(all('button')).toEqual([]);
    });
});
