/** Brings the rep to what is still missing for a choice. */
import type FollowUp from 'c/hvsFollowUp';

type Part = HTMLElement & FollowUp;

const followUpIn = (root: ShadowRoot | null): Part | null =>
    root?.querySelector<Part>('c-hvs-follow-up') ?? null;

/** True when a date or time is written that is none; the rep is brought there. */
export function isHalfWritten(root: ShadowRoot | null): boolean {
    const part = followUpIn(root);
    if (!part?.isHalfWritten) return false;
    part.showFault();
    return true;
}

export function complainAbout(
    missing: 'disposition' | 'notes' | 'followUp',
    root: ShadowRoot | null
): void {
    if (missing === 'followUp') void followUpIn(root)?.complain();
    if (missing !== 'notes') return;
    const notes = root?.querySelector<HTMLTextAreaElement>('.notes');
    notes?.reportValidity();
    notes?.focus();
}
