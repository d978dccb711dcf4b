import elsewhere from '@salesforce/label/c.Hvs_Panel_Elsewhere';
import elsewhereHint from '@salesforce/label/c.Hvs_Panel_ElsewhereHint';
import elsewhereSilent from '@salesforce/label/c.Hvs_Panel_ElsewhereSilent';
import takeEndsCall from '@salesforce/label/c.Hvs_Panel_TakeEndsCall';
import takePhone from '@salesforce/label/c.Hvs_Panel_TakePhone';
import takingPhone from '@salesforce/label/c.Hvs_Panel_TakingPhone';

export const tabLabels = {
    elsewhere,
    elsewhereHint,
    elsewhereSilent,
    takeEndsCall,
    takePhone,
    takingPhone
};
