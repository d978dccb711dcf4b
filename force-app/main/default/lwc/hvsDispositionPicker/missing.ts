/** Brings the rep to what is still missing for a choice. */
import type FollowUp from 'c/hvsFollowUp';

export function complainAbout(
    missing: 'disposition' | 'notes' | 'followUp',
    root: ShadowRoot | null
): void {
    if (missing === 'followUp')
        root?.querySelector<HTMLElement & FollowUp>('c-hvs-follow-up')?.complain();
    if (missing !== 'notes') return;
    const notes = root?.querySelector<HTMLTextAreaElement>('.notes');
    notes?.reportValidity();
    notes?.focus();
}
