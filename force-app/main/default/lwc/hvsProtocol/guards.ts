/**
 * The doors of the channel, written by hand because this module imports no library. A message that
 * does not pass is answered with null; the receiver reports it and goes on. A guard copies what it
 * accepts, so that unknown extra members, prototypes and accessors stay outside.
 */
import { isTroubleCode } from './troubles';
import type { AdapterMessage, Choice, Envelope, Intent, PanelMessage } from './hvsProtocol';

const VERSION = 1;
/** Longer texts than this come from no rep and no record: a Task's description holds 32,000. */
const LONGEST_TEXT = 32_000;
const LONGEST_ID = 255;

type Fields = Record<string, unknown>;

function fieldsOf(value: unknown): Fields | null {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Fields)
        : null;
}

function isId(value: unknown): value is string {
    return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function envelopeOf<D extends Envelope['direction']>(
    value: Fields,
    direction: D
): (Envelope & { direction: D }) | null {
    const { version, id } = value;
    if (version !== VERSION || value['direction'] !== direction || !isId(id)) return null;
    return { version, direction, id };
}

function choiceOf(value: unknown): Choice | null {
    const choice = fieldsOf(value);
    if (!choice) return null;
    const { disposition, notes, wasConnected } = choice;
    if (!isText(disposition) || !isText(notes) || typeof wasConnected !== 'boolean') return null;
    return { disposition, notes, wasConnected };
}

function intentOf(value: unknown): Intent | null {
    const intent = fieldsOf(value);
    if (!intent) return null;
    const { type, callId, workKey, id, notes, happened } = intent;
    switch (type) {
        case 'choose': {
            const choice = choiceOf(intent['choice']);
            return isId(callId) && choice ? { type, callId, choice } : null;
        }
        case 'draft':
            return isId(callId) && isText(notes) ? { type, callId, notes } : null;
        case 'undo':
        case 'hangUp':
        case 'discardCall':
        case 'confirmLink':
            return isId(callId) ? { type, callId } : null;
        case 'retry':
            return isId(id) ? { type, id } : null;
        case 'settle':
            return isId(id) && typeof happened === 'boolean' ? { type, id, happened } : null;
        case 'dismissWork':
            return isId(workKey) ? { type, workKey } : null;
        case 'link':
            return isId(callId) && (workKey === null || isId(workKey))
                ? { type, callId, workKey }
                : null;
        default:
            return null;
    }
}

/** Passes what a panel sends; null for anything else, whoever sent it. */
export function readPanelMessage(value: unknown): PanelMessage | null {
    const message = fieldsOf(value);
    const envelope = message && envelopeOf(message, 'toAdapter');
    if (!envelope) return null;
    if (message['kind'] === 'hello') return { ...envelope, kind: 'hello' };
    if (message['kind'] !== 'intent') return null;
    const intent = intentOf(message['intent']);
    return intent && { ...envelope, kind: 'intent', intent };
}
