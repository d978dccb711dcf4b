/**
 * The client library as `/support/api/NN.0/lightning/opencti_min.js` serves it: our stand-in, bundled
 * once per version, or a file that somebody names.
 */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { LIBRARY_ENTRY } from './paths';

export type LibrarySource = (apiVersion: number, withHvs: boolean) => Promise<string>;

async function bundle(apiVersion: number, withHvs: boolean): Promise<string> {
    const result = await build({
        entryPoints: [LIBRARY_ENTRY],
        bundle: true,
        format: 'iife',
        write: false,
        target: 'chrome120',
        define: { API_VERSION: String(apiVersion), WITH_HVS: String(withHvs) }
    });
    return result.outputFiles[0]?.text ?? '';
}

/**
 * @param file a library to serve instead of the stand-in, whatever version is asked for; '' is none
 * @throws Error if there is no such file
 */
export async function librarySource(file?: string): Promise<LibrarySource> {
    if (file !== undefined && file !== '') {
        const text = await readFile(file, 'utf8');
        return () => Promise.resolve(text);
    }
    const made = new Map<string, Promise<string>>();
    return (apiVersion, withHvs) => {
        const key = `${apiVersion} ${withHvs}`;
        const text = made.get(key) ?? bundle(apiVersion, withHvs);
        made.set(key, text);
        return text;
    };
}
