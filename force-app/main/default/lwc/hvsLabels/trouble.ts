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
import PayloadMalformed from '@salesforce/label/c.Hvs_Trouble_PayloadMalformed';
import NumberEmpty from '@salesforce/label/c.Hvs_Trouble_NumberEmpty';
import WorkWithoutId from '@salesforce/label/c.Hvs_Trouble_WorkWithoutId';
import CompleteWhenUnknown from '@salesforce/label/c.Hvs_Trouble_CompleteWhenUnknown';
import DialFailed from '@salesforce/label/c.Hvs_Trouble_DialFailed';
import DispositionInvalid from '@salesforce/label/c.Hvs_Trouble_DispositionInvalid';
import NotesRequired from '@salesforce/label/c.Hvs_Trouble_NotesRequired';
import ActionTooLate from '@salesforce/label/c.Hvs_Trouble_ActionTooLate';
import TaskRefused from '@salesforce/label/c.Hvs_Trouble_TaskRefused';
import FieldsLeftOut from '@salesforce/label/c.Hvs_Trouble_FieldsLeftOut';
import TaskUnknown from '@salesforce/label/c.Hvs_Trouble_TaskUnknown';
import WorkRefused from '@salesforce/label/c.Hvs_Trouble_WorkRefused';
import WorkUnknown from '@salesforce/label/c.Hvs_Trouble_WorkUnknown';
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
    PayloadMalformed,
    NumberEmpty,
    WorkWithoutId,
    CompleteWhenUnknown,
    DialFailed,
    DispositionInvalid,
    NotesRequired,
    ActionTooLate,
    TaskRefused,
    FieldsLeftOut,
    TaskUnknown,
    WorkRefused,
    WorkUnknown,
    Unexpected
};
