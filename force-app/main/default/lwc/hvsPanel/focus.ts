/** Where the focus is in the panel and where it goes; whether it may go is `focusRule.ts`. */
import { mayTakeFocus } from './focusRule';
import type Picker from 'c/hvsDispositionPicker';

type Root = ShadowRoot | null;

function pickerIn(root: Root): (HTMLElement & Picker) | null {
    return root?.querySelector<HTMLElement & Picker>('c-hvs-disposition-picker') ?? null;
}

export function isFree(): boolean {
    return mayTakeFocus(document.activeElement);
}

/** What holds the focus now and may be gone after the next drawing. */
export function hasFocus(root: Root): boolean {
    return root !== null && root.activeElement !== null;
}

/** Once the next drawing is done. */
export async function focusPicker(root: Root): Promise<void> {
    await Promise.resolve();
    pickerIn(root)?.takeFocus();
}

/** After a choice the picker goes, as do other buttons; the focus must not be lost with them. */
export async function keepFocus(root: Root): Promise<void> {
    await Promise.resolve();
    if (hasFocus(root) || !isFree()) return;
    const picker = pickerIn(root);
    if (picker) picker.takeFocus();
    else root?.querySelector<HTMLElement>('.panel')?.focus();
}
