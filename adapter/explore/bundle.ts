/** The real runtime and the world around it as one file for Node's workers, whole or without a safeguard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Plugin } from 'esbuild';
import { edited, WITHOUT, type Safeguard } from './without';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CACHE = '.cache/explore';

function takingOut(safeguard: Safeguard): Plugin {
    const edits = WITHOUT[safeguard];
    const files = [...new Set(edits.map(({ file }) => file))];
    return {
        name: 'without',
        setup(build) {
            const done = new Set<string>();
            for (const file of files) {
                const path = join(ROOT, file);
                const filter = new RegExp(`${path.replace(/[^\w]/g, '\\$&')}$`);
                build.onLoad({ filter }, () => {
                    done.add(file);
                    const own = edits.filter((edit) => edit.file === file);
                    return { contents: edited(readFileSync(path, 'utf8'), own), loader: 'ts' };
                });
            }
            build.onEnd(({ errors }) => {
                const missed = files.filter((file) => !done.has(file));
                if (errors.length === 0 && missed.length > 0)
                    throw new Error(`not part of the runtime: ${missed.join(', ')}`);
            });
        }
    };
}

/** Answers the path of the worker's file. */
export async function bundleWorker(without: Safeguard | null): Promise<string> {
    const outfile = join(ROOT, CACHE, without ? `worker-without-${without}.mjs` : 'worker.mjs');
    await bundle({
        absWorkingDir: ROOT,
        entryPoints: ['adapter/explore/worker.ts'],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        minifySyntax: true,
        logLevel: 'silent',
        plugins: without ? [takingOut(without)] : []
    });
    return outfile;
}
