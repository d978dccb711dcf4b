/**
 * What the adapter and the panel share; nothing else crosses between them. The messages are in
 * `messages.ts`, their guards in `guards.ts`, what can go wrong in `troubles.ts`. The readers that guards are
 * put together from serve the adapter's other doors too.
 */
export { CHANNEL_NAME, PROTOCOL_VERSION } from './messages';
export { readAdapterMessage, readPanelMessage } from './guards';
export {
    count,
    fieldsOf,
    flag,
    id,
    list,
    moment,
    nullable,
    oneOf,
    record,
    refuse,
    text,
    variant
} from './readers';
export type { Reader } from './readers';
export { trouble } from './views';
export { TROUBLE_CODES, isTroubleCode } from './troubles';
export type { TroubleCode } from './troubles';
export type {
    AdapterBody,
    AdapterMessage,
    Begun,
    CallPhase,
    CallView,
    Choice,
    DeskIntent,
    DeskView,
    DispositionView,
    Envelope,
    FoundPerson,
    FollowUpQuick,
    HoldReason,
    Intent,
    LinkCertainty,
    NextStep,
    Notice,
    Outcome,
    PanelBody,
    PanelMessage,
    PanelSettings,
    RecordIntent,
    SoftphoneIntent,
    Status,
    Trouble,
    WorkPhase,
    WorkView
} from './messages';
