import { rollup } from 'rollup';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import { compileComponents, refuse, salesforceModules, spriteIcons, stripTypes } from './plugins';
import { PAGE_SOURCE } from './places';

/** Rollup asks for entries without an importer, and the LWC resolver answers only with one. */
function entriesFrom(importer: string): Plugin {
    return {
        name: 'entries',
        resolveId(id, from) {
            return from === undefined ? this.resolve(id, importer, { skipSelf: true }) : null;
        }
    };
}

function minify(): Plugin {
    return {
        name: 'minify',
        renderChunk: async (code) => ({
            code: (await transform(code, { minify: true, target: 'esnext' })).code,
            map: null
        })
    };
}

const USES = [/<lightning-([a-z][a-z-]*)/g, /from ['"]lightning\/(\w+)['"]/g];

function camelCase(tag: string): string {
    return tag.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

/** Names of the `lightning/*` modules that the given sources use. */
export async function baseComponentsIn(sources: string[]): Promise<Set<string>> {
    const names = new Set<string>();
    for (const file of sources) {
        if (!/\.(html|js|ts)$/.test(file)) continue;
        const text = await readFile(file, 'utf8');
        for (const use of USES) {
            for (const match of text.matchAll(use)) names.add(camelCase(match[1] ?? ''));
        }
    }
    return names;
}

/**
 * The LWC engine, synthetic shadow and the base components as one file per import, sharing their
 * chunks: what changes only with the lock file, and takes most of the time.
 */
export async function buildVendor(components: Iterable<string>, folder: string): Promise<void> {
    const input: Record<string, string> = {
        lwc: 'lwc',
        'synthetic-shadow': '@lwc/synthetic-shadow'
    };
    for (const name of components) input[`lightning/${name}`] = `lightning/${name}`;
    const bundle = await rollup({
        input,
        onwarn: refuse,
        plugins: [
            entriesFrom(path.join(PAGE_SOURCE, 'start/app.ts')),
            spriteIcons(),
            stripTypes(),
            salesforceModules(new Set()),
            ...compileComponents(),
            minify()
        ]
    });
    await bundle.write({
        dir: folder,
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js'
    });
    await bundle.close();
}
