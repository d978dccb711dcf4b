/**
 * What ships, in bytes, against `budgets.json`: a static resource as it is, a component as its script, markup and
 * style. Gzipped as the org delivers them. Each has a budget; the build fails above one, or without one.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import budgets from './budgets.json';
import type { StepResult } from './cache';
import { ROOT, filesBelow, isTest } from './files';
import { LWC_FOLDER } from './lwc';

const RESOURCES_FOLDER = 'force-app/main/default/staticresources';
const IN_BROWSERS = /\.(js|html|css)$/;

export interface Size {
    bytes: number;
    gzippedBytes: number;
}

export type Sizes = Readonly<Record<string, Size>>;

function sizeOf(files: readonly string[]): Size {
    const contents = Buffer.concat(files.map((file) => readFileSync(join(ROOT, file))));
    return { bytes: contents.byteLength, gzippedBytes: gzipSync(contents).byteLength };
}

/** Of all static resources and components, by name; a component is `c/` and its name. */
export function shippedSizes(): Sizes {
    const resources = filesBelow(RESOURCES_FOLDER, (file) => file.endsWith('.js'));
    const components = readdirSync(join(ROOT, LWC_FOLDER), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    return Object.fromEntries([
        ...resources.map((file) => [
            file.slice(RESOURCES_FOLDER.length + 1, -'.js'.length),
            sizeOf([file])
        ]),
        ...components.map((name) => [
            `c/${name}`,
            sizeOf(
                filesBelow(
                    `${LWC_FOLDER}/${name}`,
                    (file) => IN_BROWSERS.test(file) && !isTest(file)
                )
            )
        ])
    ]) as Sizes;
}

/** What is over its budget, has none, or is gone; empty when all is well. */
export function complaintsAbout(sizes: Sizes, allowed: Sizes): string[] {
    const over = Object.entries(sizes).flatMap(([name, size]) => {
        const budget = allowed[name];
        if (!budget) return [`${name} has no budget in scripts/build/budgets.json.`];
        return (['bytes', 'gzippedBytes'] as const)
            .filter((unit) => size[unit] > budget[unit])
            .map((unit) => `${name} is over its budget: ${size[unit]} of ${budget[unit]} ${unit}.`);
    });
    const gone = Object.keys(allowed)
        .filter((name) => !(name in sizes))
        .map((name) => `There is no ${name} any more; its budget can go from scripts/build/budgets.json.`);
    return [...over, ...gone];
}

const inKilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** Never left out: a budget may have changed. */
export function sizesStep(): Promise<StepResult> {
    const sizes = shippedSizes();
    const allowed: Sizes = budgets;
    const all = Object.entries(sizes);
    const resources = all.filter(([name]) => !name.startsWith('c/'));
    const components = all.filter(([name]) => name.startsWith('c/'));
    const together = components.reduce((sum, [, { gzippedBytes }]) => sum + gzippedBytes, 0);
    return Promise.resolve({
        notes: [
            ...resources.map(([name, { gzippedBytes }]) => {
                const budget = allowed[name]?.gzippedBytes ?? 0;
                return `${name} ${inKilobytes(gzippedBytes)} kB gzipped of ${inKilobytes(budget)}`;
            }),
            `${components.length} components ${inKilobytes(together)} kB`
        ],
        errors: complaintsAbout(sizes, allowed)
    });
}
