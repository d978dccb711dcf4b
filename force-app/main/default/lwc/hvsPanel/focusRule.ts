/**
 * Whether the panel may take the focus: never out of something that a person may be typing in.
 *
 * Another frame may hold an editor that cannot be seen from here, so a focused frame counts as one.
 * So does a component that hides what inside it has the focus (a closed shadow root, or one that the
 * platform keeps from other namespaces): when in doubt, the typing wins.
 */
const FRAMES = new Set(['IFRAME', 'FRAME', 'OBJECT', 'EMBED']);
const EDITABLE_ROLES = '[role="textbox"],[role="searchbox"],[role="combobox"],[role="spinbutton"]';
/** Kinds of input that take no typing. */
const PRESSED_INPUTS = new Set(['button', 'checkbox', 'image', 'radio', 'reset', 'submit']);

/** The focused element, looked for through every shadow root that lets itself be looked through. */
function innermost(active: Element): Element {
    const inner = active.shadowRoot?.activeElement;
    return inner ? innermost(inner) : active;
}

/** Whether what has the focus may be typed in; `element` is the innermost one. */
export function isEditable(element: Element): boolean {
    switch (element.tagName) {
        case 'INPUT':
            return !PRESSED_INPUTS.has((element as HTMLInputElement).type);
        case 'TEXTAREA':
        case 'SELECT':
            return true;
        default:
            return (
                element.matches(EDITABLE_ROLES) ||
                element.closest('[contenteditable]:not([contenteditable="false"])') !== null
            );
    }
}

function isOpaque(element: Element): boolean {
    return element.tagName.includes('-') && element.shadowRoot === null;
}

/** `active` is the document's active element. */
export function mayTakeFocus(active: Element | null): boolean {
    if (active === null || active.tagName === 'BODY' || active.tagName === 'HTML') return true;
    const focused = innermost(active);
    return !FRAMES.has(focused.tagName) && !isOpaque(focused) && !isEditable(focused);
}
