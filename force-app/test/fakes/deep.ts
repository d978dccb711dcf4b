/** Looks at components as a reader of the page does, through every shadow root. */
type Root = Element | ShadowRoot;

export function deepAll(root: Root, selector: string): HTMLElement[] {
    const found: HTMLElement[] = [];
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(selector)) found.push(element);
        if (element.shadowRoot) found.push(...deepAll(element.shadowRoot, selector));
    }
    return found;
}

export function deep(root: Root, selector: string): HTMLElement | null {
    return deepAll(root, selector)[0] ?? null;
}

/** The words on show; of a base component, whose stub draws nothing, its label. */
export function deepText(root: Root): string {
    const words: string[] = [];
    for (const node of root.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '');
        if (!(node instanceof HTMLElement)) continue;
        const isBase = node.tagName.startsWith('LIGHTNING-');
        if (isBase) words.push((node as HTMLElement & { label?: string }).label ?? '');
        words.push(deepText(isBase ? node : (node.shadowRoot ?? node)));
    }
    return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** What a base component says. */
export function labelOf(element: Element): string {
    type Base = Element & { label?: string; alternativeText?: string };
    const { label, alternativeText } = element as Base;
    return label ?? alternativeText ?? '';
}

export function buttonsIn(root: Root): HTMLElement[] {
    return deepAll(root, 'lightning-button,lightning-button-icon');
}

/** A base component's button by what it says. */
export function button(root: Root, label: string): HTMLElement {
    const found = buttonsIn(root).find((each) => labelOf(each) === label);
    if (!found) throw new Error(`There is no button "${label}".`);
    return found;
}

/** Lets the next frame come, by the fake timers, with what it draws. */
export async function nextFrame(): Promise<void> {
    await settled();
    jest.advanceTimersByTime(16);
    await settled();
}

/** As long as the panel waits for a Salesforce that answers at once. */
export async function aMoment(): Promise<void> {
    await settled();
    jest.advanceTimersByTime(24);
    await settled();
}

/** Lets everything that was promised happen, but no time pass. */
export async function settled(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
