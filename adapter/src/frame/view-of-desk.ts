import type { CallView, DeskView } from 'c/hvsProtocol';
import type { FrameCall, FrameView } from './view';

/** A saved call is no longer the phone's business. */
const SHOWN: ReadonlySet<CallView['phase']> = new Set([
    'held',
    'dialling',
    'connected',
    'choosing',
    'undoable',
    'needsAttention'
]);

const BEFORE_END = ['held', 'dialling', 'connected'] as const;

function callOf(call: CallView, elsewhere: boolean): FrameCall {
    const name = call.person?.name ?? '';
    const phase = BEFORE_END.find((each) => each === call.phase) ?? 'ended';
    return {
        id: call.id,
        number: call.number,
        person: name === '' ? null : name,
        phase,
        heldFor: call.heldFor,
        mayAnswer: phase === 'held' && call.heldFor.length > 0 && !elsewhere,
        startedAt: call.startedAt,
        connectedAt: call.connectedAt,
        endedAt: call.endedAt,
        canHangUp: call.canHangUp && phase !== 'ended' && phase !== 'held' && !elsewhere
    };
}

/** The desk as the frame shows it; while the line has failed its last notice says why. */
export function viewOfDesk(desk: DeskView, simulated: FrameView['simulated']): FrameView {
    const { phone, notices } = desk.status;
    const elsewhere = phone === 'elsewhere';
    const trouble = phone === 'failed' ? (notices.at(-1) ?? null) : null;
    return {
        line: phone,
        trouble,
        notices: notices.filter((notice) => notice !== trouble),
        calls: desk.calls
            .filter((call) => SHOWN.has(call.phase))
            .map((call) => callOf(call, elsewhere)),
        locale: desk.settings.locale,
        simulated: elsewhere ? null : simulated
    };
}
