import { createControlledClock } from '../../ports/__tests__/controlled-clock';
import { mountFrame } from '../mount';
import { createTexts } from '../texts';
import { EMPTY_VIEW, type FrameCall, type FrameView } from '../view';

export const TEXTS = createTexts(
    new Map([
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
        ['Hvs_Frame_SignIn', 'Not signed in'],
        ['Hvs_Frame_Ringing', 'Incoming call'],
        ['Hvs_Frame_Ended', 'Ended'],
        ['Hvs_Frame_End', 'Over'],
        ['Hvs_Frame_OnYourPhone', 'On your phone'],
        ['Hvs_Frame_Accept', 'Accept'],
        ['Hvs_Frame_Decline', 'Decline'],
        ['Hvs_Frame_Mute', 'Mute'],
        ['Hvs_Frame_Hold', 'Hold'],
        ['Hvs_Frame_Keypad', 'Keypad'],
        ['Hvs_Frame_CallWith', 'Call with {0}'],
        ['Hvs_Frame_Withheld', 'Number withheld'],
        ['Hvs_Frame_Number', 'Number to call'],
        ['Hvs_Frame_Call', 'Call'],
        ['Hvs_Frame_Recent', 'Recent calls'],
        ['Hvs_Frame_Outbound', 'Outgoing'],
        ['Hvs_Frame_Inbound', 'Incoming'],
        ['Hvs_Frame_Missed', 'Missed'],
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
    ])
);

export const READY: FrameView = { ...EMPTY_VIEW, line: 'ready', locale: 'en-US', timeZone: 'UTC' };

/** A call that has just been dialled, on a phone that can hang up. */
export const DIALLING: FrameCall = {
    id: 'c1',
    number: '+1 415-555-0101',
    person: 'Ada Byron',
    phase: 'dialling',
    heldFor: [],
    mayAnswer: false,
    startedAt: 1_000_000,
    connectedAt: null,
    endedAt: null,
    canHangUp: true,
    canEnd: false,
    muted: null,
    held: null,
    keypad: false,
    link: null
};

/** The frame in the page, as a rep meets it, and what it was told to do. */
export function frame() {
    Element.prototype.scrollIntoView = () => undefined;
    const clock = createControlledClock(1_000_000);
    const done: unknown[][] = [];
    const show = mountFrame(document.body, {
        texts: TEXTS,
        clock,
        callbacks: {
            hangUp: (id) => done.push(['hangUp', id]),
            answerHold: (id, dial) => done.push(['answerHold', id, dial]),
            accept: (id) => done.push(['accept', id]),
            end: (id) => done.push(['end', id]),
            setMuted: (id, muted) => done.push(['setMuted', id, muted]),
            setHeld: (id, held) => done.push(['setHeld', id, held]),
            sendTone: (id, tone) => done.push(['sendTone', id, tone]),
            dial: (number) => done.push(['dial', number])
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
    const callNow = (part: Partial<FrameCall> = {}): FrameCall => ({ ...DIALLING, ...part });
    return { show, clock, done, root, all, textsOf, button, callNow };
}
