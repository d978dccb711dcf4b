import chosen from '@salesforce/label/c.Hvs_Picker_Chosen';
import connectedGroup from '@salesforce/label/c.Hvs_Picker_ConnectedGroup';
import filter from '@salesforce/label/c.Hvs_Picker_Filter';
import followUp from '@salesforce/label/c.Hvs_Picker_FollowUp';
import followUpAt from '@salesforce/label/c.Hvs_Picker_FollowUpAt';
import followUpDate from '@salesforce/label/c.Hvs_Picker_FollowUpDate';
import followUpInAnHour from '@salesforce/label/c.Hvs_Picker_FollowUpInAnHour';
import followUpNextWeek from '@salesforce/label/c.Hvs_Picker_FollowUpNextWeek';
import followUpNone from '@salesforce/label/c.Hvs_Picker_FollowUpNone';
import followUpOther from '@salesforce/label/c.Hvs_Picker_FollowUpOther';
import followUpPast from '@salesforce/label/c.Hvs_Picker_FollowUpPast';
import followUpTime from '@salesforce/label/c.Hvs_Picker_FollowUpTime';
import followUpTomorrow from '@salesforce/label/c.Hvs_Picker_FollowUpTomorrow';
import hint from '@salesforce/label/c.Hvs_Picker_Hint';
import hintWithPins from '@salesforce/label/c.Hvs_Picker_HintWithPins';
import keep from '@salesforce/label/c.Hvs_Picker_Keep';
import kept from '@salesforce/label/c.Hvs_Picker_Kept';
import listLabel from '@salesforce/label/c.Hvs_Picker_ListLabel';
import matches from '@salesforce/label/c.Hvs_Picker_Matches';
import noMatch from '@salesforce/label/c.Hvs_Picker_NoMatch';
import notConnectedGroup from '@salesforce/label/c.Hvs_Picker_NotConnectedGroup';
import notes from '@salesforce/label/c.Hvs_Picker_Notes';
import notMapped from '@salesforce/label/c.Hvs_Picker_NotMapped';
import outcomeCallBackLater from '@salesforce/label/c.Hvs_Picker_Outcome_CallBackLater';
import outcomeLeftVoicemail from '@salesforce/label/c.Hvs_Picker_Outcome_LeftVoicemail';
import outcomeMeaningfulConnect from '@salesforce/label/c.Hvs_Picker_Outcome_MeaningfulConnect';
import outcomeNotInterested from '@salesforce/label/c.Hvs_Picker_Outcome_NotInterested';
import outcomeUnqualified from '@salesforce/label/c.Hvs_Picker_Outcome_Unqualified';
import pin from '@salesforce/label/c.Hvs_Picker_Pin';
import pinned from '@salesforce/label/c.Hvs_Picker_Pinned';
import pinnedNow from '@salesforce/label/c.Hvs_Picker_PinnedNow';
import save from '@salesforce/label/c.Hvs_Picker_Save';
import suggested from '@salesforce/label/c.Hvs_Picker_Suggested';
import title from '@salesforce/label/c.Hvs_Picker_Title';
import unpin from '@salesforce/label/c.Hvs_Picker_Unpin';
import unpinnedNow from '@salesforce/label/c.Hvs_Picker_UnpinnedNow';
import wasConnected from '@salesforce/label/c.Hvs_Picker_WasConnected';

export const pickerLabels = {
    chosen,
    connectedGroup,
    filter,
    followUp,
    followUpAt,
    followUpDate,
    followUpInAnHour,
    followUpNextWeek,
    followUpNone,
    followUpOther,
    followUpPast,
    followUpTime,
    followUpTomorrow,
    hint,
    hintWithPins,
    keep,
    kept,
    listLabel,
    matches,
    noMatch,
    notConnectedGroup,
    notes,
    notMapped,
    outcomeCallBackLater,
    outcomeLeftVoicemail,
    outcomeMeaningfulConnect,
    outcomeNotInterested,
    outcomeUnqualified,
    pin,
    pinned,
    pinnedNow,
    save,
    suggested,
    title,
    unpin,
    unpinnedNow,
    wasConnected
};
