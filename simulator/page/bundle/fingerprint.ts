import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const IGNORED = new Set(['__tests__', 'node_modules']);

/** Every file below `folder` but tests, sorted; empty if there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(
        entries
            .filter((entry) => !IGNORED.has(entry.name))
            .map(async (entry) => {
                const place = path.join(folder, entry.name);
                return entry.isDirectory() ? filesBelow(place) : [place];
            })
    );
    return found.flat().sort();
}

/** One hash over names and contents, so that a renamed or added file counts as a change. */
export async function fingerprint(files: string[], ...extra: string[]): Promise<string> {
    const hash = createHash('sha256');
    for (const file of files)
        hash.update(file)
            .update('\0')
            .update(await readFile(file));
    for (const part of extra) hash.update('\0').update(part);
    return hash.digest('hex').slice(0, 16);
}
