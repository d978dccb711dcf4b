/**
 * Beside the frame's own look, whose colours come down to here. A form is more than a small frame can show at once, so
 * the frame scrolls as a whole.
 */
const CSS = `
:host([data-hvs-sip]) { overflow: auto; }
:host([data-hvs-sip]) main { flex: 1 0 auto; overflow: visible; }
:host([data-hvs-sip]) hvs-frame-hold .actions { bottom: 0; }
.hvs-sip { display: flex; flex-direction: column; gap: 8px; padding: 8px 12px; border-top: 1px solid var(--line); background: var(--surface-low); }
.hvs-sip-row { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
.hvs-sip-row > :first-child { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.hvs-sip, .hvs-sip * { box-sizing: border-box; }
.hvs-sip label { display: flex; flex-direction: column; }
.hvs-sip input, .hvs-sip select, .hvs-sip button { width: 100%; min-height: 32px; padding: 0 8px; border: 1px solid var(--edge); border-radius: 4px; background: var(--surface); color: inherit; font: inherit; }
.hvs-sip button { color: var(--brand); cursor: pointer; }
.hvs-sip .hvs-sip-row button { flex: none; width: auto; }
.hvs-sip a { color: var(--brand); overflow-wrap: anywhere; }
.hvs-sip-form { display: flex; flex-direction: column; gap: 8px; margin: 0; }
.hvs-sip :focus-visible, .hvs-sip-form :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.hvs-sip [hidden], .hvs-sip-form[hidden] { display: none; }
`;

/** Once for each document or shadow root. */
export function adoptSipStyles(root: Document | ShadowRoot): void {
    const marked = 'hvsSip';
    const host = root instanceof ShadowRoot ? root.host : root.documentElement;
    if (!(host instanceof HTMLElement) || marked in host.dataset) return;
    host.dataset[marked] = '';
    if ('replaceSync' in CSSStyleSheet.prototype) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        return;
    }
    const style = document.createElement('style');
    style.textContent = CSS;
    (root instanceof ShadowRoot ? root : root.head).append(style);
}
