// @ts-check
/** `npm run pictures`: draws the pictures of the rep's page in a browser, and writes down what from. */
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
const { default: path } = await import('node:path');
const { runCommand, Problem } = await import('./setup/problem.mjs');
const { runBrowserSpecs } = await import('./setup/browser-specs.mjs');
const { ROOT } = await import('./setup/processes.mjs');

const DRAWN = path.join(ROOT, '.cache/pictures');
const FOLDER = path.join(ROOT, 'docs/pictures');

await runCommand(async () => {
    rmSync(DRAWN, { recursive: true, force: true });
    const code = await runBrowserSpecs(['e2e/pictures.spec.ts', 'e2e/sip-pictures.spec.ts'], {
        PICTURES_OUT: DRAWN
    });
    if (code !== 0) throw new Problem('A picture could not be drawn, so all stay as they were.');
    /** @type {Record<string, unknown>} */
    const manifest = {};
    for (const file of readdirSync(DRAWN).sort()) {
        const name = path.parse(file).name;
        if (file.endsWith('.png')) copyFileSync(path.join(DRAWN, file), path.join(FOLDER, file));
        else manifest[name] = JSON.parse(readFileSync(path.join(DRAWN, file), 'utf8'));
    }
    const isOld = (/** @type {string} */ file) => {
        const name = path.parse(file).name;
        return /\.(en|ja)\.png$/.test(file) && !(name in manifest);
    };
    for (const file of readdirSync(FOLDER).filter(isOld)) rmSync(path.join(FOLDER, file));
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    writeFileSync(path.join(FOLDER, 'manifest.json'), text);
    console.log(`drawn: ${Object.keys(manifest).length} pictures in docs/pictures`);
    return 0;
});
