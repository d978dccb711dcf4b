import type { TroubleCode } from 'c/hvsProtocol';
import OutsideSoftphone from '@salesforce/label/c.Hvs_Trouble_OutsideSoftphone';
import LibraryMissing from '@salesforce/label/c.Hvs_Trouble_LibraryMissing';
import LibraryRefused from '@salesforce/label/c.Hvs_Trouble_LibraryRefused';
import HvsMissing from '@salesforce/label/c.Hvs_Trouble_HvsMissing';
import SalesEngagementMissing from '@salesforce/label/c.Hvs_Trouble_SalesEngagementMissing';
import SettingInvalid from '@salesforce/label/c.Hvs_Trouble_SettingInvalid';
import SettingsUnavailable from '@salesforce/label/c.Hvs_Trouble_SettingsUnavailable';
import ApexUnavailable from '@salesforce/label/c.Hvs_Trouble_ApexUnavailable';
import ClickToDialRefused from '@salesforce/label/c.Hvs_Trouble_ClickToDialRefused';
import ChannelUnavailable from '@salesforce/label/c.Hvs_Trouble_ChannelUnavailable';
import StorageUnavailable from '@salesforce/label/c.Hvs_Trouble_StorageUnavailable';
import VersionMismatch from '@salesforce/label/c.Hvs_Trouble_VersionMismatch';
import JournalUnreadable from '@salesforce/label/c.Hvs_Trouble_JournalUnreadable';
import JournalExpired from '@salesforce/label/c.Hvs_Trouble_JournalExpired';
import PhoneElsewhere from '@salesforce/label/c.Hvs_Trouble_PhoneElsewhere';
import OtherTabSilent from '@salesforce/label/c.Hvs_Trouble_OtherTabSilent';
import DialTooLate from '@salesforce/label/c.Hvs_Trouble_DialTooLate';
import PayloadMalformed from '@salesforce/label/c.Hvs_Trouble_PayloadMalformed';
import NumberEmpty from '@salesforce/label/c.Hvs_Trouble_NumberEmpty';
import WorkWithoutId from '@salesforce/label/c.Hvs_Trouble_WorkWithoutId';
import CompleteWhenUnknown from '@salesforce/label/c.Hvs_Trouble_CompleteWhenUnknown';
import DialFailed from '@salesforce/label/c.Hvs_Trouble_DialFailed';
import EndedByReload from '@salesforce/label/c.Hvs_Trouble_EndedByReload';
import NotDialled from '@salesforce/label/c.Hvs_Trouble_NotDialled';
import CallUnderWay from '@salesforce/label/c.Hvs_Trouble_CallUnderWay';
import SignInNeeded from '@salesforce/label/c.Hvs_Trouble_SignInNeeded';
import SignInRefused from '@salesforce/label/c.Hvs_Trouble_SignInRefused';
import PhoneServerUnreachable from '@salesforce/label/c.Hvs_Trouble_PhoneServerUnreachable';
import TlsRequired from '@salesforce/label/c.Hvs_Trouble_TlsRequired';
import MicrophoneRefused from '@salesforce/label/c.Hvs_Trouble_MicrophoneRefused';
import MicrophoneForbidden from '@salesforce/label/c.Hvs_Trouble_MicrophoneForbidden';
import MicrophoneMissing from '@salesforce/label/c.Hvs_Trouble_MicrophoneMissing';
import AudioBlocked from '@salesforce/label/c.Hvs_Trouble_AudioBlocked';
import PhoneNotLoaded from '@salesforce/label/c.Hvs_Trouble_PhoneNotLoaded';
import DispositionInvalid from '@salesforce/label/c.Hvs_Trouble_DispositionInvalid';
import FollowUpInvalid from '@salesforce/label/c.Hvs_Trouble_FollowUpInvalid';
import NotesRequired from '@salesforce/label/c.Hvs_Trouble_NotesRequired';
import ActionTooLate from '@salesforce/label/c.Hvs_Trouble_ActionTooLate';
import RecordNotOpened from '@salesforce/label/c.Hvs_Trouble_RecordNotOpened';
import SearchFailed from '@salesforce/label/c.Hvs_Trouble_SearchFailed';
import TaskRefused from '@salesforce/label/c.Hvs_Trouble_TaskRefused';
import TaskUnknown from '@salesforce/label/c.Hvs_Trouble_TaskUnknown';
import FieldsLeftOut from '@salesforce/label/c.Hvs_Trouble_FieldsLeftOut';
import WorkRefused from '@salesforce/label/c.Hvs_Trouble_WorkRefused';
import WorkUnknown from '@salesforce/label/c.Hvs_Trouble_WorkUnknown';
import RowLocked from '@salesforce/label/c.Hvs_Trouble_RowLocked';
import ServerFailed from '@salesforce/label/c.Hvs_Trouble_ServerFailed';
import SessionExpired from '@salesforce/label/c.Hvs_Trouble_SessionExpired';
import ValidationFailed from '@salesforce/label/c.Hvs_Trouble_ValidationFailed';
import FieldRequired from '@salesforce/label/c.Hvs_Trouble_FieldRequired';
import PermissionMissing from '@salesforce/label/c.Hvs_Trouble_PermissionMissing';
import RecordDeleted from '@salesforce/label/c.Hvs_Trouble_RecordDeleted';
import Unexpected from '@salesforce/label/c.Hvs_Trouble_Unexpected';

/** One text for each code; {0} stands for what the trouble is about. */
export const troubleLabels: Record<TroubleCode, string> = {
    OutsideSoftphone,
    LibraryMissing,
    LibraryRefused,
    HvsMissing,
    SalesEngagementMissing,
    SettingInvalid,
    SettingsUnavailable,
    ApexUnavailable,
    ClickToDialRefused,
    ChannelUnavailable,
    StorageUnavailable,
    VersionMismatch,
    JournalUnreadable,
    JournalExpired,
    PhoneElsewhere,
    OtherTabSilent,
    DialTooLate,
    PayloadMalformed,
    NumberEmpty,
    WorkWithoutId,
    CompleteWhenUnknown,
    DialFailed,
    EndedByReload,
    NotDialled,
    CallUnderWay,
    SignInNeeded,
    SignInRefused,
    PhoneServerUnreachable,
    TlsRequired,
    MicrophoneRefused,
    MicrophoneForbidden,
    MicrophoneMissing,
    AudioBlocked,
    PhoneNotLoaded,
    DispositionInvalid,
    NotesRequired,
    FollowUpInvalid,
    ActionTooLate,
    RecordNotOpened,
    SearchFailed,
    TaskRefused,
    TaskUnknown,
    FieldsLeftOut,
    WorkRefused,
    WorkUnknown,
    RowLocked,
    ServerFailed,
    SessionExpired,
    ValidationFailed,
    FieldRequired,
    PermissionMissing,
    RecordDeleted,
    Unexpected
};
