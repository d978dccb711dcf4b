import { readAdapterMessage, readPanelMessage } from 'c/hvsProtocol';
import type { CallView } from 'c/hvsProtocol';

const toPanel = { version: 1, direction: 'toPanel', id: 'a-1' };
const toAdapter = { version: 1, direction: 'toAdapter', id: 'p-1' };
const aCall = (part: Partial<CallView> = {}): CallView => ({
    id: 'call-1',
    phase: 'choosing',
    heldFor: [],
    number: '+1 415-555-0101',
    person: { recordId: '00Q000000000001', name: 'Ann Smith' },
    startedAt: 1_000,
    connectedAt: null,
    endedAt: 2_000,
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
    omittedFields: ['WhatId'],
    trouble: null,
    ...part
});
const desk = {
    calls: [
        aCall({
            trouble: { code: 'TaskRefused', detail: 'no', field: 'Priority', remedy: 'retry' },
            choice: { disposition: 'No answer', notes: '', wasConnected: false, followUpAt: null }
        })
    ],
    works: [
        {
            key: 'work-1',
            phase: 'linked',
            to: '(415) 555-0101',
            cadence: 'Spring Outreach',
            step: null,
            person: null,
            startedAt: 900,
            callIds: ['call-1'],
            trouble: null
        }
    ],
    settings: { showKeyHints: true, favourites: true, locale: 'en-US', timeZone: 'UTC' },
    dispositions: [
        {
            value: 'No answer',
            outcome: null,
            connected: false,
            key: '3',
            notes: 'optional',
            followUp: null,
            mapped: true,
            pinned: true,
            recent: 1
        }
    ],
    status: {
        phone: 'ready',
        salesEngagement: true,
        notices: [{ code: 'SettingInvalid', detail: 'undoSeconds' }]
    },
    offer: {
        recordId: '00Q000000000001',
        name: 'Priya Raman',
        cadence: 'Spring Outreach',
        step: null,
        dueAt: 5_000
    }
};
const snapshot = { ...toPanel, kind: 'snapshot', revision: 3, desk };
const update = { ...toPanel, kind: 'update', revision: 4, calls: [], works: [], removed: [] };
const receipt = { ...toPanel, kind: 'receipt', intentId: 'p-1', accepted: false };

describe('what the adapter says', () => {
    it.each([
        ['a snapshot', snapshot],
        ['an update of one call', { ...update, calls: desk.calls, removed: ['work-1'] }],
        ['an update of the status', { ...update, status: desk.status }],
        [
            'an update of everything',
            { ...update, settings: desk.settings, dispositions: desk.dispositions }
        ],
        [
            'an update of a held call',
            { ...update, calls: [aCall({ phase: 'held', heldFor: ['doNotCall'] })] }
        ],
        ['an offer', { ...update, offer: desk.offer }],
        ['an offer that is withdrawn', { ...update, offer: null }],
        [
            'people',
            {
                ...toPanel,
                kind: 'people',
                intentId: 'p-1',
                people: [{ recordId: '003000000000001', name: 'Ada', about: 'Engines' }]
            }
        ],
        ['a receipt', { ...receipt, accepted: true, code: null }],
        ['a refusal', { ...receipt, code: 'ActionTooLate' }],
        ['a goodbye', { ...toPanel, kind: 'goodbye' }]
    ])('passes %s as it is', (_what, message) => {
        expect(readAdapterMessage(message)).toEqual(message);
    });

    it('passes a copy, without what nobody knows', () => {
        const message = { ...snapshot, extra: 1, desk: { ...desk, extra: { deep: true } } };
        const read = readAdapterMessage(message);
        expect(read).toEqual(snapshot);
        expect(read).not.toBe(message);
        if (read?.kind !== 'snapshot') throw new Error('not a snapshot');
        expect(read.desk.calls[0]).not.toBe(desk.calls[0]);
    });

    it.each([
        ['nothing', null],
        ['a text', 'snapshot'],
        ['a list', [snapshot]],
        ['another version', { ...snapshot, version: 2 }],
        ['what a panel says', { ...snapshot, direction: 'toAdapter' }],
        ['no id', { ...snapshot, id: '' }],
        ['an endless id', { ...snapshot, id: 'x'.repeat(256) }],
        ['an unknown kind', { ...snapshot, kind: 'constructor' }],
        ['a broken revision', { ...snapshot, revision: 1.5 }],
        ['a negative revision', { ...snapshot, revision: -1 }],
        ['no desk', { ...snapshot, desk: undefined }],
        ['calls that are no list', { ...update, calls: { length: 0 } }],
        ['a call without a number', { ...update, calls: [{ ...aCall(), number: undefined }] }],
        ['a phase of its own', { ...update, calls: [{ ...aCall(), phase: 'paused' }] }],
        ['a time that is none', { ...update, calls: [{ ...aCall(), startedAt: Number.NaN }] }],
        ['an endless text', { ...update, calls: [aCall({ number: '1'.repeat(32_001) })] }],
        ['an endless list', { ...update, removed: Array.from({ length: 2_001 }, () => 'x') }],
        ['a status that is none', { ...update, status: null }],
        ['an unknown trouble', { ...receipt, code: 'Whatever' }],
        ['a receipt that says neither', { ...receipt, accepted: 'no', code: null }]
    ])('stops %s', (_what, message) => {
        expect(readAdapterMessage(message)).toBeNull();
    });

    it('survives a message that throws while it is read', () => {
        const trap = Object.defineProperty({ ...snapshot }, 'desk', {
            get: () => {
                throw new Error('trap');
            }
        });
        expect(readAdapterMessage(trap)).toBeNull();
    });
});

describe('what a panel says', () => {
    const choice = { disposition: 'No answer', notes: 'n', wasConnected: false, followUpAt: null };
    const intents = [
        { type: 'choose', callId: 'c', choice },
        { type: 'draft', callId: 'c', notes: '', begun: null },
        { type: 'undo', callId: 'c' },
        { type: 'hangUp', callId: 'c' },
        { type: 'retry', id: 'c' },
        { type: 'settle', id: 'c', happened: true },
        { type: 'discardCall', callId: 'c' },
        { type: 'dismissWork', workKey: 'w' },
        { type: 'link', callId: 'c', workKey: 'w' },
        { type: 'link', callId: 'c', workKey: null },
        { type: 'confirmLink', callId: 'c' },
        { type: 'pin', value: 'No answer', pinned: true },
        { type: 'openRecord', recordId: '00Q000000000001' },
        { type: 'dismissOffer' },
        { type: 'findPeople', callId: 'c', text: 'ada' },
        { type: 'assign', callId: 'c', recordId: null },
        { type: 'assign', callId: 'c', recordId: '00Q000000000001' }
    ];

    it.each(intents.map((intent) => [intent.type, intent]))('passes %s', (_type, intent) => {
        const message = { ...toAdapter, kind: 'intent', intent };
        expect(readPanelMessage(message)).toEqual(message);
    });

    it('passes a hello', () => {
        const hello = { ...toAdapter, kind: 'hello' };
        expect(readPanelMessage({ ...hello, extra: 1 })).toEqual(hello);
    });

    it.each([
        ['a dial', { type: 'dial', number: '+14155550101' }],
        [
            'a choice without a word on the connection',
            { ...intents[0], choice: { ...choice, wasConnected: 1 } }
        ],
        ['a link to nothing said', { type: 'link', callId: 'c' }],
        ['a settlement without an answer', { type: 'settle', id: 'c' }],
        ['no intent', null]
    ])('stops %s', (_what, intent) => {
        expect(readPanelMessage({ ...toAdapter, kind: 'intent', intent })).toBeNull();
    });

    it('stops what the adapter says', () => {
        expect(readPanelMessage(snapshot)).toBeNull();
    });
});
