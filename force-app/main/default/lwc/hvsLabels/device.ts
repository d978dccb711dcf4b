import copyLog from '@salesforce/label/c.Hvs_Panel_CopyLog';
import device from '@salesforce/label/c.Hvs_Panel_Device';
import forget from '@salesforce/label/c.Hvs_Panel_Forget';
import forgetLoses from '@salesforce/label/c.Hvs_Panel_ForgetLoses';
import forgetLosesNothing from '@salesforce/label/c.Hvs_Panel_ForgetLosesNothing';
import forgetNot from '@salesforce/label/c.Hvs_Panel_ForgetNot';
import forgetNow from '@salesforce/label/c.Hvs_Panel_ForgetNow';
import forgetSilent from '@salesforce/label/c.Hvs_Panel_ForgetSilent';
import forgotten from '@salesforce/label/c.Hvs_Panel_Forgotten';
import kept from '@salesforce/label/c.Hvs_Panel_Kept';
import keptHint from '@salesforce/label/c.Hvs_Panel_KeptHint';
import log from '@salesforce/label/c.Hvs_Panel_Log';
import logCopied from '@salesforce/label/c.Hvs_Panel_LogCopied';
import logDetails from '@salesforce/label/c.Hvs_Panel_LogDetails';
import logHint from '@salesforce/label/c.Hvs_Panel_LogHint';
import logNotCopied from '@salesforce/label/c.Hvs_Panel_LogNotCopied';
import logSilent from '@salesforce/label/c.Hvs_Panel_LogSilent';
import logText from '@salesforce/label/c.Hvs_Panel_LogText';

export const deviceLabels = {
    copyLog,
    device,
    forget,
    forgetLoses,
    forgetLosesNothing,
    forgetNot,
    forgetNow,
    forgetSilent,
    forgotten,
    kept,
    keptHint,
    log,
    logCopied,
    logDetails,
    logHint,
    logNotCopied,
    logSilent,
    logText
};
