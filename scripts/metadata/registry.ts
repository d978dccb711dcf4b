/** What a file's name says about it, from the registry that the Salesforce CLI itself goes by. */
import { readFileSync } from 'node:fs';

export interface NamedType {
    name: string;
    folder: string;
}

export interface Registry {
    /** The Metadata API's name for files of this suffix, or null: 'ApexClass' for 'cls'. */
    typeOfSuffix(suffix: string): NamedType | null;
}

interface RegistryFile {
    types: Record<string, { name: string; directoryName: string; suffix?: string }>;
    /** Suffix to key of `types`; leaves out types whose folder is enough to know them. */
    suffixes: Record<string, string>;
}

/** @param file `metadataRegistry.json` of @salesforce/source-deploy-retrieve */
export function readRegistry(file: string): Registry {
    const { types, suffixes } = JSON.parse(readFileSync(file, 'utf8')) as RegistryFile;
    return {
        typeOfSuffix: (suffix) => {
            const type =
                types[suffixes[suffix] ?? ''] ??
                Object.values(types).find((other) => other.suffix === suffix);
            return type ? { name: type.name, folder: type.directoryName } : null;
        }
    };
}
