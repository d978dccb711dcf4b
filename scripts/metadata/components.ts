/**
 * What the CLI lets pass without a word and the org then lacks: a class or page without its meta
 * file, a component without its .js, a static resource without content, a file in the wrong folder.
 */
import type { Finding } from './finding';
import type { Registry } from './registry';
import { nameOf, type Tree } from './tree';
import { parseXml, XmlError, type Element } from './xml';

const META = '-meta.xml';
const COMPONENT_META = '.js-meta.xml';

/** From the documentation of `targets` in a component's configuration file. */
const TARGETS = new Set(
    [
        'AppPage AgentforceInput AgentforceOutput FlowAction FlowScreen HomePage Inbox',
        'LightningOut RecordAction RecordPage ServiceCloudVoiceToolkitApi Tab UrlAddressable UtilityBar',
        'VoiceExtension'
    ]
        .join(' ')
        .split(' ')
        .map((name) => `lightning__${name}`)
);

/** The type that a meta file stands for; null when its suffix says nothing. */
export function typeOfMeta(
    file: string,
    registry: Registry
): { name: string; folder: string } | null {
    if (file.includes('/lwc/') && file.endsWith(COMPONENT_META)) {
        return { name: 'LightningComponentBundle', folder: 'lwc' };
    }
    const suffix = file.slice(0, -META.length).split('.').at(-1) ?? '';
    return registry.typeOfSuffix(suffix);
}

export function metaFiles(tree: Tree): string[] {
    return tree.files.filter((file) => file.endsWith(META));
}

function withoutMeta(tree: Tree): Finding[] {
    return tree.files
        .filter((file) => /\.(cls|page|trigger|component|resource)$/.test(file))
        .filter((file) => !tree.has(`${file}${META}`))
        .map((file) => ({
            file,
            line: null,
            message: `needs ${file.split('/').at(-1) ?? ''}${META} beside it`
        }));
}

function withoutContent(tree: Tree): Finding[] {
    return metaFiles(tree)
        .filter((file) => /\.(cls|page|trigger|component)-meta\.xml$/.test(file))
        .filter((file) => !tree.has(file.slice(0, -META.length)))
        .map((file) => ({ file, line: null, message: 'describes a file that is not there' }));
}

function emptyResources(tree: Tree): Finding[] {
    return metaFiles(tree)
        .filter((file) => file.endsWith('.resource-meta.xml'))
        .filter((file) => {
            const stem = file.slice(0, -'resource-meta.xml'.length);
            const content = tree.files.filter(
                (other) =>
                    other !== file &&
                    (other.startsWith(stem) || other.startsWith(`${stem.slice(0, -1)}/`))
            );
            return content.every((other) => tree.read(other).trim() === '');
        })
        .map((file) => ({ file, line: null, message: 'has no content; was it built?' }));
}

function wrongFolder(tree: Tree, registry: Registry): Finding[] {
    return metaFiles(tree).flatMap((file) => {
        const type = typeOfMeta(file, registry);
        if (!type) return [{ file, line: null, message: 'has a name that no metadata type has' }];
        if (file.includes(`/${type.folder}/`)) return [];
        return [{ file, line: null, message: `belongs into a folder '${type.folder}'` }];
    });
}

function channelNames(tree: Tree): Finding[] {
    return metaFiles(tree)
        .filter((file) => file.endsWith('__c.messageChannel-meta.xml'))
        .map((file) => ({
            file,
            line: null,
            message: `must be named without __c: the org adds it (${nameOf(file).slice(0, -3)})`
        }));
}

/** Names of the components, by the folders in `lwc`. */
function bundles(tree: Tree): string[] {
    const folders = tree.files
        .map((file) => /^(.*\/lwc\/[^/]+)\//.exec(file)?.[1])
        .filter((folder) => folder !== undefined);
    return [...new Set(folders)];
}

function incompleteBundles(tree: Tree): Finding[] {
    return bundles(tree).flatMap((folder) => {
        const name = folder.split('/').at(-1) ?? '';
        const lacks = (file: string, why: string): Finding[] =>
            tree.has(file) ? [] : [{ file: folder, line: null, message: `lacks ${why}` }];
        const scripts = tree.files.filter(
            (file) => file.startsWith(`${folder}/`) && file.endsWith('.ts')
        );
        return [
            ...lacks(`${folder}/${name}${COMPONENT_META}`, `${name}${COMPONENT_META}`),
            ...lacks(`${folder}/${name}.js`, `${name}.js, which the build emits`),
            ...scripts
                .map((file) => file.replace(/\.ts$/, '.js'))
                .filter((file) => file !== `${folder}/${name}.js`)
                .flatMap((file) =>
                    lacks(file, `${file.split('/').at(-1) ?? ''}, which the build emits`)
                )
        ];
    });
}

function childrenNamed(element: Element, name: string): Element[] {
    return element.children.filter((child) => child.name === name);
}

function targetFindings(file: string, root: Element): Finding[] {
    const declared = childrenNamed(root, 'targets').flatMap((list) =>
        childrenNamed(list, 'target')
    );
    const names = new Set(declared.map(({ text }) => text));
    const unknown = declared
        .filter(({ text }) => !TARGETS.has(text))
        .map(({ line, text }) => ({ file, line, message: `'${text}' is no target` }));
    const configured = childrenNamed(root, 'targetConfigs').flatMap((list) =>
        childrenNamed(list, 'targetConfig')
    );
    const undeclared = configured.flatMap(({ line, attributes }) =>
        (attributes['targets'] ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => !names.has(name))
            .map((name) => ({
                file,
                line,
                message: `configures '${name}', which is not in <targets>`
            }))
    );
    return [...unknown, ...undeclared];
}

function targets(tree: Tree): Finding[] {
    return metaFiles(tree)
        .filter((file) => file.endsWith(COMPONENT_META))
        .flatMap((file) => {
            try {
                return targetFindings(file, parseXml(tree.read(file)));
            } catch (error) {
                // Said by the check of all meta files.
                if (error instanceof XmlError) return [];
                throw error;
            }
        });
}

export function checkComponents(tree: Tree, registry: Registry): Finding[] {
    return [
        ...withoutMeta(tree),
        ...withoutContent(tree),
        ...emptyResources(tree),
        ...wrongFolder(tree, registry),
        ...channelNames(tree),
        ...incompleteBundles(tree),
        ...targets(tree)
    ];
}
