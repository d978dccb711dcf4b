/** A clipboard that holds what is written to it, or that a browser keeps shut. */
export class FakeClipboard {
    text: string | null = null;
    isShut = false;

    writeText(text: string): Promise<void> {
        if (this.isShut) return Promise.reject(new Error('Write permission denied.'));
        this.text = text;
        return Promise.resolve();
    }
}

/** In the place of the browser's, which jsdom does not have. */
export function putClipboard(): FakeClipboard {
    const clipboard = new FakeClipboard();
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    return clipboard;
}
