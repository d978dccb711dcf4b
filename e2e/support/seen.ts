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

        /** A name that is cut off has all of itself in its title; what scrolls is not cut. */
        function cutOf(element: Element): string {
            const range = document.createRange();
            range.selectNodeContents(element);
            const text = range.getBoundingClientRect();
            if (text.width === 0) return '';
            if (text.left < box.left - 1 || text.right > box.right + 1) return 'beside the panel';
            const hides = (overflow: string): boolean => /hidden|clip/.test(overflow);
            for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
                const { overflowX, overflowY } = getComputedStyle(at);
                const { left, right, top, bottom } = at.getBoundingClientRect();
                const isWide = text.left < left - 1 || text.right > right + 1;
                const isHigh = text.top < top - 3 || text.bottom > bottom + 3;
                if (hides(overflowX) && isWide) return `too wide for ${at.className}`;
                if (hides(overflowY) && isHigh) return `too high for ${at.className}`;
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
            const isWhole = !isForEyes || element.hasAttribute('title');
            if (own !== '') seen.push({ text: own, cut: isWhole ? '' : cutOf(element) });
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
