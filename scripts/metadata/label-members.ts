/**
 * A label that is only handed on is not used yet: `hvsLabels` lists what the components may say, and
 * the softphone's page all that its script may say. So both are followed to who says it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding';
import type { Tree } from './tree';

const LISTS = /\/lwc\/hvsLabels\/\w+\.ts$/;
const IMPORT = /^import (\w+) from '@salesforce\/label\/c\.(\w+)';$/gm;
const AREA = /export const (\w+)Labels\b/;
const SCRIPTS = 'adapter/src';
const HANDED_ON = /<span data-label="(\w+)">/g;
/** Said by their code, which types hold complete. */
const BY_CODE = 'Hvs_Trouble_';

function lineOf(source: string, offset: number): number {
    return source.slice(0, offset).split('\n').length;
}

/** 'tabs' where the lists are put together as `tabs: tabLabels`. */
function areaOf(own: string, files: readonly { source: string }[]): string | undefined {
    const key = new RegExp(`\\b(\\w+): ${own}Labels\\b`);
    return files.map(({ source }) => key.exec(source)?.[1]).find((name) => name !== undefined);
}

/** Members of a list in `hvsLabels` that no component reads. */
export function unreadMembers(tree: Tree): Finding[] {
    const readers = tree.files
        .filter((file) => /\/lwc\/.*\.(ts|html)$/.test(file))
        .map((file) => ({ file, source: tree.read(file) }));
    return readers
        .filter(({ file }) => LISTS.test(file))
        .flatMap(({ file: list, source }) => {
            const own = AREA.exec(source)?.[1] ?? '';
            const area = areaOf(own, readers) ?? own;
            const names = `(?:${area}|${own}Labels)`;
            return [...source.matchAll(IMPORT)]
                .filter(([, , label = '']) => !label.startsWith(BY_CODE))
                .filter(([, member = '']) => {
                    const read = `\\b${names}\\.${member}\\b`;
                    const taken = `\\{[^{}]*\\b${member}\\b[^{}]*\\} = (?:\\w+\\.)*${names}\\b`;
                    const use = new RegExp(`${read}|${taken}`);
                    return !readers.some(
                        ({ file, source: text }) => file !== list && use.test(text)
                    );
                })
                .map(({ index, 1: member = '', 2: label = '' }) => ({
                    file: list,
                    line: lineOf(source, index),
                    message: `nobody reads ${area}.${member} (${label})`
                }));
        });
}

function scriptsBelow(folder: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.includes('__tests__'))
        .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** Labels that a page hands to its script, which never says them; and those it says without having them. */
export function unsaidLabels(tree: Tree): Finding[] {
    const said = new Set(
        scriptsBelow(join(tree.root, SCRIPTS)).flatMap((source) =>
            [...source.matchAll(/['"`](Hvs_\w+)['"`]/g)].map(([, name = '']) => name)
        )
    );
    return tree.files
        .filter((file) => file.endsWith('.page'))
        .flatMap((file) => {
            const page = tree.read(file);
            const handed = [...page.matchAll(HANDED_ON)];
            const names = new Set(handed.map(([, name]) => name));
            if (names.size === 0) return [];
            return [
                ...handed
                    .filter(([, name = '']) => !name.startsWith(BY_CODE) && !said.has(name))
                    .map(({ index, 1: name = '' }) => ({
                        file,
                        line: lineOf(page, index),
                        message: `the softphone never says ${name}`
                    })),
                ...[...said]
                    .filter((name) => !names.has(name))
                    .map((name) => ({
                        file,
                        line: null,
                        message: `the softphone says ${name}, which the page does not hand over`
                    }))
            ];
        });
}
