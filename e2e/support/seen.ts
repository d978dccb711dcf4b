/** What is drawn of a part of the page, looked at through every shadow root, as a person would. */
import type { Locator } from '@playwright/test';

export interface SeenText {
    text: string;
    /** Why a person cannot read all of it; '' if one can. */
    cut: string;
}

/** Every text, and every name for screen readers, of what is visible. */
export function textsSeen(part: Locator): Promise<SeenText[]> {
    return part.evaluate((root) => {
        const box = root.getBoundingClientRect();
        const seen: { text: string; cut: string }[] = [];

        function childrenOf(node: Element): Element[] {
            if (node instanceof HTMLSlotElement) return node.assignedElements();
            return [...(node.shadowRoot ?? node).children];
        }

        /** A name that is cut off has all of itself in its title; what only scrolls is not cut. */
        function cutOf(element: Element): string {
            const range = document.createRange();
            range.selectNodeContents(element);
            const { left, right, width } = range.getBoundingClientRect();
            if (width === 0) return '';
            if (left < box.left - 1 || right > box.right + 1) {
                if (!element.hasAttribute('title'))
                    return `${left}–${right} of ${box.left}–${box.right}`;
            }
            for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
                const { overflowX, overflowY } = getComputedStyle(at);
                const hidesWidth = overflowX === 'hidden' || overflowX === 'clip';
                if (hidesWidth && at.scrollWidth > at.clientWidth + 1 && !at.hasAttribute('title'))
                    return `${at.className} is ${at.scrollWidth} of ${at.clientWidth} wide`;
                const hidesHeight = overflowY === 'hidden' || overflowY === 'clip';
                if (hidesHeight && at.scrollHeight > at.clientHeight + 2 && at.clientHeight > 1)
                    return `${at.className} is ${at.scrollHeight} of ${at.clientHeight} high`;
            }
            return '';
        }

        function look(element: Element): void {
            const style = getComputedStyle(element);
            if (style.display === 'none' || style.visibility === 'hidden') return;
            const own = [...(element.shadowRoot ?? element).childNodes]
                .filter((node) => node.nodeType === Node.TEXT_NODE)
                .map((node) => (node.textContent ?? '').trim())
                .join(' ')
                .trim();
            const isForEyes = !element.closest('.slds-assistive-text');
            if (own !== '') seen.push({ text: own, cut: isForEyes ? cutOf(element) : '' });
            for (const name of ['aria-label', 'title', 'alternative-text', 'placeholder']) {
                const text = element.getAttribute(name);
                if (text) seen.push({ text, cut: '' });
            }
            for (const child of childrenOf(element)) look(child);
        }

        look(root);
        return seen;
    });
}
