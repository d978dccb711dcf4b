/** Valid messages of both directions, to be changed. Ids are those of a desk that counts: 'id-1' and on. */
import type {
    AdapterBody,
    AdapterMessage,
    CallView,
    Intent,
    PanelMessage,
    WorkView
} from 'c/hvsProtocol';

const VOICEMAIL = {
    disposition: 'Left Voicemail',
    notes: 'called\ntwice',
    wasConnected: false,
    followUpAt: null
};

const INTENTS: Intent[] = [
    ...['id-2', 'id-3', 'id-4'].flatMap((callId): Intent[] => [
        { type: 'choose', callId, choice: VOICEMAIL },
        { type: 'draft', callId, notes: 'half a', begun: null },
        { type: 'undo', callId },
        { type: 'link', callId, workKey: 'id-1' }
    ]),
    { type: 'choose', callId: 'id-2', choice: { ...VOICEMAIL, disposition: 'Bought it all' } },
    { type: 'hangUp', callId: 'id-2' },
    { type: 'end', callId: 'id-2' },
    { type: 'retry', id: 'id-2' },
    { type: 'settle', id: 'id-2', happened: true },
    { type: 'settle', id: 'id-1', happened: false },
    { type: 'discardCall', callId: 'id-3' },
    { type: 'dismissWork', workKey: 'id-1' },
    { type: 'link', callId: 'id-2', workKey: null },
    { type: 'confirmLink', callId: 'id-2' },
    { type: 'pin', value: 'Left Voicemail', pinned: true },
    { type: 'pin', value: 'Bought it all', pinned: false },
    { type: 'dismissNotice', code: 'VersionMismatch', detail: '' },
    { type: 'undo', callId: '__proto__' },
    { type: 'retry', id: 'constructor' },
    { type: 'takePhone' },
    { type: 'forgetEverything' },
    { type: 'readLog', details: false },
    { type: 'readLog', details: true }
];

export const TO_ADAPTER: PanelMessage[] = [
    { version: 1, direction: 'toAdapter', id: 'p-0', kind: 'hello' },
    ...INTENTS.map((intent, index): PanelMessage => ({
        version: 1,
        direction: 'toAdapter',
        id: `p-${index % 12}`,
        kind: 'intent',
        intent
    }))
];

const CALL: CallView = {
    id: 'id-2',
    phase: 'choosing',
    heldFor: [],
    number: '(415) 555-0101',
    person: { recordId: '00Q1', name: 'Ava Thornton' },
    startedAt: 1_000,
    connectedAt: 2_000,
    endedAt: 3_000,
    undoUntil: null,
    hasProgress: true,
    canHangUp: false,
    choice: VOICEMAIL,
    draftNotes: 'half a',
    begun: null,
    mayLink: true,
    followUpOf: null,
    suggestion: 'Left Voicemail',
    connectedByPhone: true,
    workKey: 'id-1',
    link: 'guess',
    omittedFields: ['Priority'],
    trouble: { code: 'TaskRefused', detail: 'no', field: 'Priority', remedy: 'retry' }
};

const WORK: WorkView = {
    key: 'id-1',
    phase: 'linked',
    to: '(415) 555-0101',
    cadence: 'Spring',
    step: 'First call',
    person: null,
    startedAt: 900,
    callIds: ['id-2'],
    trouble: null
};

const DESK: Extract<AdapterBody, { kind: 'snapshot' }>['desk'] = {
    status: {
        phone: 'ready',
        salesEngagement: true,
        notices: [{ code: 'SettingInvalid', detail: '/hvsTask/fields' }]
    },
    settings: { showKeyHints: true, favourites: true, locale: 'de-DE', timeZone: 'Asia/Tokyo' },
    dispositions: [
        {
            value: 'Left Voicemail',
            outcome: 'LeftVoicemail',
            connected: false,
            key: '1',
            notes: 'required',
            followUp: null,
            mapped: true,
            pinned: true,
            recent: 0
        }
    ],
    calls: [
        CALL,
        { ...CALL, id: 'id-3', workKey: null, link: null, phase: 'dialling' },
        { ...CALL, id: 'id-4', phase: 'held', heldFor: ['doNotCall', 'outsideHours'] },
        // Nobody gives such ids, but they are ids.
        { ...CALL, id: 'constructor', workKey: '__proto__' }
    ],
    works: [WORK],
    offer: null
};

const OFFER = { recordId: '00Q1', name: 'Ada', cadence: 'Spring', step: null, dueAt: 5_000 };

const update = (revision: number): AdapterBody => ({
    kind: 'update',
    revision,
    calls: [{ ...CALL, phase: 'saving' }],
    works: [],
    removed: ['id-3']
});

const BODIES: AdapterBody[] = [
    { kind: 'snapshot', revision: 0, desk: DESK },
    { kind: 'snapshot', revision: 7, desk: { ...DESK, calls: [], works: [] } },
    ...[1, 2, 3, 8].map(update),
    { ...update(1), status: DESK.status, settings: DESK.settings, dispositions: [] } as AdapterBody,
    { ...update(2), offer: OFFER } as AdapterBody,
    { kind: 'people', intentId: 'p-1', people: [{ recordId: '0031', name: 'Ada', about: '' }] },
    { kind: 'log', intentId: 'p-1', text: 'line 1\nline 2' },
    { kind: 'receipt', intentId: 'p-1', accepted: true, code: null },
    { kind: 'receipt', intentId: 'p-2', accepted: false, code: 'ActionTooLate' },
    { kind: 'goodbye' }
];

export const TO_PANEL = BODIES.map((body, index): AdapterMessage => ({
    version: 1,
    direction: 'toPanel',
    id: `a-${index}`,
    ...body
}));
