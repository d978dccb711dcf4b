/**
 * What a picture was drawn from, so that a stale one is found without looking at pixels, which differ with
 * the fonts of a machine: what a screen reader is told, which elements of which classes are there, and the
 * styles of the components among them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';

export interface Fingerprint {
    /** Of the words and their order. */
    said: string;
    /** Of elements, classes and styles. */
    drawn: string;
}

const LWC = 'force-app/main/default/lwc';
const FRAME = 'adapter/src/frame/styles.ts';
/** Of the base components and the design system under all of it. */
const VERSIONS = ['lightning-base-components', '@salesforce-ux/design-system'];

const hashOf = (...parts: string[]): string => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part).update('\0');
    return hash.digest('hex').slice(0, 12);
};

/** Tags and classes, line by line, through every shadow root and without what lies in an icon. */
function elementsOf(part: Locator): Promise<string[]> {
    return part.evaluate((root) => {
        const lines: string[] = [];
        function look(element: Element, depth: number): void {
            const style = getComputedStyle(element);
            if (style.display === 'none') return;
            const classes = [...element.classList].filter((name) => !name.startsWith('lwc-'));
            lines.push(`${' '.repeat(depth)}${element.localName} ${classes.sort().join(' ')}`);
            if (element.localName === 'svg') return;
            const { children } = element.shadowRoot ?? element;
            const inside =
                element instanceof HTMLSlotElement && element.assignedElements().length > 0
                    ? element.assignedElements()
                    : [...children];
            for (const child of inside) look(child, depth + 1);
        }
        look(root, 0);
        return lines;
    });
}

const camelCase = (tag: string): string =>
    tag.replace(/^c-/, '').replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** The style sheets of the components that are in the picture. */
function stylesOf(elements: readonly string[]): string[] {
    const tags = new Set(elements.map((line) => line.trim().split(' ')[0] ?? ''));
    const sheets = [...tags]
        .filter((tag) => tag.startsWith('c-'))
        .sort()
        .map((tag) => `${LWC}/${camelCase(tag)}/${camelCase(tag)}.css`)
        .filter((file) => existsSync(file));
    return [...sheets, ...(tags.has('hvs-frame') ? [FRAME] : [])];
}

function versions(): string[] {
    return VERSIONS.map((name) => {
        const file = `node_modules/${name}/package.json`;
        const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
        return `${name}@${version}`;
    });
}

export async function fingerprintOf(part: Locator): Promise<Fingerprint> {
    const elements = await elementsOf(part);
    // Which space stands in a time differs between versions of the browser's tables.
    const said = (await part.ariaSnapshot()).replace(/[\u00a0\u202f]/g, ' ');
    const styles = stylesOf(elements).map((file) => readFileSync(file, 'utf8'));
    return {
        said: hashOf(said),
        drawn: hashOf(...elements, ...styles, ...versions())
    };
}
