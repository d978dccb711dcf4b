import cadenceAndStep from '@salesforce/label/c.Hvs_Work_CadenceAndStep';
import change from '@salesforce/label/c.Hvs_Work_Change';
import checkingWork from '@salesforce/label/c.Hvs_Work_CheckingWork';
import choose from '@salesforce/label/c.Hvs_Work_Choose';
import chooseAnother from '@salesforce/label/c.Hvs_Work_ChooseAnother';
import completing from '@salesforce/label/c.Hvs_Work_Completing';
import confirm from '@salesforce/label/c.Hvs_Work_Confirm';
import dismiss from '@salesforce/label/c.Hvs_Work_Dismiss';
import guess from '@salesforce/label/c.Hvs_Work_Guess';
import guessName from '@salesforce/label/c.Hvs_Work_GuessName';
import needsAttention from '@salesforce/label/c.Hvs_Work_NeedsAttention';
import none from '@salesforce/label/c.Hvs_Work_None';
import notLinked from '@salesforce/label/c.Hvs_Work_NotLinked';
import option from '@salesforce/label/c.Hvs_Work_Option';
import started from '@salesforce/label/c.Hvs_Work_Started';
import stepMovedOn from '@salesforce/label/c.Hvs_Work_StepMovedOn';
import stepNotMovedOn from '@salesforce/label/c.Hvs_Work_StepNotMovedOn';

export const workLabels = {
    cadenceAndStep,
    change,
    checkingWork,
    choose,
    chooseAnother,
    completing,
    confirm,
    dismiss,
    guess,
    guessName,
    needsAttention,
    none,
    notLinked,
    option,
    started,
    stepMovedOn,
    stepNotMovedOn
};
