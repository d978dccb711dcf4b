/**
 * What the adapter and the panel share; nothing else crosses between them. The messages are in
 * `messages.ts`, their guards in `guards.ts`, what can go wrong in `troubles.ts`.
 */
export { CHANNEL_NAME, PROTOCOL_VERSION } from './messages';
export { readAdapterMessage, readPanelMessage } from './guards';
export { TROUBLE_CODES, isTroubleCode } from './troubles';
export type { TroubleCode } from './troubles';
export type {
    AdapterBody,
    AdapterMessage,
    CallPhase,
    CallView,
    Choice,
    DeskIntent,
    DeskView,
    DispositionView,
    Envelope,
    Intent,
    LinkCertainty,
    Notice,
    Outcome,
    PanelBody,
    PanelMessage,
    PanelSettings,
    Status,
    Trouble,
    WorkPhase,
    WorkView
} from './messages';
