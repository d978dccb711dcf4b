/** Readers for what the adapter shows of itself: calls, works and the desk around them. */
import { isTroubleCode, type TroubleCode } from './troubles';
import { count, fieldsOf, flag, id, list, moment, nullable, oneOf } from './readers';
import { longText, record, refuse, text, variant } from './readers';
import type { Reader } from './readers';
import type { AdapterBody, CallView, Choice, DeskView, DispositionView } from './messages';
import type { FoundPerson, NextStep } from './messages';
import type { Begun, Notice, PanelSettings, Status, Trouble, WorkView } from './messages';

export const troubleCode: Reader<TroubleCode> = (value) =>
    isTroubleCode(value) ? value : refuse('not a trouble code');

export const trouble = record<Trouble>({
    code: troubleCode,
    detail: text,
    field: nullable(text),
    remedy: oneOf('retry', 'ask', 'wait', 'none')
});

const person = record<{ recordId: string; name: string }>({ recordId: text, name: text });

export const choice = record<Choice>({
    disposition: text,
    notes: text,
    wasConnected: flag,
    followUpAt: nullable(moment)
});

export const begun = record<Begun>({
    disposition: nullable(text),
    wasConnected: nullable(flag),
    followUp: nullable(record<{ at: number | null }>({ at: nullable(moment) }))
});

const disposition = record<DispositionView>({
    value: text,
    outcome: nullable(
        oneOf('CallBackLater', 'LeftVoicemail', 'MeaningfulConnect', 'NotInterested', 'Unqualified')
    ),
    connected: flag,
    key: nullable(oneOf('1', '2', '3', '4', '5', '6', '7', '8', '9', '0')),
    notes: oneOf('optional', 'required'),
    followUp: nullable(oneOf('inAnHour', 'tomorrow', 'nextWeek')),
    mapped: flag,
    pinned: flag,
    recent: nullable(count)
});

const call = record<CallView>({
    id,
    phase: oneOf(
        'held',
        'ringing',
        'dialling',
        'connected',
        'choosing',
        'undoable',
        'saving',
        'checkingTask',
        'saved',
        'needsAttention'
    ),
    heldFor: list(oneOf('doNotCall', 'unknownPerson', 'outsideHours')),
    number: text,
    person: nullable(person),
    startedAt: moment,
    connectedAt: nullable(moment),
    endedAt: nullable(moment),
    undoUntil: nullable(moment),
    hasProgress: flag,
    canHangUp: flag,
    choice: nullable(choice),
    draftNotes: text,
    begun: nullable(begun),
    followUpOf: nullable(id),
    suggestion: nullable(text),
    connectedByPhone: nullable(flag),
    workKey: nullable(id),
    link: nullable(oneOf('number', 'guess', 'rep')),
    mayLink: flag,
    omittedFields: list(text),
    trouble: nullable(trouble)
});

const work = record<WorkView>({
    key: id,
    phase: oneOf('started', 'linked', 'completing', 'checkingWork', 'needsAttention'),
    to: text,
    cadence: nullable(text),
    step: nullable(text),
    person: nullable(person),
    startedAt: moment,
    callIds: list(id),
    trouble: nullable(trouble)
});

const status = record<Status>({
    phone: oneOf('starting', 'signIn', 'ready', 'failed', 'elsewhere'),
    salesEngagement: flag,
    notices: list(record<Notice>({ code: troubleCode, detail: text }))
});

const settings = record<PanelSettings>({
    showKeyHints: flag,
    favourites: flag,
    locale: text,
    timeZone: text
});

const dispositions = list(disposition);

const offer = nullable(
    record<NextStep>({
        recordId: id,
        name: text,
        cadence: nullable(text),
        step: nullable(text),
        dueAt: nullable(moment)
    })
);

const people = list(record<FoundPerson>({ recordId: id, name: text, about: text }));

const desk = record<DeskView>({
    status,
    settings,
    dispositions,
    calls: list(call),
    works: list(work),
    offer
});

type Update = Extract<AdapterBody, { kind: 'update' }>;

const alwaysInUpdate = record<Omit<Update, 'status' | 'settings' | 'dispositions' | 'offer'>>({
    kind: oneOf('update'),
    revision: count,
    calls: list(call),
    works: list(work),
    removed: list(id)
});

function update(value: unknown): Update {
    const fields = fieldsOf(value);
    const copy: Update = alwaysInUpdate(fields);
    if (fields['status'] !== undefined) copy.status = status(fields['status']);
    if (fields['settings'] !== undefined) copy.settings = settings(fields['settings']);
    if (fields['offer'] !== undefined) copy.offer = offer(fields['offer']);
    if (fields['dispositions'] !== undefined)
        copy.dispositions = dispositions(fields['dispositions']);
    return copy;
}

export const adapterBody = variant<'kind', AdapterBody>('kind', {
    snapshot: record({ kind: oneOf('snapshot'), revision: count, desk }),
    update,
    log: record({ kind: oneOf('log'), intentId: id, text: longText }),
    people: record({ kind: oneOf('people'), intentId: id, people }),
    receipt: record({
        kind: oneOf('receipt'),
        intentId: id,
        accepted: flag,
        code: nullable(troubleCode)
    }),
    goodbye: record({ kind: oneOf('goodbye') })
});
