/** The files of a project's package directories; every check reads them through here. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Tree {
    /** Absolute. */
    readonly root: string;
    /** All files below the package directories, relative to the root, sorted. */
    readonly files: readonly string[];
    read(file: string): string;
    has(file: string): boolean;
}

interface Project {
    packageDirectories: { path: string }[];
}

/** Package directories as `sfdx-project.json` names them; a broken one is another check's finding. */
function packageDirectories(root: string): string[] {
    try {
        const project = JSON.parse(
            readFileSync(join(root, 'sfdx-project.json'), 'utf8')
        ) as Project;
        return project.packageDirectories.map(({ path }) => path);
    } catch {
        return ['force-app', 'translations', 'unpackaged'];
    }
}

function below(root: string, folder: string): string[] {
    const start = join(root, folder);
    if (!existsSync(start)) return [];
    return readdirSync(start, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Tests and their fakes stay out of the org, so they are not looked at. */
function ships(file: string): boolean {
    return !/\/(__tests__|__mocks__|test)\//.test(file);
}

export function readTree(root: string): Tree {
    const files = packageDirectories(root)
        .flatMap((folder) => below(root, folder))
        .filter(ships)
        .sort();
    return {
        root,
        files,
        read: (file) => readFileSync(join(root, file), 'utf8'),
        has: (file) => files.includes(file)
    };
}

/** `HvsCti` of `…/classes/HvsCti.cls-meta.xml`. */
export function nameOf(file: string): string {
    return (file.split('/').at(-1) ?? '').split('.')[0] ?? '';
}
