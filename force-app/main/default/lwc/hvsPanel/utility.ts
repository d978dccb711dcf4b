/**
 * The utility bar around the panel. Outside of one (`utilityId` unknown) there is nothing to open or
 * mark. A bar that refuses is no reason to stop: the panel itself goes on.
 */
import { open, updateUtility } from 'lightning/platformUtilityBarApi';
import { format, labels } from 'c/hvsLabels';

async function tried(work: Promise<unknown>): Promise<void> {
    try {
        await work;
    } catch {
        // The panel is where it was; there is nobody to tell and nothing to undo.
    }
}

/** Opens the panel and leaves the focus where it is. */
export async function openUtility(utilityId: string | null | undefined): Promise<void> {
    if (utilityId) await tried(open(utilityId, { autoFocus: false }));
}

/** Shows on the closed utility item how many calls wait for the rep. */
export async function markUtility(
    utilityId: string | null | undefined,
    waiting: number
): Promise<void> {
    if (!utilityId) return;
    const label =
        waiting > 0 ? format(labels.panel.titleWithCount, String(waiting)) : labels.panel.title;
    await tried(updateUtility(utilityId, { label, highlighted: waiting > 0 }));
}
