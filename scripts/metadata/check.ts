/** All checks of the metadata, over one tree. */
import { checkComponents, metaFiles, typeOfMeta } from './components';
import { checkConversion } from './convert';
import type { Finding } from './finding';
import { unreadMembers, unsaidLabels } from './label-members';
import { checkLabels } from './labels';
import { checkPages } from './pages';
import { checkProjectFiles } from './project-files';
import { checkTexts } from './texts';
import type { Tools } from './tools';
import { checkTranslations } from './translations';
import { readTree, type Tree } from './tree';
import { validateMetadata } from './validate';

const PACKAGE_DIRECTORIES = ['force-app', 'translations', 'unpackaged'];

/** What people read: labels, their translations, and nothing beside them. */
export function checkWords(tree: Tree): Finding[] {
    return [
        ...checkLabels(tree),
        ...unreadMembers(tree),
        ...unsaidLabels(tree),
        ...checkTranslations(tree),
        ...checkTexts(tree)
    ];
}

/** Everything but the conversion, which takes seconds. */
export function checkTree(tree: Tree, tools: Tools): Finding[] {
    const contents = metaFiles(tree).flatMap((file) => {
        const type = typeOfMeta(file, tools.registry);
        return type ? validateMetadata(file, tree.read(file), type.name, tools.schema) : [];
    });
    return [
        ...checkProjectFiles(tree.root, tools.compile),
        ...contents,
        ...checkComponents(tree, tools.registry),
        ...checkWords(tree),
        ...checkPages(tree)
    ];
}

export async function checkMetadata(root: string, tools: Tools): Promise<Finding[]> {
    const tree = readTree(root);
    const directories = PACKAGE_DIRECTORIES.filter((folder) =>
        tree.files.some((file) => file.startsWith(`${folder}/`))
    );
    const converted = await Promise.all(
        directories.map((folder) => checkConversion(tree, folder, tools.registry, tools.cli))
    );
    return [...checkTree(tree, tools), ...converted.flat()];
}
