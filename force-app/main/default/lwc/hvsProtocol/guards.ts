/**
 * The doors of the channel, written by hand because this module imports no library. A message that
 * does not pass is answered with null; the receiver reports it and goes on. A guard copies what it
 * accepts, so that unknown extra members, prototypes and accessors stay outside.
 */
import { PROTOCOL_VERSION } from './messages';
import { fieldsOf, flag, id, nullable, oneOf, record, refuse, text, variant } from './readers';
import { adapterBody, begun, choice, troubleCode } from './views';
import type { Reader } from './readers';
import type { AdapterMessage, Envelope, Intent, PanelBody, PanelMessage } from './messages';

const intent = variant<'type', Intent>('type', {
    choose: record({ type: oneOf('choose'), callId: id, choice }),
    draft: record({
        type: oneOf('draft'),
        callId: id,
        notes: text,
        begun: nullable(begun)
    }),
    undo: record({ type: oneOf('undo'), callId: id }),
    hangUp: record({ type: oneOf('hangUp'), callId: id }),
    end: record({ type: oneOf('end'), callId: id }),
    retry: record({ type: oneOf('retry'), id }),
    settle: record({ type: oneOf('settle'), id, happened: flag }),
    discardCall: record({ type: oneOf('discardCall'), callId: id }),
    dismissWork: record({ type: oneOf('dismissWork'), workKey: id }),
    link: record({ type: oneOf('link'), callId: id, workKey: nullable(id) }),
    confirmLink: record({ type: oneOf('confirmLink'), callId: id }),
    pin: record({ type: oneOf('pin'), value: text, pinned: flag }),
    dismissNotice: record({ type: oneOf('dismissNotice'), code: troubleCode, detail: text }),
    takePhone: record({ type: oneOf('takePhone') }),
    forgetEverything: record({ type: oneOf('forgetEverything') }),
    readLog: record({ type: oneOf('readLog'), details: flag }),
    openRecord: record({ type: oneOf('openRecord'), recordId: id }),
    dismissOffer: record({ type: oneOf('dismissOffer') }),
    findPeople: record({ type: oneOf('findPeople'), callId: id, text }),
    assign: record({ type: oneOf('assign'), callId: id, recordId: nullable(id) })
});

const panelBody = variant<'kind', PanelBody>('kind', {
    hello: record({ kind: oneOf('hello') }),
    intent: record({ kind: oneOf('intent'), intent })
});

function messageOf<D extends Envelope['direction'], B>(
    value: unknown,
    direction: D,
    body: Reader<B>
): (Envelope & { direction: D } & B) | null {
    try {
        const fields = fieldsOf(value);
        if (fields['version'] !== PROTOCOL_VERSION) return refuse('another version');
        const envelope = {
            version: PROTOCOL_VERSION,
            direction: oneOf(direction)(fields['direction'])
        };
        return { ...envelope, id: id(fields['id']), ...body(fields) };
    } catch {
        return null;
    }
}

/** Passes what a panel sends; null for anything else, whoever sent it. */
export function readPanelMessage(value: unknown): PanelMessage | null {
    return messageOf(value, 'toAdapter', panelBody);
}

/** Passes what the adapter sends; null for anything else, whoever sent it. */
export function readAdapterMessage(value: unknown): AdapterMessage | null {
    return messageOf(value, 'toPanel', adapterBody);
}
