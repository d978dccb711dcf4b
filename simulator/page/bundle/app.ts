import { build as bundleScript } from 'esbuild';
import path from 'node:path';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';
import { compileComponents, refuse, salesforceModules, stripTypes } from './plugins';
import { PAGE_SOURCE, PLATFORM_MODULES } from './places';
import { existsSync } from 'node:fs';

const BASE_COMPONENT = '\0lightning/';

/** Leaves the engine and the base components to the vendor files. */
function fromVendor(base: string): Plugin {
    return {
        name: 'from-vendor',
        resolveId(id) {
            if (id === 'lwc') return { id: `${base}/lwc.js`, external: 'absolute' };
            if (id === `${base}/lightning.js`) return { id, external: 'absolute' };
            const own = existsSync(path.join(PLATFORM_MODULES, id));
            return id.startsWith('lightning/') && !own ? `\0${id}` : null;
        },
        load(id) {
            if (!id.startsWith(BASE_COMPONENT)) return null;
            const name = id.slice(BASE_COMPONENT.length);
            return `export { ${name} as default } from '${base}/lightning.js';`;
        }
    };
}

/**
 * `boot.js` reads who the user is; then `app.js` may be loaded, whose modules take labels and
 * locale as constants.
 */
export async function buildApp(
    folder: string,
    vendorBase: string,
    labels: ReadonlySet<string>
): Promise<void> {
    const bundle = await rollup({
        input: path.join(PAGE_SOURCE, 'start/app.ts'),
        onwarn: refuse,
        plugins: [
            fromVendor(vendorBase),
            salesforceModules(labels),
            stripTypes(),
            ...compileComponents()
        ]
    });
    await bundle.write({ file: path.join(folder, 'app.js'), format: 'es' });
    await bundle.close();
    await bundleScript({
        entryPoints: [path.join(PAGE_SOURCE, 'start/boot.ts')],
        outfile: path.join(folder, 'boot.js'),
        bundle: true,
        format: 'esm',
        target: 'es2022',
        external: ['/page/*'],
        logLevel: 'silent'
    });
}
