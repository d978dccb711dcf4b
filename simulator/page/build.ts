/**
 * Builds the pretend Lightning page into `PAGE_FOLDER`: the shipped components on the real engine
 * with the real base components. Two parts, each rebuilt only when its own inputs changed: the vendor
 * files (seconds; they change with the lock file or when another base component is used) and the
 * page (about a second).
 */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from './bundle/app';
import { filesBelow, fingerprint } from './bundle/fingerprint';
import { labelFiles, readLabels } from './bundle/labels';
import { COMPONENTS, PAGE_SOURCE, PLATFORM_MODULES } from './bundle/places';
import { PAGE_FOLDER, ROOT } from '../server/paths';
import { baseComponentsIn, buildVendor } from './bundle/vendor';

const STAMP = 'built.json';

interface Stamp {
    vendor: string;
    page: string;
}

async function readStamp(): Promise<Partial<Stamp>> {
    try {
        return JSON.parse(await readFile(path.join(PAGE_FOLDER, STAMP), 'utf8')) as Stamp;
    } catch {
        return {};
    }
}

async function refuseUnemitted(files: string[]): Promise<void> {
    const present = new Set(files);
    const missing = files
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
        .filter((file) => file.startsWith(COMPONENTS) && !present.has(file.replace(/ts$/, 'js')));
    if (missing.length > 0) {
        const names = missing.map((file) => path.relative(COMPONENTS, file)).join(', ');
        throw new Error(`Components without their .js: ${names}. Run 'npm run build' first.`);
    }
}

/**
 * @param log one line per step that takes time; nothing is said when nothing is to be done.
 * @throws Error with a sentence for a person: an import that is not simulated, a label that does
 * not exist, a component that was not emitted.
 */
export async function buildPage({
    log = () => undefined
}: { log?: (line: string) => void } = {}): Promise<void> {
    const shipped = await filesBelow(COMPONENTS);
    await refuseUnemitted(shipped);
    const page = await filesBelow(PAGE_SOURCE);
    const own = new Set(
        (await filesBelow(path.join(PLATFORM_MODULES, 'lightning'))).map((file) =>
            path.basename(path.dirname(file))
        )
    );
    const components = [...(await baseComponentsIn([...shipped, ...page]))]
        .filter((name) => !own.has(name))
        .sort();

    const recipe = ['plugins.ts', 'vendor.ts', 'sprite-icons.ts', 'without-native-shadow.ts'].map(
        (name) => path.join(PAGE_SOURCE, 'bundle', name)
    );
    const lock = path.join(ROOT, 'package-lock.json');
    const vendor = await fingerprint([lock, ...recipe], components.join());
    const xml = await labelFiles();
    const neighbours = ['host', 'org', 'library'].map((name) => path.join(PAGE_SOURCE, '..', name));
    const inputs = [
        ...shipped,
        ...page,
        ...(await Promise.all(neighbours.map(filesBelow))).flat(),
        ...xml.labels,
        ...xml.translations
    ];
    const stamp: Stamp = { vendor, page: await fingerprint(inputs, vendor) };
    const before = await readStamp();
    const stampFile = path.join(PAGE_FOLDER, STAMP);
    await mkdir(PAGE_FOLDER, { recursive: true });

    const vendorFolder = path.join(PAGE_FOLDER, 'vendor');
    if (before.vendor !== vendor) {
        const started = Date.now();
        log(`Building the Lightning base components (${components.length}); this happens once.`);
        const fresh = `${vendorFolder}.new`;
        await rm(fresh, { recursive: true, force: true });
        await buildVendor(components, fresh);
        await rm(vendorFolder, { recursive: true, force: true });
        await rename(fresh, vendorFolder);
        await writeFile(stampFile, JSON.stringify({ vendor }));
        log(`Built the base components in ${seconds(started)}.`);
    }
    if (before.page !== stamp.page) {
        const started = Date.now();
        const labels = await readLabels();
        await buildApp(PAGE_FOLDER, '/page/vendor', new Set(Object.keys(labels['en'] ?? {})));
        await writeFile(path.join(PAGE_FOLDER, 'labels.json'), JSON.stringify(labels));
        for (const name of ['index.html', 'page.css', 'dark.css']) {
            await copyFile(path.join(PAGE_SOURCE, name), path.join(PAGE_FOLDER, name));
        }
        log(`Built the Lightning page in ${seconds(started)}.`);
    }
    await writeFile(stampFile, JSON.stringify(stamp));
}

function seconds(started: number): string {
    return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
