/** Custom labels: each one that is used exists, and each one that exists is used. */
import type { Finding } from './finding';
import { type Tree } from './tree';
import { parseXml, XmlError } from './xml';

interface Use {
    file: string;
    line: number;
    name: string;
}

const USES: readonly { files: RegExp; use: RegExp }[] = [
    { files: /\/lwc\/.*\.ts$/, use: /@salesforce\/label\/c\.(\w+)/g },
    { files: /\.(page|component)$/, use: /\$Label\.(?:c\.)?(\w+)/g },
    { files: /\.cls$/, use: /\bSystem\.Label\.(\w+)/gi }
];

function usesIn(tree: Tree): Use[] {
    return tree.files.flatMap((file) =>
        USES.filter(({ files }) => files.test(file)).flatMap(({ use }) =>
            tree
                .read(file)
                .split('\n')
                .flatMap((text, index) =>
                    [...text.matchAll(use)].map(([, name = '']) => ({
                        file,
                        line: index + 1,
                        name
                    }))
                )
        )
    );
}

function labelsIn(tree: Tree): Use[] {
    return tree.files
        .filter((file) => file.endsWith('.labels-meta.xml'))
        .flatMap((file) => {
            try {
                return parseXml(tree.read(file)).children.map(({ line, children }) => ({
                    file,
                    line,
                    name: children.find(({ name }) => name === 'fullName')?.text ?? ''
                }));
            } catch (error) {
                // Said by the check of all meta files.
                if (error instanceof XmlError) return [];
                throw error;
            }
        });
}

export function checkLabels(tree: Tree): Finding[] {
    const labels = labelsIn(tree);
    const uses = usesIn(tree);
    const existing = new Set(labels.map(({ name }) => name));
    const used = new Set(uses.map(({ name }) => name));
    return [
        ...uses
            .filter(({ name }) => !existing.has(name))
            .map(({ file, line, name }) => ({ file, line, message: `there is no label ${name}` })),
        ...labels
            .filter(({ name }) => !used.has(name))
            .map(({ file, line, name }) => ({
                file,
                line,
                message: `nobody uses the label ${name}`
            })),
        ...labels
            .filter(({ name }, index) => labels.findIndex((other) => other.name === name) < index)
            .map(({ file, line, name }) => ({ file, line, message: `${name} is there twice` }))
    ];
}
