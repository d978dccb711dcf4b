/** The tree as the build sees it: paths relative to the project's root, sorted, with '/'. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root; every path that the build takes or gives starts there. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Files below `folder` that `wanted` takes; none when the folder does not exist. */
export function filesBelow(folder: string, wanted: (path: string) => boolean): string[] {
    const start = join(ROOT, folder);
    if (!existsSync(start)) return [];
    return readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
        .filter((path) => !path.includes('node_modules/') && wanted(path))
        .sort();
}

export function isTest(path: string): boolean {
    return path.includes('/__tests__/');
}
