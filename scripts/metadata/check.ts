/** All checks of the metadata, over one tree. */
import { checkComponents, metaFiles, typeOfMeta } from './components';
import { checkConversion } from './convert';
import type { Finding } from './finding';
import { checkLabels } from './labels';
import { checkPages } from './pages';
import { checkProjectFiles } from './project-files';
import type { Tools } from './tools';
import { readTree, type Tree } from './tree';
import { validateMetadata } from './validate';

const PACKAGE_DIRECTORIES = ['force-app', 'unpackaged'];

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
        ...checkLabels(tree),
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
