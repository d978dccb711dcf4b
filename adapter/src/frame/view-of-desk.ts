import type { CallView } from 'c/hvsProtocol';
import type { PhoneView } from '../runtime/phone';
import type { SoftphoneView } from '../runtime/start';
import type { FrameCall, FrameView } from './view';

/** A saved call is no longer the phone's business. */
const SHOWN: ReadonlySet<CallView['phase']> = new Set([
    'held',
    'ringing',
    'dialling',
    'connected',
    'choosing',
    'undoable',
    'needsAttention'
]);

const BEFORE_END = ['held', 'ringing', 'dialling', 'connected'] as const;

/** The rep said when it was over, as the phone could not: then the time since the dial is what is known. */
const isTold = ({ hasProgress, endedAt, trouble }: CallView): boolean =>
    !hasProgress && endedAt !== null && trouble === null;

function callOf(call: CallView, phone: PhoneView, elsewhere: boolean): FrameCall {
    const name = call.person?.name ?? '';
    const phase = BEFORE_END.find((each) => each === call.phase) ?? 'ended';
    const isOnThePhone = phase === 'dialling' || phase === 'connected';
    const { mute, hold, keypad } = phone.abilities;
    const controls = phone.controlsOf(call.id);
    const isTalking = phase === 'connected' && !elsewhere;
    return {
        id: call.id,
        number: call.number,
        person: name === '' ? null : name,
        phase,
        heldFor: call.heldFor,
        mayAnswer: phase === 'held' && call.heldFor.length > 0 && !elsewhere,
        startedAt: call.startedAt,
        connectedAt: call.connectedAt ?? (isTold(call) ? call.startedAt : null),
        endedAt: call.endedAt,
        canHangUp: call.canHangUp && (isOnThePhone || phase === 'ringing') && !elsewhere,
        canEnd: !call.hasProgress && isOnThePhone && !elsewhere,
        muted: mute && isTalking ? controls.muted : null,
        held: hold && isTalking ? controls.held : null,
        keypad: keypad && isTalking,
        link: isOnThePhone && !elsewhere ? controls.link : null
    };
}

/** The desk and the phone as the frame shows them; while the line has failed its last notice says why. */
export function viewOfDesk(
    { desk, phone, recent }: SoftphoneView,
    element: HTMLElement | null
): FrameView {
    const { phone: line, notices } = desk.status;
    const elsewhere = line === 'elsewhere';
    const shown = desk.calls.filter((call) => SHOWN.has(call.phase));
    const trouble = line === 'failed' ? (notices.at(-1) ?? null) : null;
    return {
        line,
        trouble,
        notices: notices.filter((notice) => notice !== trouble),
        calls: shown.map((call) => callOf(call, phone, elsewhere)),
        recent: recent
            .filter(({ id }) => !shown.some((call) => call.id === id))
            .map(({ name, ...call }) => ({ ...call, person: name })),
        locale: desk.settings.locale,
        timeZone: desk.settings.timeZone,
        phone: element
    };
}
