/** What every state is looked at for: by axe, in light and dark, and drawn for people to look at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ContextSpec, PartialResult, RunOptions } from 'axe-core';
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
const PLACES: Record<Place, ContextSpec> = {
    page: { exclude: [] },
    panel: { include: [{ fromShadowDom: ['sim-app', 'sim-utility-bar', 'c-hvs-panel'] }] }
};
/** The page with its softphone, or the panel alone. */
export type Place = 'page' | 'panel';

/** What goes into a frame, as JSON: Playwright's types are lost in axe's. */
interface Asked {
    context: ContextSpec;
    options: RunOptions;
}

/** Of a frame and of those in it. axe is half a megabyte, so each is given it once. */
async function partsOf(
    frame: Frame,
    context: ContextSpec,
    options: RunOptions
): Promise<PartialResult[]> {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
    const asked = JSON.stringify({ context, options });
    const inner = await frame.evaluate((text) => {
        const { context: where } = JSON.parse(text) as Asked;
        return window.axe.utils.getFrameContexts(where);
    }, asked);
    const own = await frame.evaluate((text) => {
        const { context: where, options: how } = JSON.parse(text) as Asked;
        return window.axe.runPartial(where, how);
    }, asked);
    const parts = [own];
    // The page has one frame, the softphone's. axe's own way to it ends at the first synthetic shadow root.
    for (const [index, { frameContext }] of inner.entries()) {
        const child = frame.childFrames()[index];
        if (!child) throw new Error('axe found a frame that the page does not have.');
        parts.push(...(await partsOf(child, frameContext, options)));
    }
    return parts;
}

/** Each rule that is broken, with where and how. */
async function violations(rep: Rep, place: Place, options: RunOptions): Promise<unknown[]> {
    const frame = rep.page.mainFrame();
    const parts = await partsOf(frame, PLACES[place], options);
    const frames = place === 'page' ? await rep.page.locator('iframe:visible').count() : 0;
    expect(parts.length, 'frames that axe was shown').toBe(1 + frames);
    const found = await frame.evaluate(([all, o]) => window.axe.finishRun(all, o), [
        parts,
        options
    ] as const);
    return found.violations.map(({ id, nodes }) => ({
        id,
        where: nodes.map(({ target, failureSummary }) => [target, failureSummary])
    }));
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
