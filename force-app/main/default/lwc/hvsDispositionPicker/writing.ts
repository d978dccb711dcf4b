/** Whether keys pressed there are text, and not for the list: the notes, the time of a call back. */
export function isWriting(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && target.closest('.notes, .follow-up') !== null;
}

/** Moves the focus to the end of what is written. */
export function writeOn(field: HTMLTextAreaElement | null): void {
    field?.focus();
    const end = field?.value.length ?? 0;
    field?.setRangeText('', end, end, 'end');
}
