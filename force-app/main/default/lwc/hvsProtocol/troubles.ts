/**
 * Every way in which something can go wrong, as codes. The panel and the frame have a text (custom
 * label `Hvs_Trouble_<code>`) for each; `docs/errors.md` lists them with what to do.
 */
export const TROUBLE_CODES = [
    // start-up
    'OutsideSoftphone',
    'LibraryMissing',
    'LibraryRefused',
    'HvsMissing',
    'SalesEngagementMissing',
    'SettingInvalid',
    'SettingsUnavailable',
    'ApexUnavailable',
    'ClickToDialRefused',
    'ChannelUnavailable',
    'StorageUnavailable',
    'VersionMismatch',
    // what was kept on this device
    'JournalUnreadable',
    'JournalExpired',
    // several tabs
    'PhoneElsewhere',
    'OtherTabSilent',
    'DialTooLate',
    // what Salesforce sends
    'PayloadMalformed',
    'NumberEmpty',
    'WorkWithoutId',
    'CompleteWhenUnknown',
    // the call
    'DialFailed',
    'EndedByReload',
    'NotDialled',
    'CallUnderWay',
    // the phone
    'SignInNeeded',
    'SignInRefused',
    'PhoneServerUnreachable',
    'TlsRequired',
    'MicrophoneRefused',
    'MicrophoneForbidden',
    'MicrophoneMissing',
    'AudioBlocked',
    'PhoneNotLoaded',
    // the choice
    'DispositionInvalid',
    'NotesRequired',
    'FollowUpInvalid',
    'ActionTooLate',
    'RecordNotOpened',
    'SearchFailed',
    // saving and completing
    'TaskRefused',
    'TaskUnknown',
    'FieldsLeftOut',
    'WorkRefused',
    'WorkUnknown',
    // why Salesforce refused either, where it can be told
    'RowLocked',
    'ServerFailed',
    'SessionExpired',
    'ValidationFailed',
    'FieldRequired',
    'PermissionMissing',
    'RecordDeleted',
    // anything that should not happen
    'Unexpected'
] as const;

export type TroubleCode = (typeof TROUBLE_CODES)[number];

export function isTroubleCode(value: unknown): value is TroubleCode {
    return (TROUBLE_CODES as readonly unknown[]).includes(value);
}
