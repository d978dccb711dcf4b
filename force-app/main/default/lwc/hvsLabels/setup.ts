import bad from '@salesforce/label/c.Hvs_Setup_Bad';
import checkAgain from '@salesforce/label/c.Hvs_Setup_CheckAgain';
import dispositionsMapped from '@salesforce/label/c.Hvs_Setup_DispositionsMapped';
import dispositionsUnknown from '@salesforce/label/c.Hvs_Setup_DispositionsUnknown';
import dispositionsUnmapped from '@salesforce/label/c.Hvs_Setup_DispositionsUnmapped';
import failed from '@salesforce/label/c.Hvs_Setup_Failed';
import good from '@salesforce/label/c.Hvs_Setup_Good';
import inCallCenter from '@salesforce/label/c.Hvs_Setup_InCallCenter';
import noRepPermissionSet from '@salesforce/label/c.Hvs_Setup_NoRepPermissionSet';
import noSalesEngagement from '@salesforce/label/c.Hvs_Setup_NoSalesEngagement';
import noSecondTask from '@salesforce/label/c.Hvs_Setup_NoSecondTask';
import notInCallCenter from '@salesforce/label/c.Hvs_Setup_NotInCallCenter';
import repPermissionSet from '@salesforce/label/c.Hvs_Setup_RepPermissionSet';
import salesEngagement from '@salesforce/label/c.Hvs_Setup_SalesEngagement';
import secondTaskRisk from '@salesforce/label/c.Hvs_Setup_SecondTaskRisk';
import secondTaskUnknown from '@salesforce/label/c.Hvs_Setup_SecondTaskUnknown';
import title from '@salesforce/label/c.Hvs_Setup_Title';
import unknown from '@salesforce/label/c.Hvs_Setup_Unknown';

export const setupLabels = {
    bad,
    checkAgain,
    dispositionsMapped,
    dispositionsUnknown,
    dispositionsUnmapped,
    failed,
    good,
    inCallCenter,
    noRepPermissionSet,
    noSalesEngagement,
    noSecondTask,
    notInCallCenter,
    repPermissionSet,
    salesEngagement,
    secondTaskRisk,
    secondTaskUnknown,
    title,
    unknown
};
