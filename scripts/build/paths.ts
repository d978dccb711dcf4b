/**
 * `tsconfig.paths.json`: how TypeScript finds `c/hvsPanel`. A pattern cannot say it, because the
 * name occurs twice in the path, so there is one entry for each component.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './files';
import { LWC_FOLDER } from './lwc';

const FILE = join(ROOT, 'tsconfig.paths.json');

/** What the file should hold, as text. */
export function pathsConfig(): string {
    const names = readdirSync(join(ROOT, LWC_FOLDER))
        .filter((name) => existsSync(join(ROOT, LWC_FOLDER, name, `${name}.ts`)))
        .sort();
    const paths = Object.fromEntries(
        names.map((name) => [`c/${name}`, [`./${LWC_FOLDER}/${name}/${name}.ts`]])
    );
    return `${JSON.stringify({ compilerOptions: { paths } }, null, 2)}\n`;
}

/** True when the file on disk says the same. */
export function pathsAreFresh(): boolean {
    if (!existsSync(FILE)) return false;
    const found: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
    return JSON.stringify(found) === JSON.stringify(JSON.parse(pathsConfig()));
}

export function writePaths(): void {
    if (!pathsAreFresh()) writeFileSync(FILE, pathsConfig());
}
