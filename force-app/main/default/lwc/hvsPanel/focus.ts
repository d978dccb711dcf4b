/** Where the focus is in the panel and where it goes; whether it may go is `focusRule.ts`. */
import { mayTakeFocus } from './focusRule';
import type Picker from 'c/hvsDispositionPicker';
import type NextStep from 'c/hvsNextStep';

type Root = ShadowRoot | null;

function pickerIn(root: Root): (HTMLElement & Picker) | null {
    // While a call goes on the focus is never moved to its picker.
    const waiting = 'c-hvs-disposition-picker[data-early="false"]';
    return root?.querySelector<HTMLElement & Picker>(waiting) ?? null;
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

/** The call whose notes are being typed; a call that ends takes its card to another place. */
export function typedCallId(root: Root): string | null {
    const picker = root?.querySelector<HTMLElement & Picker>(
        'c-hvs-disposition-picker:focus-within'
    );
    return picker?.isTyping ? (picker.dataset['id'] ?? null) : null;
}

/** Goes on where it was typed, once the next drawing is done. */
export async function resumeTyping(root: Root, callId: string): Promise<void> {
    await Promise.resolve();
    if (typedCallId(root) === callId) return;
    const pickers = root?.querySelectorAll<HTMLElement & Picker>('c-hvs-disposition-picker') ?? [];
    for (const picker of pickers) if (picker.dataset['id'] === callId) picker.resumeTyping();
}

/** What is due next, where nothing in the page or only the panel as a whole has the focus. */
export async function focusOffer(root: Root, hadFocus: boolean): Promise<void> {
    if (hadFocus) await keepFocus(root);
    else await Promise.resolve();
    const nothing = document.activeElement === null || document.activeElement === document.body;
    if (!nothing && !root?.activeElement?.classList.contains('panel')) return;
    root?.querySelector<HTMLElement & NextStep>('c-hvs-next-step')?.takeFocus();
}

/** After a choice the picker goes, as do other buttons; the focus must not be lost with them. */
export async function keepFocus(root: Root): Promise<void> {
    await Promise.resolve();
    if (hasFocus(root) || !isFree()) return;
    const picker = pickerIn(root);
    if (picker) picker.takeFocus();
    else root?.querySelector<HTMLElement>('.panel')?.focus();
}
