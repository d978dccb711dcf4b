/**
 * The phone metadata as the adapter needs it: it reads numbers, never formats them, and need not know whether one
 * is a mobile or which island of a shared country code it is on. Left out here, the patterns for that save 12 kB
 * gzipped; reading stays the same, which `__tests__/phone-metadata.test.ts` shows for an example number of every
 * country.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

type Entry = unknown[];

interface Metadata {
    countries: Record<string, Entry>;
    nonGeographic: Record<string, Entry>;
}

/** Where an entry holds its formats and its types of number, as libphonenumber-js 1.x packs them. */
const LEFT_OUT = [4, 11];

function reduced(entries: Record<string, Entry>): Record<string, Entry> {
    return Object.fromEntries(
        Object.entries(entries).map(([name, entry]) => {
            const kept = [...entry];
            for (const place of LEFT_OUT) {
                const part = entry[place];
                if (part !== undefined && part !== 0 && !Array.isArray(part))
                    throw new Error(`The phone metadata of ${name} is packed in another way.`);
                if (part !== undefined) kept[place] = 0;
            }
            return [name, kept];
        })
    );
}

/** @throws Error when the library packs its metadata in another way than was known */
export function forReadingOnly<T extends Metadata>(metadata: T): T {
    return {
        ...metadata,
        countries: reduced(metadata.countries),
        nonGeographic: reduced(metadata.nonGeographic)
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
