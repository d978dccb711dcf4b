/** Whose business an intent is. */
import type { DeskIntent, Intent, RecordIntent, SoftphoneIntent } from 'c/hvsProtocol';

const SOFTPHONE_INTENTS: readonly Intent['type'][] = [
    'dismissNotice',
    'takePhone',
    'forgetEverything',
    'readLog'
] satisfies SoftphoneIntent['type'][];

const RECORD_INTENTS: readonly Intent['type'][] = [
    'openRecord',
    'dismissOffer',
    'findPeople',
    'assign'
] satisfies RecordIntent['type'][];

export const isRecordIntent = (intent: Intent): intent is RecordIntent =>
    RECORD_INTENTS.includes(intent.type);

export const isDeskIntent = (intent: Intent): intent is DeskIntent =>
    !SOFTPHONE_INTENTS.includes(intent.type) && !isRecordIntent(intent);
