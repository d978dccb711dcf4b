import type { CallView, DeskView, Status } from 'c/hvsProtocol';
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
    followUpOf: null,
    suggestion: null,
    connectedByPhone: null,
    workKey: null,
    link: null,
    omittedFields: [],
    trouble: null
};

function desk(phone: Status['phone'], part: Partial<CallView> = {}): DeskView {
    return {
        status: { phone, salesEngagement: true, notices: [{ code: 'LibraryMissing', detail: '' }] },
        settings: { showKeyHints: true, favourites: true, locale: 'en-US', timeZone: 'UTC' },
        dispositions: [],
        calls: [{ ...CALL, ...part }],
        works: [],
        offer: null
    };
}

const SIMULATED = { outcome: 'random' } as const;

describe('what the frame shows of the desk', () => {
    it('is a call that can be hung up where the phone is', () => {
        const view = viewOfDesk(desk('ready'), SIMULATED);
        expect(view.calls).toMatchObject([{ id: 'c1', phase: 'connected', canHangUp: true }]);
        expect(view.simulated).toEqual(SIMULATED);
    });

    it('is the same call without anything to press in another tab', () => {
        const view = viewOfDesk(desk('elsewhere'), SIMULATED);
        expect(view.line).toBe('elsewhere');
        expect(view.calls).toMatchObject([{ id: 'c1', phase: 'connected', canHangUp: false }]);
        expect(view.simulated).toBeNull();
    });

    it('is a held call, which can be answered where the phone is and once it is asked about', () => {
        const held = { phase: 'held', heldFor: ['doNotCall'], connectedAt: null } as const;
        const answerable = (phone: 'ready' | 'elsewhere', heldFor: CallView['heldFor']): unknown =>
            viewOfDesk(desk(phone, { ...held, heldFor }), null).calls.map(
                ({ mayAnswer, canHangUp }) => [mayAnswer, canHangUp]
            );
        expect(answerable('ready', ['doNotCall'])).toEqual([[true, false]]);
        expect(answerable('ready', [])).toEqual([[false, false]]);
        expect(answerable('elsewhere', ['doNotCall'])).toEqual([[false, false]]);
    });

    it('is no call that is already being saved', () => {
        expect(viewOfDesk(desk('ready', { phase: 'saving' }), null).calls).toEqual([]);
    });

    it('is why the line failed, once', () => {
        const view = viewOfDesk(desk('failed'), null);
        expect(view.trouble).toEqual({ code: 'LibraryMissing', detail: '' });
        expect(view.notices).toEqual([]);
    });
});
