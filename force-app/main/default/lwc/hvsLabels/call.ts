import changePerson from '@salesforce/label/c.Hvs_Call_ChangePerson';
import checkingTask from '@salesforce/label/c.Hvs_Call_CheckingTask';
import choosing from '@salesforce/label/c.Hvs_Call_Choosing';
import connected from '@salesforce/label/c.Hvs_Call_Connected';
import dialling from '@salesforce/label/c.Hvs_Call_Dialling';
import discard from '@salesforce/label/c.Hvs_Call_Discard';
import duration from '@salesforce/label/c.Hvs_Call_Duration';
import end from '@salesforce/label/c.Hvs_Call_End';
import findPerson from '@salesforce/label/c.Hvs_Call_FindPerson';
import followUp from '@salesforce/label/c.Hvs_Call_FollowUp';
import giveUpFollowUp from '@salesforce/label/c.Hvs_Call_GiveUpFollowUp';
import hangUp from '@salesforce/label/c.Hvs_Call_HangUp';
import held from '@salesforce/label/c.Hvs_Call_Held';
import heldAsking from '@salesforce/label/c.Hvs_Call_HeldAsking';
import heldDoNotCall from '@salesforce/label/c.Hvs_Call_HeldDoNotCall';
import heldHours from '@salesforce/label/c.Hvs_Call_HeldHours';
import heldUnknown from '@salesforce/label/c.Hvs_Call_HeldUnknown';
import heldWhere from '@salesforce/label/c.Hvs_Call_HeldWhere';
import keepPerson from '@salesforce/label/c.Hvs_Call_KeepPerson';
import kept from '@salesforce/label/c.Hvs_Call_Kept';
import leavesStep from '@salesforce/label/c.Hvs_Call_LeavesStep';
import needsAttention from '@salesforce/label/c.Hvs_Call_NeedsAttention';
import nobody from '@salesforce/label/c.Hvs_Call_Nobody';
import nobodyFound from '@salesforce/label/c.Hvs_Call_NobodyFound';
import omittedFields from '@salesforce/label/c.Hvs_Call_OmittedFields';
import onYourPhone from '@salesforce/label/c.Hvs_Call_OnYourPhone';
import openPerson from '@salesforce/label/c.Hvs_Call_OpenPerson';
import peopleFound from '@salesforce/label/c.Hvs_Call_PeopleFound';
import retry from '@salesforce/label/c.Hvs_Call_Retry';
import ringing from '@salesforce/label/c.Hvs_Call_Ringing';
import ringingWhere from '@salesforce/label/c.Hvs_Call_RingingWhere';
import saved from '@salesforce/label/c.Hvs_Call_Saved';
import saving from '@salesforce/label/c.Hvs_Call_Saving';
import searchHint from '@salesforce/label/c.Hvs_Call_SearchHint';
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
import wrapUp from '@salesforce/label/c.Hvs_Call_WrapUp';
import wrapUpTime from '@salesforce/label/c.Hvs_Call_WrapUpTime';

export const callLabels = {
    changePerson,
    checkingTask,
    choosing,
    connected,
    dialling,
    discard,
    duration,
    end,
    findPerson,
    followUp,
    giveUpFollowUp,
    hangUp,
    held,
    heldAsking,
    heldDoNotCall,
    heldHours,
    heldUnknown,
    heldWhere,
    keepPerson,
    kept,
    leavesStep,
    needsAttention,
    nobody,
    nobodyFound,
    omittedFields,
    onYourPhone,
    openPerson,
    peopleFound,
    retry,
    ringing,
    ringingWhere,
    saved,
    saving,
    searchHint,
    taskIsNotThere,
    taskIsThere,
    triedByItself,
    tryNow,
    undo,
    undoable,
    undoFor,
    undoKey,
    unknownPerson,
    waitingToRetry,
    wrapUp,
    wrapUpTime
};
