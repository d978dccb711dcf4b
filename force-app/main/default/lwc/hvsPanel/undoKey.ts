/**
 * Z takes the last choice back: alone where it is nothing else, with Ctrl or Cmd also in the list, whose filter
 * takes letters; in a field it stays the field's own.
 */
import { isEditable } from './focusRule';
import type { DeskView } from 'c/hvsProtocol';

function isMeant(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.altKey || event.shiftKey || event.isComposing) return false;
    if (event.key.toLowerCase() !== 'z') return false;
    return !event.composedPath().some((node) => node instanceof Element && isEditable(node));
}

/** The id of the call whose choice this key takes back, or null. */
export function undoneBy(event: KeyboardEvent, desk: DeskView | null): string | null {
    if (!desk || desk.status.phone === 'elsewhere' || !isMeant(event)) return null;
    const undoable = desk.calls.filter((call) => call.phase === 'undoable');
    const [newest] = undoable.sort((a, b) => (b.undoUntil ?? 0) - (a.undoUntil ?? 0));
    return newest?.id ?? null;
}
