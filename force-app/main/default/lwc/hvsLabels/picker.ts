import connectedGroup from '@salesforce/label/c.Hvs_Picker_ConnectedGroup';
import hint from '@salesforce/label/c.Hvs_Picker_Hint';
import listLabel from '@salesforce/label/c.Hvs_Picker_ListLabel';
import notConnectedGroup from '@salesforce/label/c.Hvs_Picker_NotConnectedGroup';
import notMapped from '@salesforce/label/c.Hvs_Picker_NotMapped';
import notes from '@salesforce/label/c.Hvs_Picker_Notes';
import notesRequired from '@salesforce/label/c.Hvs_Picker_NotesRequired';
import outcomeCallBackLater from '@salesforce/label/c.Hvs_Picker_Outcome_CallBackLater';
import outcomeLeftVoicemail from '@salesforce/label/c.Hvs_Picker_Outcome_LeftVoicemail';
import outcomeMeaningfulConnect from '@salesforce/label/c.Hvs_Picker_Outcome_MeaningfulConnect';
import outcomeNotInterested from '@salesforce/label/c.Hvs_Picker_Outcome_NotInterested';
import outcomeUnqualified from '@salesforce/label/c.Hvs_Picker_Outcome_Unqualified';
import save from '@salesforce/label/c.Hvs_Picker_Save';
import suggested from '@salesforce/label/c.Hvs_Picker_Suggested';
import title from '@salesforce/label/c.Hvs_Picker_Title';
import wasConnected from '@salesforce/label/c.Hvs_Picker_WasConnected';

export const pickerLabels = {
    connectedGroup,
    hint,
    listLabel,
    notConnectedGroup,
    notMapped,
    notes,
    notesRequired,
    outcomeCallBackLater,
    outcomeLeftVoicemail,
    outcomeMeaningfulConnect,
    outcomeNotInterested,
    outcomeUnqualified,
    save,
    suggested,
    title,
    wasConnected
};
