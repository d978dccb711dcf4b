/**
 * The phone metadata as the adapter needs it: it reads numbers and never formats them, and the patterns for
 * formatting are half of the metadata. Left out here, they save 9 kB gzipped; reading stays the same, which
 * `__tests__/phone-metadata.test.ts` shows for an example number of every country.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

type Entry = unknown[];

interface Metadata {
    countries: Record<string, Entry>;
    nonGeographic: Record<string, Entry>;
}

/** Where an entry holds its formats, as libphonenumber-js 1.x packs them. */
const FORMATS = 4;

function withoutFormats(entries: Record<string, Entry>): Record<string, Entry> {
    return Object.fromEntries(
        Object.entries(entries).map(([name, entry]) => {
            const formats = entry[FORMATS];
            if (formats !== undefined && formats !== 0 && !Array.isArray(formats))
                throw new Error(`The phone metadata of ${name} is packed in another way.`);
            return [name, entry.length > FORMATS ? entry.with(FORMATS, 0) : entry];
        })
    );
}

/** @throws Error when the library packs its metadata in another way than was known */
export function forReadingOnly<T extends Metadata>(metadata: T): T {
    return {
        ...metadata,
        countries: withoutFormats(metadata.countries),
        nonGeographic: withoutFormats(metadata.nonGeographic)
    };
}

export const phoneMetadata: Plugin = {
    name: 'phone-metadata',
    setup(build) {
        build.onLoad({ filter: /libphonenumber-js\/metadata\.min\.json\.js$/ }, ({ path }) => {
            const json = path.replace(/\.js$/, '');
            const metadata = JSON.parse(readFileSync(json, 'utf8')) as Metadata;
            const kept = JSON.stringify(forReadingOnly(metadata));
            return { contents: `export default ${kept}`, loader: 'js' };
        });
        // The library's own build for today's browsers: the usual one repeats helpers for old ones in every file.
        build.onLoad({ filter: /libphonenumber-js\/es6\/.*\.js$/ }, ({ path }) => ({
            contents: readFileSync(path.replace('/es6/', '/es6-modern/'), 'utf8'),
            loader: 'js'
        }));
    }
};
