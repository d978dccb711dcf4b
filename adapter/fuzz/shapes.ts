/** What the messages and what is kept may hold, said once more beside the guards; see `recheck.ts`. */
import { TROUBLE_CODES } from 'c/hvsProtocol';
import type { Shape } from './recheck';

const CODE = TROUBLE_CODES.join('|');

const CHOICE = { disposition: 'text', notes: 'text', wasConnected: 'flag', followUpAt: '?time' };
const BEGUN = {
    '?': '',
    disposition: '?text',
    wasConnected: '?flag',
    followUp: { '?': '', at: '?time' }
};
const TROUBLE = {
    '?': '',
    code: CODE,
    detail: 'text',
    field: '?text',
    remedy: 'retry|ask|wait|none'
};
const PERSON = { '?': '', recordId: 'text', name: 'text' };
const OUTCOME = '?CallBackLater|LeftVoicemail|MeaningfulConnect|NotInterested|Unqualified';

/** By the intent's type. */
export const INTENTS: Readonly<Record<string, Shape>> = {
    choose: { type: 'choose', callId: 'id', choice: CHOICE },
    draft: { type: 'draft', callId: 'id', notes: 'text', begun: BEGUN },
    undo: { type: 'undo', callId: 'id' },
    hangUp: { type: 'hangUp', callId: 'id' },
    end: { type: 'end', callId: 'id' },
    retry: { type: 'retry', id: 'id' },
    settle: { type: 'settle', id: 'id', happened: 'flag' },
    discardCall: { type: 'discardCall', callId: 'id' },
    dismissWork: { type: 'dismissWork', workKey: 'id' },
    link: { type: 'link', callId: 'id', workKey: '?id' },
    confirmLink: { type: 'confirmLink', callId: 'id' },
    pin: { type: 'pin', value: 'text', pinned: 'flag' },
    dismissNotice: { type: 'dismissNotice', code: CODE, detail: 'text' },
    takePhone: { type: 'takePhone' },
    forgetEverything: { type: 'forgetEverything' },
    readLog: { type: 'readLog', details: 'flag' },
    openRecord: { type: 'openRecord', recordId: 'id' },
    dismissOffer: { type: 'dismissOffer' },
    findPeople: { type: 'findPeople', callId: 'id', text: 'text' },
    assign: { type: 'assign', callId: 'id', recordId: '?id' }
};

const CALL_VIEW = {
    id: 'id',
    phase: 'held|ringing|dialling|connected|choosing|undoable|saving|checkingTask|saved|needsAttention',
    heldFor: ['doNotCall|unknownPerson|outsideHours'],
    number: 'text',
    person: PERSON,
    startedAt: 'time',
    connectedAt: '?time',
    endedAt: '?time',
    undoUntil: '?time',
    hasProgress: 'flag',
    canHangUp: 'flag',
    choice: { '?': '', ...CHOICE },
    draftNotes: 'text',
    begun: BEGUN,
    followUpOf: '?id',
    suggestion: '?text',
    connectedByPhone: '?flag',
    workKey: '?id',
    link: '?number|guess|rep',
    mayLink: 'flag',
    omittedFields: ['text'],
    trouble: TROUBLE
} satisfies Record<string, Shape>;

const WORK_VIEW = {
    key: 'id',
    phase: 'started|linked|completing|checkingWork|needsAttention',
    to: 'text',
    cadence: '?text',
    step: '?text',
    person: PERSON,
    startedAt: 'time',
    callIds: ['id'],
    trouble: TROUBLE
} satisfies Record<string, Shape>;

const STATUS = {
    phone: 'starting|signIn|ready|failed|elsewhere',
    salesEngagement: 'flag',
    notices: [{ code: CODE, detail: 'text' }]
} satisfies Record<string, Shape>;

const SETTINGS = { showKeyHints: 'flag', favourites: 'flag', locale: 'text', timeZone: 'text' };

const DISPOSITION = {
    value: 'text',
    outcome: OUTCOME,
    connected: 'flag',
    key: '?0|1|2|3|4|5|6|7|8|9',
    notes: 'optional|required',
    followUp: '?inAnHour|tomorrow|nextWeek',
    mapped: 'flag',
    pinned: 'flag',
    recent: '?count'
};

const OFFER = {
    '?': '',
    recordId: 'id',
    name: 'text',
    cadence: '?text',
    step: '?text',
    dueAt: '?time'
};

export const DESK_VIEW = {
    status: STATUS,
    settings: SETTINGS,
    dispositions: [DISPOSITION],
    calls: [CALL_VIEW],
    works: [WORK_VIEW],
    offer: OFFER
} satisfies Record<string, Shape>;

const TO_PANEL = { version: 'count', direction: 'toPanel', id: 'id' };

/** By the message's kind; what an update need not hold is in `UPDATE_PARTS`. */
export const TO_PANEL_MESSAGES: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
    snapshot: { ...TO_PANEL, kind: 'snapshot', revision: 'count', desk: DESK_VIEW },
    update: {
        ...TO_PANEL,
        kind: 'update',
        revision: 'count',
        calls: [CALL_VIEW],
        works: [WORK_VIEW],
        removed: ['id']
    },
    log: { ...TO_PANEL, kind: 'log', intentId: 'id', text: 'long' },
    people: {
        ...TO_PANEL,
        kind: 'people',
        intentId: 'id',
        people: [{ recordId: 'id', name: 'text', about: 'text' }]
    },
    receipt: { ...TO_PANEL, kind: 'receipt', intentId: 'id', accepted: 'flag', code: `?${CODE}` },
    goodbye: { ...TO_PANEL, kind: 'goodbye' }
};

export const UPDATE_PARTS: Readonly<Record<string, Shape>> = {
    status: STATUS,
    settings: SETTINGS,
    dispositions: [DISPOSITION],
    offer: OFFER
};

const NUMBER = { raw: 'text', e164: '?text', extension: 'text', digits: 'text' };
const TARGET = {
    '?': '',
    recordId: 'text',
    name: 'text',
    whoId: '?text',
    whatId: '?text',
    doNotCall: '?flag'
};

export const STORED_CALL: Shape = {
    id: 'id',
    phase: CALL_VIEW.phase,
    origin: 'clicked|byHand|inbound',
    number: NUMBER,
    clicked: TARGET,
    hasProgress: 'flag',
    canHangUp: 'flag',
    startedAt: 'time',
    connectedAt: '?time',
    endedAt: '?time',
    answeredBy: '?person|machine|unknown',
    endReason: '?hungUp|remoteHungUp|noAnswer|busy|declined|unreachable|failed|notDialled|reload',
    hold: {
        '?': '',
        person: 'notAsked|asked|free|doNotCall|unknown',
        outsideHours: 'flag'
    },
    assigned: { '?': '', target: TARGET },
    draftNotes: 'text',
    begun: BEGUN,
    choice: CALL_VIEW.choice,
    sent: CALL_VIEW.choice,
    workKey: '?id',
    link: CALL_VIEW.link,
    deadlineAt: '?time',
    attempt: 'count',
    looks: 'count',
    looking: 'flag',
    refusal: TROUBLE,
    repeats: 'count',
    omittedFields: ['text'],
    taskId: '?id',
    trouble: TROUBLE,
    followUpOf: '?id',
    followedUp: 'flag',
    popped: 'flag'
};

export const STORED_PREFERENCES: Shape = { pinned: ['id'], recent: ['id'] };

export const STORED_RECENT_CALLS: Shape = [
    {
        id: 'id',
        number: 'text',
        name: '?text',
        direction: 'outbound|inbound|missed',
        startedAt: 'time'
    }
];

export const STORED_WORK: Shape = {
    key: 'id',
    phase: `${WORK_VIEW.phase}|completed|dismissed`,
    workId: '?text',
    to: NUMBER,
    startedAt: 'time',
    description: { '?': '', cadence: '?text', step: '?text', target: TARGET },
    callIds: ['id'],
    completion: {
        '?': '',
        workId: 'text',
        disposition: 'id',
        taskId: 'id',
        wasConnected: 'flag'
    },
    deadlineAt: '?time',
    attempt: 'count',
    looks: 'count',
    looking: 'flag',
    refusal: TROUBLE,
    repeats: 'count',
    trouble: TROUBLE
};
