/** The look of the Lightning Design System at the size of a softphone, without loading it. */
const CSS = `
:host {
    --ink: #181818; --ink-weak: #5c5c5c; --surface: #fff; --surface-low: #f3f3f3; --line: #c9c9c9;
    --brand: #0b5cab; --edge: #5c5c5c; --focus: #0176d3;
    --danger: #ba0517; --danger-low: #fef1ee; --danger-ink: #8e030f; --good: #2e844a; --busy: #a96404;
    color-scheme: light dark;
    position: fixed; inset: 0; display: flex; flex-direction: column; overflow: hidden;
    box-sizing: border-box; background: var(--surface); color: var(--ink);
    font: 13px/1.5 'Salesforce Sans', system-ui, -apple-system, 'Segoe UI', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
    :host {
        --ink: #f3f3f3; --ink-weak: #b4b4b4; --surface: #1b1d21; --surface-low: #25282d; --line: #44484f;
        --brand: #78b0fd; --edge: #8c8c8c; --focus: #78b0fd;
        --danger: #d4303f; --danger-low: #3a1a1c; --danger-ink: #feb8ab; --good: #45c65a; --busy: #fe9339;
    }
}
*, ::before, ::after { box-sizing: border-box; }
h1, h2, p, ul { margin: 0; padding: 0; }
h2 { font-size: 14px; }
ul { list-style: none; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; padding: 8px 12px; background: var(--surface-low); border-bottom: 1px solid var(--line); }
header svg { flex: none; width: 24px; height: 24px; padding: 4px; border-radius: 4px; background: var(--good); fill: #fff; }
h1 { flex: 1; font-size: 14px; font-weight: 700; }
.line { display: flex; align-items: center; gap: 6px; }
.line::before { content: ''; flex: none; width: 10px; height: 10px; border-radius: 50%; background: var(--busy); }
.line.ready::before { background: var(--good); }
.line.failed::before { background: var(--danger); border-radius: 2px; }
main { flex: 1; min-height: 0; overflow: auto; padding: 12px; display: flex; flex-direction: column; gap: 12px; }
.empty { margin: auto; color: var(--ink-weak); text-align: center; }
.trouble { max-width: 40rem; padding: 12px; border: 1px solid var(--danger); border-radius: 4px; background: var(--danger-low); overflow-wrap: anywhere; }
.trouble h2 { margin-bottom: 4px; color: var(--danger-ink); }
.calls { display: flex; flex-direction: column; gap: 8px; }
hvs-frame-call { display: block; padding: 8px 12px; border: 1px solid var(--line); border-radius: 4px; }
.who { display: flex; align-items: baseline; gap: 8px; }
.name { flex: 1; text-align: -webkit-match-parent; text-align: match-parent; min-width: 0; font-size: 16px; font-weight: 700; line-height: 1.3; overflow: hidden; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.timer { font-size: 16px; font-variant-numeric: tabular-nums; }
.about { display: flex; flex-wrap: wrap; gap: 0 8px; color: var(--ink-weak); }
.phase.connected { color: var(--good); font-weight: 700; }
.reasons { margin-top: 8px; overflow-wrap: anywhere; }
hvs-frame-hold { display: block; border-radius: 4px; }
hvs-frame-hold .actions { position: sticky; bottom: -11px; background: var(--surface); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
button, select, input, a:where(.main) { min-height: 32px; border-radius: 4px; border: 1px solid var(--edge); background: var(--surface); color: inherit; font: inherit; }
button, a:where(.main) { flex: auto; padding: 0 8px; color: var(--brand); white-space: nowrap; cursor: pointer; }
button:where(:hover) { background: var(--surface-low); }
button.hang-up { border-color: var(--danger); background: var(--danger); color: #fff; font-weight: 700; }
.main, [aria-pressed=true] { border-color: var(--brand); background: var(--brand); color: var(--surface); font-weight: 700; forced-color-adjust: none; }
button.hang-up:hover, .main:hover { filter: brightness(0.88); }
a:where(.main) { display: flex; align-items: center; justify-content: center; text-decoration: none; overflow-wrap: anywhere; white-space: normal; text-align: center; }
select, input { min-width: 0; padding: 0 8px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
details { border: 1px solid var(--line); border-radius: 4px; padding: 4px 12px; overflow-wrap: anywhere; }
summary { cursor: pointer; }
details li { margin: 4px 0; }
form { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 8px; }
form label { flex: 1 1 110px; display: grid; min-width: 0; }
form button { flex: none; }
section { margin-top: 12px; }
section li { display: flex; align-items: center; gap: 8px; padding: 4px 0; border-bottom: 1px solid var(--line); }
section svg { flex: none; width: 16px; height: 16px; fill: var(--ink-weak); }
section div { flex: 1; min-width: 0; }
section .name { font-size: inherit; }
section button { flex: none; }
.inbound svg, .missed svg { transform: rotate(180deg); }
.missed svg { fill: var(--danger-ink); }
.keypad { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px; margin-top: 8px; }
output { grid-column: 1 / -1; min-height: 1.5em; text-align: center; overflow-wrap: anywhere; }
hvs-frame-simulated { display: flex; flex-wrap: wrap; gap: 4px 8px; padding: 8px 12px; border-top: 1px solid var(--line); background: var(--surface-low); }
hvs-frame-simulated label { flex: 1 0 100%; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 8px; }
footer button { white-space: normal; }
.pretend { flex: 1 0 100%; color: var(--ink-weak); }
footer:not(.in-call) .in-call { display: none; }
@media (max-height: 420px) {
    :host { position: absolute; inset: 0 0 auto; min-height: 100%; overflow: visible; }
    main { overflow: visible; }
}
`;

/** Browsers without constructed sheets get a style element, which the page's policy allows as well. */
export function adoptStyles(root: ShadowRoot): void {
    if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS);
        root.adoptedStyleSheets = [sheet];
        return;
    }
    const style = document.createElement('style');
    style.textContent = CSS;
    root.append(style);
}
