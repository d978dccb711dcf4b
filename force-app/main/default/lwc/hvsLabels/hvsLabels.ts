/**
 * Every text that the panel shows, by area; the words are in CustomLabels. Components read them from
 * here and from nowhere else.
 */
import { callLabels } from './call';
import { deviceLabels } from './device';
import { panelLabels } from './panel';
import { pickerLabels } from './picker';
import { setupLabels } from './setup';
import { tabLabels } from './tabs';
import { troubleLabels } from './trouble';
import { workLabels } from './work';

export { format } from './format';
export { personName, stepName, workName } from './names';
export { dayAndTime, durationText, timeOfDay } from './time';

export const labels = {
    call: callLabels,
    device: deviceLabels,
    panel: panelLabels,
    picker: pickerLabels,
    setup: setupLabels,
    tabs: tabLabels,
    trouble: troubleLabels,
    work: workLabels
} as const;
