import { rollup } from 'rollup';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import { compileComponents, refuse, salesforceModules, spriteIcons, stripTypes } from './plugins';
import { PAGE_SOURCE } from './places';
import { withoutNativeShadow } from './without-native-shadow';

const BASE_COMPONENTS = '\0base-components';

/**
 * The base components of these names, in one module. Rollup asks for entries without an importer, and the LWC
 * resolver answers only with one.
 */
function entries(components: readonly string[], importer: string): Plugin {
    return {
        name: 'entries',
        resolveId(id, from) {
            if (id === BASE_COMPONENTS) return id;
            const asked = from === undefined || from === BASE_COMPONENTS;
            return asked ? this.resolve(id, importer, { skipSelf: true }) : null;
        },
        load(id) {
            if (id !== BASE_COMPONENTS) return null;
            const each = (name: string) =>
                `export { default as ${name} } from 'lightning/${name}';`;
            return components.map(each).join('\n');
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
 * The LWC engine, synthetic shadow and `lightning.js`, which exports each of the base components by its name: what
 * changes only with the lock file, and takes most of the time. Few files, since a page is loaded often.
 */
export async function buildVendor(components: readonly string[], folder: string): Promise<void> {
    const bundle = await rollup({
        input: {
            lwc: 'lwc',
            'synthetic-shadow': '@lwc/synthetic-shadow',
            lightning: BASE_COMPONENTS
        },
        onwarn: refuse,
        plugins: [
            entries(components, path.join(PAGE_SOURCE, 'start/app.ts')),
            spriteIcons(),
            withoutNativeShadow(),
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
