import announcementCallEnded from '@salesforce/label/c.Hvs_Panel_Announcement_CallEnded';
import announcementFollowUpSaved from '@salesforce/label/c.Hvs_Panel_Announcement_FollowUpSaved';
import announcementHeld from '@salesforce/label/c.Hvs_Panel_Announcement_Held';
import announcementKept from '@salesforce/label/c.Hvs_Panel_Announcement_Kept';
import announcementNext from '@salesforce/label/c.Hvs_Panel_Announcement_Next';
import announcementPhoneElsewhere from '@salesforce/label/c.Hvs_Panel_Announcement_PhoneElsewhere';
import announcementPhoneHere from '@salesforce/label/c.Hvs_Panel_Announcement_PhoneHere';
import announcementSaved from '@salesforce/label/c.Hvs_Panel_Announcement_Saved';
import announcementStuck from '@salesforce/label/c.Hvs_Panel_Announcement_Stuck';
import announcementUndoable from '@salesforce/label/c.Hvs_Panel_Announcement_Undoable';
import announcementUndone from '@salesforce/label/c.Hvs_Panel_Announcement_Undone';
import callsInProgress from '@salesforce/label/c.Hvs_Panel_CallsInProgress';
import callsToFinish from '@salesforce/label/c.Hvs_Panel_CallsToFinish';
import dismissNotice from '@salesforce/label/c.Hvs_Panel_DismissNotice';
import next from '@salesforce/label/c.Hvs_Panel_Next';
import nextDismiss from '@salesforce/label/c.Hvs_Panel_NextDismiss';
import nextDue from '@salesforce/label/c.Hvs_Panel_NextDue';
import nextOpen from '@salesforce/label/c.Hvs_Panel_NextOpen';
import noSalesEngagement from '@salesforce/label/c.Hvs_Panel_NoSalesEngagement';
import noSalesEngagementHint from '@salesforce/label/c.Hvs_Panel_NoSalesEngagementHint';
import nothingToDo from '@salesforce/label/c.Hvs_Panel_NothingToDo';
import nothingToDoHint from '@salesforce/label/c.Hvs_Panel_NothingToDoHint';
import notInCallCenter from '@salesforce/label/c.Hvs_Panel_NotInCallCenter';
import notInCallCenterHint from '@salesforce/label/c.Hvs_Panel_NotInCallCenterHint';
import otherVersion from '@salesforce/label/c.Hvs_Panel_OtherVersion';
import otherVersionHint from '@salesforce/label/c.Hvs_Panel_OtherVersionHint';
import phoneFailed from '@salesforce/label/c.Hvs_Panel_PhoneFailed';
import phoneNotAnswering from '@salesforce/label/c.Hvs_Panel_PhoneNotAnswering';
import phoneNotAnsweringHint from '@salesforce/label/c.Hvs_Panel_PhoneNotAnsweringHint';
import phoneNotRunning from '@salesforce/label/c.Hvs_Panel_PhoneNotRunning';
import phoneNotRunningHint from '@salesforce/label/c.Hvs_Panel_PhoneNotRunningHint';
import phoneSignIn from '@salesforce/label/c.Hvs_Panel_PhoneSignIn';
import phoneSignInHint from '@salesforce/label/c.Hvs_Panel_PhoneSignInHint';
import phoneStarting from '@salesforce/label/c.Hvs_Panel_PhoneStarting';
import refusedField from '@salesforce/label/c.Hvs_Panel_RefusedField';
import salesforceSays from '@salesforce/label/c.Hvs_Panel_SalesforceSays';
import showCall from '@salesforce/label/c.Hvs_Panel_ShowCall';
import title from '@salesforce/label/c.Hvs_Panel_Title';
import titleWithCount from '@salesforce/label/c.Hvs_Panel_TitleWithCount';
import underWay from '@salesforce/label/c.Hvs_Panel_UnderWay';
import worksWaiting from '@salesforce/label/c.Hvs_Panel_WorksWaiting';

export const panelLabels = {
    announcementCallEnded,
    announcementFollowUpSaved,
    announcementHeld,
    announcementKept,
    announcementNext,
    announcementPhoneElsewhere,
    announcementPhoneHere,
    announcementSaved,
    announcementStuck,
    announcementUndoable,
    announcementUndone,
    callsInProgress,
    callsToFinish,
    dismissNotice,
    next,
    nextDismiss,
    nextDue,
    nextOpen,
    noSalesEngagement,
    noSalesEngagementHint,
    nothingToDo,
    nothingToDoHint,
    notInCallCenter,
    notInCallCenterHint,
    otherVersion,
    otherVersionHint,
    phoneFailed,
    phoneNotAnswering,
    phoneNotAnsweringHint,
    phoneNotRunning,
    phoneNotRunningHint,
    phoneSignIn,
    phoneSignInHint,
    phoneStarting,
    refusedField,
    salesforceSays,
    showCall,
    title,
    titleWithCount,
    underWay,
    worksWaiting
};
