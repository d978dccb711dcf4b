import checkingTask from '@salesforce/label/c.Hvs_Call_CheckingTask';
import choosing from '@salesforce/label/c.Hvs_Call_Choosing';
import connected from '@salesforce/label/c.Hvs_Call_Connected';
import dialling from '@salesforce/label/c.Hvs_Call_Dialling';
import discard from '@salesforce/label/c.Hvs_Call_Discard';
import duration from '@salesforce/label/c.Hvs_Call_Duration';
import followUp from '@salesforce/label/c.Hvs_Call_FollowUp';
import giveUpFollowUp from '@salesforce/label/c.Hvs_Call_GiveUpFollowUp';
import hangUp from '@salesforce/label/c.Hvs_Call_HangUp';
import kept from '@salesforce/label/c.Hvs_Call_Kept';
import needsAttention from '@salesforce/label/c.Hvs_Call_NeedsAttention';
import omittedFields from '@salesforce/label/c.Hvs_Call_OmittedFields';
import retry from '@salesforce/label/c.Hvs_Call_Retry';
import saved from '@salesforce/label/c.Hvs_Call_Saved';
import saving from '@salesforce/label/c.Hvs_Call_Saving';
import taskIsNotThere from '@salesforce/label/c.Hvs_Call_TaskIsNotThere';
import taskIsThere from '@salesforce/label/c.Hvs_Call_TaskIsThere';
import triedByItself from '@salesforce/label/c.Hvs_Call_TriedByItself';
import tryNow from '@salesforce/label/c.Hvs_Call_TryNow';
import undo from '@salesforce/label/c.Hvs_Call_Undo';
import undoable from '@salesforce/label/c.Hvs_Call_Undoable';
import undoFor from '@salesforce/label/c.Hvs_Call_UndoFor';
import undoKey from '@salesforce/label/c.Hvs_Call_UndoKey';
import unknownPerson from '@salesforce/label/c.Hvs_Call_UnknownPerson';
import waitingToRetry from '@salesforce/label/c.Hvs_Call_WaitingToRetry';

export const callLabels = {
    checkingTask,
    choosing,
    connected,
    dialling,
    discard,
    duration,
    followUp,
    giveUpFollowUp,
    hangUp,
    kept,
    needsAttention,
    omittedFields,
    retry,
    saved,
    saving,
    taskIsNotThere,
    taskIsThere,
    triedByItself,
    tryNow,
    undo,
    undoable,
    undoFor,
    undoKey,
    unknownPerson,
    waitingToRetry
};
