/** The pictures of `docs/`: drawn by `npm run pictures`, else compared with what they were drawn from. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { fingerprintOf, type Fingerprint } from './fingerprint';

const GUIDES = path.resolve(import.meta.dirname, '../../docs');
const FOLDER = path.join(GUIDES, 'pictures');
/** Where `npm run pictures` wants pictures and fingerprints; without it they are compared. */
const OUT = process.env['PICTURES_OUT'];

export const IS_DRAWING = OUT !== undefined;

function manifest(): Record<string, Fingerprint | undefined> {
    try {
        const file = path.join(FOLDER, 'manifest.json');
        return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Fingerprint>;
    } catch {
        return {};
    }
}

/**
 * @param name without its ending
 * @param part what the picture has to be up to date with
 * @param shown what is to be seen in it, at rest
 */
export async function keepPicture(
    name: string,
    part: Locator,
    shown: Locator | Page = part
): Promise<void> {
    const fingerprint = await fingerprintOf(part);
    if (OUT === undefined) {
        const stale = `docs/pictures/${name}.png is stale: npm run pictures`;
        expect(fingerprint, stale).toEqual(manifest()[name]);
        return;
    }
    mkdirSync(OUT, { recursive: true });
    const picture = await shown.screenshot({ animations: 'disabled', caret: 'hide' });
    writeFileSync(path.join(OUT, `${name}.png`), picture);
    writeFileSync(path.join(OUT, `${name}.json`), JSON.stringify(fingerprint));
}

export const picturesThere = (): string[] =>
    readdirSync(FOLDER)
        .filter((file) => file.endsWith('.png'))
        .sort();

export function picturesShown(): string[] {
    const pages = readdirSync(GUIDES).filter((file) => file.endsWith('.md'));
    const texts = [...pages, '../README.md'].map((file) =>
        readFileSync(path.join(GUIDES, file), 'utf8')
    );
    const shown = texts.flatMap((text) => [...text.matchAll(/pictures\/([\w.-]+\.png)/g)]);
    return [...new Set(shown.map(([, file = '']) => file))].sort();
}
