/**
 * The client library as `/support/api/NN.0/lightning/opencti_min.js` serves it: our stand-in, bundled
 * once per version, or a file that somebody names. Behind either stands what can break it from inside
 * (`simulator/library/breaks.ts`), which a library that refuses to start never reaches.
 */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { BREAKABLE_ENTRY, LIBRARY_ENTRY } from './paths';

export type LibrarySource = (apiVersion: number, withHvs: boolean) => Promise<string>;

async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
    const result = await build({
        entryPoints: [entry],
        bundle: true,
        format: 'iife',
        write: false,
        target: 'chrome120',
        define
    });
    return result.outputFiles[0]?.text ?? '';
}

/**
 * @param file a library to serve instead of the stand-in, whatever version is asked for; '' is none
 * @throws Error if there is no such file
 */
export async function librarySource(file?: string): Promise<LibrarySource> {
    const breakable = await bundle(BREAKABLE_ENTRY);
    if (file !== undefined && file !== '') {
        const text = await readFile(file, 'utf8');
        return () => Promise.resolve(`${text}\n;${breakable}`);
    }
    const made = new Map<string, Promise<string>>();
    return async (apiVersion, withHvs) => {
        const key = `${apiVersion} ${withHvs}`;
        const define = { API_VERSION: String(apiVersion), WITH_HVS: String(withHvs) };
        const text = made.get(key) ?? bundle(LIBRARY_ENTRY, define);
        made.set(key, text);
        return `${await text}\n;${breakable}`;
    };
}
