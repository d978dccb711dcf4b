/** The same event, write and restore with ever more open works, in a browser with its real storage. */
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import type { Costs } from './in-page';

/** Open works. */
export const AMOUNTS = [1, 10, 100, 1_000, 10_000] as const;

export type Growth = { works: number; costs: Costs[] }[];

async function script(): Promise<string> {
    const { outputFiles } = await build({
        entryPoints: [`${import.meta.dirname}/in-page.ts`],
        bundle: true,
        write: false,
        format: 'iife',
        minify: true,
        logLevel: 'silent'
    });
    return outputFiles[0]?.text ?? '';
}

/**
 * All amounts in turns; the first round does not count.
 * @param address of an origin that may keep something
 */
export async function measureGrowth(
    browser: Browser,
    { rounds, address }: { rounds: number; address: string }
): Promise<Growth> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(address);
    await page.addScriptTag({ content: await script() });
    const growth: Growth = AMOUNTS.map((works) => ({ works, costs: [] }));
    for (let round = 0; round <= rounds; round += 1)
        for (const { works, costs } of growth) {
            const measured = await page.evaluate((amount) => window.costsWith(amount), works);
            if (round > 0) costs.push(measured);
        }
    await context.close();
    return growth;
}
