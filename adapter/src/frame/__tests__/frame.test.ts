/** @jest-environment jsdom */
import { READY, frame } from './frame-driver';

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
        show({ ...READY, line: 'failed', trouble });
        expect(textsOf('[role=alert] h2')).toEqual(['The phone could not start']);
        expect(textsOf('[role=alert] p')).toEqual(['Open it from the utility bar. (mode)']);
        expect(all('button, input, .line, .empty')).toEqual([]);
    });

    it('says that another tab has the phone, shows its calls and offers nothing', () => {
        const { show, textsOf, all, callNow } = frame();
        show({ ...READY, line: 'elsewhere' });
        expect(textsOf('.line[role=status]')).toEqual(['In another tab']);
        expect(textsOf('.empty')).toEqual(['Take it here in the panel.']);
        show({ ...READY, line: 'elsewhere', calls: [callNow({ canHangUp: false })] });
        expect(textsOf('.name')).toEqual(['Ada Byron']);
        expect(textsOf('.empty')).toEqual(['Take it here in the panel.']);
        expect(all('button, input')).toEqual([]);
        show(READY);
        expect(textsOf('.line')).toEqual(['Ready']);
        expect(textsOf('.empty')).toEqual(['No call']);
    });

    it('says that the rep is not signed in, and leaves the rest to the phone', () => {
        const { show, textsOf, all } = frame();
        const phone = document.createElement('fieldset');
        show({ ...READY, line: 'signIn', phone });
        expect(textsOf('.line[role=status]')).toEqual(['Not signed in']);
        expect(all('fieldset')).toEqual([phone]);
        expect(all('button, input, .empty')).toEqual([]);
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
        expect(textsOf('.unseen[role=status]')).toEqual(['\u2068ليلى حداد\u2069: Dialling']);
    });
});

describe('a call', () => {
    it('that rings is said at once, and goes without another word', () => {
        const { show, textsOf, callNow } = frame();
        const ringing = callNow({ phase: 'ringing', person: null, number: '' });
        show({ ...READY, calls: [ringing] });
        expect(textsOf('.unseen[aria-live=assertive]')).toEqual(['Number withheld: Incoming call']);
        expect(textsOf('.name')).toEqual(['Number withheld']);
        show(READY);
        expect(textsOf('.unseen[aria-live=polite]')).toEqual(['']);
    });

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
        const ended = callNow({ phase: 'ended', endedAt: 5, canHangUp: false });
        show({ ...READY, calls: [ended, callNow({ id: 'c2', canHangUp: false })] });
        expect(all('.calls button')).toEqual([]);
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

it('notices are folded away and say what they are about', () => {
    const { show, textsOf } = frame();
    show(READY);
    expect(textsOf('details')).toEqual([]);
    show({ ...READY, notices: [{ code: 'SettingInvalid', detail: 'undoSeconds' }] });
    expect(textsOf('summary')).toEqual(['Good to know (1)']);
    expect(textsOf('details li')).toEqual(['A setting is wrong: undoSeconds']);
});

describe('what the phone shows of itself', () => {
    it('stays the same element as long as the phone does, and is not shown in another tab', () => {
        const { show, root, all } = frame();
        const phone = document.createElement('input');
        show({ ...READY, phone });
        phone.focus();
        show({ ...READY, phone, locale: 'de-DE' });
        expect(root.activeElement).toBe(phone);
        show({ ...READY, phone, line: 'elsewhere' });
        expect(all('footer')).toEqual([]);
        show(READY);
        expect(phone.isConnected).toBe(false);
        expect(all('footer')).toEqual([]);
    });
});

describe('a held call', () => {
    const held = {
        phase: 'held',
        heldFor: ['doNotCall', 'outsideHours'],
        mayAnswer: true,
        canHangUp: false
    } as const;

    it('says what it waits for, and asks', () => {
        const { show, textsOf, all, callNow } = frame();
        show({ ...READY, calls: [callNow({ ...held, heldFor: [], mayAnswer: false })] });
        expect(textsOf('.reasons')).toEqual(['Checking']);
        expect(all('.calls button')).toEqual([]);
        show({ ...READY, calls: [callNow(held)] });
        expect(textsOf('.reasons')).toEqual(['Asked not to be called. It is late there.']);
        expect(textsOf('.calls button')).toEqual(['Do not call', 'Call anyway']);
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
        const phone = document.createElement('select');
        show({ ...READY, phone });
        phone.focus();
        show({ ...READY, phone, calls: [callNow({ ...held, id: 'c2' })] });
        expect(root.activeElement?.tagName).toBe('SELECT');
    });

    it('takes the focus from nobody who types a number or a password', () => {
        const { show, root, callNow } = frame();
        jest.spyOn(document, 'hasFocus').mockReturnValue(true);
        show(READY);
        root.querySelector('input')?.focus();
        show({ ...READY, calls: [callNow(held)] });
        expect(root.activeElement?.tagName).toBe('INPUT');

        // A password manager looks for its form outside of the frame's own tree.
        const password = document.createElement('input');
        root.host.append(password);
        password.focus();
        show({ ...READY, calls: [callNow({ ...held, id: 'c2' })] });
        expect(document.activeElement).toBe(password);
    });

    it('is shown and not asked about where another tab has the phone', () => {
        const { show, textsOf, all, callNow } = frame();
        show({ ...READY, line: 'elsewhere', calls: [callNow({ ...held, mayAnswer: false })] });
        expect(textsOf('.reasons')).toEqual(['Asked not to be called. It is late there.']);
        expect(all('.calls button')).toEqual([]);
    });
});
