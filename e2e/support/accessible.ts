/** What every state is looked at for: by axe, in light and dark, and drawn for people to look at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementContext, RunOptions } from 'axe-core';
import type { Frame } from '@playwright/test';
import type { Rep } from './rep';
import { expect } from './test';

declare global {
    interface Window {
        axe: typeof import('axe-core');
    }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** The panel is named through the shadow roots, which axe does not enter by itself when it is given a place. */
const PLACES: Record<Place, ElementContext> = {
    page: { exclude: [] },
    panel: { include: [{ fromShadowDom: ['sim-app', 'sim-utility-bar', 'c-hvs-panel'] }] }
};
/** The page with its softphone, or the panel alone. */
export type Place = 'page' | 'panel';

/** What goes into a frame, as JSON: Playwright's types are lost in axe's. */
interface Asked {
    context: ElementContext;
    options: RunOptions;
}

/**
 * Synthetic shadow roots refuse `getElementById`, which axe wants for the label of a checkbox; a rule that
 * meets such a refusal is skipped for all of the page.
 */
const FIND_BY_ID = (): void => {
    const root = document.querySelector('sim-app')?.shadowRoot;
    if (!root) return;
    Object.defineProperty(Object.getPrototypeOf(root), 'getElementById', {
        configurable: true,
        value(this: ShadowRoot, id: string) {
            return this.querySelector(`#${CSS.escape(id)}`);
        }
    });
};

/** The colours of a theme come by and by, and one on its way has a contrast that nobody sees. */
const COLOURED = async (): Promise<void> => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
};

/** What axe finds fault with in one frame: each rule that is broken or was skipped, with where and how. */
async function violationsIn(frame: Frame, asked: Asked): Promise<unknown[]> {
    // axe is half a megabyte, so each frame is given it once.
    if (!(await frame.evaluate(() => 'axe' in window))) {
        await frame.evaluate(AXE);
        await frame.evaluate(FIND_BY_ID);
    }
    await frame.evaluate(COLOURED);
    return frame.evaluate(async (text) => {
        const { context, options } = JSON.parse(text) as Asked;
        const { violations, incomplete } = await window.axe.run(context, options);
        const skipped = incomplete.filter((rule) => 'error' in rule);
        return [...violations, ...skipped].map(({ id, nodes }) => ({
            id,
            where: nodes.map(({ target, failureSummary }) => [target, failureSummary])
        }));
    }, JSON.stringify(asked));
}

/** axe's own way to a frame ends at the first synthetic shadow root, so each is looked at as a page. */
async function violations(rep: Rep, place: Place, options: RunOptions): Promise<unknown[]> {
    const main = rep.page.mainFrame();
    // What is in order is counted only: to name all of it takes axe ten times as long.
    const brief = { ...options, iframes: false, resultTypes: ['violations' as const] };
    const all = await violationsIn(main, { context: PLACES[place], options: brief });
    if (place === 'panel') return all;
    for (const child of await rep.page.locator('iframe:visible').all()) {
        const frame = await (await child.elementHandle()).contentFrame();
        if (!frame) throw new Error('A frame that is to be seen holds no page.');
        all.push(...(await violationsIn(frame, { context: PLACES.page, options: brief })));
    }
    return all;
}

/**
 * @param options.picture the name, without theme and ending, that it is drawn under in
 * `test-results/pictures`; without one it is not drawn
 */
export async function isAccessible(
    rep: Rep,
    place: Place,
    { picture, themes = THEMES }: { picture?: string; themes?: readonly Theme[] } = {}
): Promise<void> {
    for (const theme of themes) {
        await rep.page.emulateMedia({ colorScheme: theme });
        if (picture !== undefined)
            await rep.page.screenshot({
                path: `test-results/pictures/${picture.replaceAll(' ', '-')}-${theme}.png`,
                animations: 'disabled'
            });
        // Between the themes nothing changes but colours.
        const options: RunOptions =
            theme === themes[0] ? {} : { runOnly: { type: 'rule', values: ['color-contrast'] } };
        expect(await violations(rep, place, options)).toEqual([]);
    }
    const undrawn = rep.page.locator('lightning-primitive-icon svg:not(:has(*))');
    await expect(undrawn, 'icons without a drawing').toHaveCount(0);
}
