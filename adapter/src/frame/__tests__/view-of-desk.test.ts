import type { CallView, Status } from 'c/hvsProtocol';
import { NO_PHONE, type CallControls } from '../../runtime/phone';
import type { SoftphoneView } from '../../runtime/start';
import type { FrameView } from '../view';
import { viewOfDesk } from '../view-of-desk';

const CALL: CallView = {
    id: 'c1',
    phase: 'connected',
    heldFor: [],
    number: '+1 415-555-0101',
    person: null,
    startedAt: 1_000,
    connectedAt: 2_000,
    endedAt: null,
    undoUntil: null,
    hasProgress: true,
    canHangUp: true,
    choice: null,
    draftNotes: '',
    begun: null,
    mayLink: true,
    followUpOf: null,
    suggestion: null,
    connectedByPhone: null,
    workKey: null,
    link: null,
    omittedFields: [],
    trouble: null
};

const EVERYTHING: SoftphoneView['phone'] = {
    abilities: {
        progress: true,
        hangUp: true,
        mute: true,
        hold: true,
        keypad: true,
        inbound: true,
        audioDevices: true
    },
    controlsOf: (): CallControls => ({ muted: true, held: false, link: 'https://a.example/' })
};

function view(
    line: Status['phone'],
    part: Partial<CallView> = {},
    phone: SoftphoneView['phone'] = NO_PHONE
): FrameView {
    const desk: SoftphoneView['desk'] = {
        status: {
            phone: line,
            salesEngagement: true,
            notices: [{ code: 'LibraryMissing', detail: '' }]
        },
        settings: { showKeyHints: true, favourites: true, locale: 'en-US', timeZone: 'UTC' },
        dispositions: [],
        calls: [{ ...CALL, ...part }],
        works: [],
        offer: null
    };
    const recent: SoftphoneView['recent'] = [
        { id: 'c1', number: '1', name: null, direction: 'outbound', startedAt: 5 },
        { id: 'c0', number: '2', name: 'Ada', direction: 'missed', startedAt: 4 }
    ];
    return viewOfDesk({ desk, phone, recent }, null);
}

describe('what the frame shows of the desk', () => {
    it('is a call that can be hung up where the phone is', () => {
        expect(view('ready').calls).toMatchObject([
            { id: 'c1', phase: 'connected', canHangUp: true, canEnd: false }
        ]);
    });

    it('is the same call without anything to press in another tab', () => {
        const { line, calls } = view('elsewhere', {}, EVERYTHING);
        expect(line).toBe('elsewhere');
        expect(calls).toMatchObject([
            {
                id: 'c1',
                phase: 'connected',
                canHangUp: false,
                muted: null,
                held: null,
                keypad: false,
                link: null
            }
        ]);
    });

    it('is what the phone can do during a conversation, and how it stands', () => {
        expect(view('ready', {}, EVERYTHING).calls).toMatchObject([
            { muted: true, held: false, keypad: true }
        ]);
        expect(view('ready').calls).toMatchObject([{ muted: null, held: null, keypad: false }]);
        const dialling = { phase: 'dialling', connectedAt: null } as const;
        expect(view('ready', dialling, EVERYTHING).calls).toMatchObject([
            { muted: null, held: null, keypad: false, link: 'https://a.example/' }
        ]);
    });

    it('is that the rep may say when it is over, where the phone cannot', () => {
        const blind = { phase: 'dialling', connectedAt: null, hasProgress: false } as const;
        expect(view('ready', blind).calls).toMatchObject([{ canEnd: true }]);
        expect(view('elsewhere', blind).calls).toMatchObject([{ canEnd: false }]);
        const told = { ...blind, phase: 'choosing', endedAt: 9_000 } as const;
        expect(view('ready', told).calls).toMatchObject([
            { phase: 'ended', canEnd: false, connectedAt: 1_000, endedAt: 9_000 }
        ]);
    });

    it('is a call that rings, which can be declined where the phone is', () => {
        const ringing = { phase: 'ringing', connectedAt: null } as const;
        expect(view('ready', ringing).calls).toMatchObject([{ phase: 'ringing', canHangUp: true }]);
        expect(view('elsewhere', ringing).calls).toMatchObject([{ canHangUp: false }]);
    });

    it('is a held call, which can be answered where the phone is and once it is asked about', () => {
        const held = { phase: 'held', heldFor: ['doNotCall'], connectedAt: null } as const;
        const answerable = (line: 'ready' | 'elsewhere', heldFor: CallView['heldFor']): unknown =>
            view(line, { ...held, heldFor }).calls.map(({ mayAnswer, canHangUp }) => [
                mayAnswer,
                canHangUp
            ]);
        expect(answerable('ready', ['doNotCall'])).toEqual([[true, false]]);
        expect(answerable('ready', [])).toEqual([[false, false]]);
        expect(answerable('elsewhere', ['doNotCall'])).toEqual([[false, false]]);
    });

    it('is no call that is already being saved', () => {
        expect(view('ready', { phase: 'saving' }).calls).toEqual([]);
    });

    it('is each call once, here or among the recent ones', () => {
        const idsOf = ({ recent }: FrameView): string[] => recent.map(({ id }) => id);
        expect(idsOf(view('ready'))).toEqual(['c0']);
        expect(idsOf(view('ready', { phase: 'saving' }))).toEqual(['c1', 'c0']);
    });

    it('is why the line failed, once', () => {
        const { trouble, notices } = view('failed');
        expect(trouble).toEqual({ code: 'LibraryMissing', detail: '' });
        expect(notices).toEqual([]);
    });
});
