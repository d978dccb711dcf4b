/** A rep's desk as the adapter would tell of it, to be changed by a test where it matters. */
import type { CallView, DeskView, DispositionView, WorkView } from 'c/hvsProtocol';

export const NINE = Date.UTC(2026, 2, 3, 9, 0, 0);

export function aCall(part: Partial<CallView> = {}): CallView {
    return {
        id: 'call-1',
        phase: 'choosing',
        heldFor: [],
        number: '+1 415-555-0101',
        person: { recordId: '00Q000000000001', name: 'Ann Smith' },
        startedAt: NINE,
        connectedAt: null,
        endedAt: NINE + 20_000,
        undoUntil: null,
        hasProgress: true,
        canHangUp: false,
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
        trouble: null,
        ...part
    };
}

export function aWork(part: Partial<WorkView> = {}): WorkView {
    return {
        key: 'work-1',
        phase: 'linked',
        to: '(415) 555-0101',
        cadence: 'Spring Outreach',
        step: 'First call',
        person: { recordId: '00Q000000000001', name: 'Ann Smith' },
        startedAt: NINE,
        callIds: ['call-1'],
        trouble: null,
        ...part
    };
}

export function aDisposition(value: string, part: Partial<DispositionView> = {}): DispositionView {
    return {
        value,
        outcome: null,
        connected: false,
        key: null,
        notes: 'optional',
        followUp: null,
        mapped: true,
        pinned: false,
        recent: null,
        ...part
    };
}

export const DISPOSITIONS: DispositionView[] = [
    aDisposition('Interested', { outcome: 'MeaningfulConnect', connected: true, key: '1' }),
    aDisposition('Left message', { outcome: 'LeftVoicemail', key: '2' }),
    aDisposition('No answer', { key: '3' }),
    aDisposition('Wrong number', { outcome: 'Unqualified', key: '4', notes: 'required' })
];

export function aDesk(part: Partial<DeskView> = {}): DeskView {
    return {
        status: { phone: 'ready', salesEngagement: true, notices: [] },
        settings: { showKeyHints: true, favourites: true, locale: 'en-US', timeZone: 'UTC' },
        dispositions: DISPOSITIONS,
        calls: [],
        works: [],
        offer: null,
        ...part
    };
}
