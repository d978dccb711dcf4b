import announcementCallEnded from '@salesforce/label/c.Hvs_Panel_Announcement_CallEnded';
import announcementSaved from '@salesforce/label/c.Hvs_Panel_Announcement_Saved';
import announcementStuck from '@salesforce/label/c.Hvs_Panel_Announcement_Stuck';
import callsInProgress from '@salesforce/label/c.Hvs_Panel_CallsInProgress';
import callsToFinish from '@salesforce/label/c.Hvs_Panel_CallsToFinish';
import noSalesEngagement from '@salesforce/label/c.Hvs_Panel_NoSalesEngagement';
import noSalesEngagementHint from '@salesforce/label/c.Hvs_Panel_NoSalesEngagementHint';
import notInCallCenter from '@salesforce/label/c.Hvs_Panel_NotInCallCenter';
import notInCallCenterHint from '@salesforce/label/c.Hvs_Panel_NotInCallCenterHint';
import nothingToDo from '@salesforce/label/c.Hvs_Panel_NothingToDo';
import nothingToDoHint from '@salesforce/label/c.Hvs_Panel_NothingToDoHint';
import notices from '@salesforce/label/c.Hvs_Panel_Notices';
import phoneFailed from '@salesforce/label/c.Hvs_Panel_PhoneFailed';
import phoneNotAnswering from '@salesforce/label/c.Hvs_Panel_PhoneNotAnswering';
import phoneNotAnsweringHint from '@salesforce/label/c.Hvs_Panel_PhoneNotAnsweringHint';
import phoneNotRunning from '@salesforce/label/c.Hvs_Panel_PhoneNotRunning';
import phoneNotRunningHint from '@salesforce/label/c.Hvs_Panel_PhoneNotRunningHint';
import phoneStarting from '@salesforce/label/c.Hvs_Panel_PhoneStarting';
import refusedField from '@salesforce/label/c.Hvs_Panel_RefusedField';
import dismissNotice from '@salesforce/label/c.Hvs_Panel_DismissNotice';
import salesforceSays from '@salesforce/label/c.Hvs_Panel_SalesforceSays';
import showCall from '@salesforce/label/c.Hvs_Panel_ShowCall';
import stepBeingCompleted from '@salesforce/label/c.Hvs_Panel_StepBeingCompleted';
import title from '@salesforce/label/c.Hvs_Panel_Title';
import titleWithCount from '@salesforce/label/c.Hvs_Panel_TitleWithCount';
import underWay from '@salesforce/label/c.Hvs_Panel_UnderWay';
import unreadable from '@salesforce/label/c.Hvs_Panel_Unreadable';
import worksWaiting from '@salesforce/label/c.Hvs_Panel_WorksWaiting';

export const panelLabels = {
    announcementCallEnded,
    announcementSaved,
    announcementStuck,
    callsInProgress,
    callsToFinish,
    noSalesEngagement,
    noSalesEngagementHint,
    notInCallCenter,
    notInCallCenterHint,
    nothingToDo,
    nothingToDoHint,
    notices,
    phoneFailed,
    phoneNotAnswering,
    phoneNotAnsweringHint,
    phoneNotRunning,
    phoneNotRunningHint,
    phoneStarting,
    refusedField,
    dismissNotice,
    salesforceSays,
    showCall,
    stepBeingCompleted,
    title,
    titleWithCount,
    underWay,
    unreadable,
    worksWaiting
};
