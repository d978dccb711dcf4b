/** What the workspace `tools` holds for the checks; it is installed only when they run. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Compile, Validate } from './project-files';
import { readRegistry, type Registry } from './registry';
import { readSchema, type Schema } from './schema';

export interface Tools {
    schema: Schema;
    registry: Registry;
    compile: Compile;
    cli: string;
}

/** @throws Error when the workspace is not installed */
export function openTools(root: string): Tools {
    const modules = join(root, 'tools/node_modules');
    if (!existsSync(join(modules, '@salesforce/cli'))) {
        throw new Error("The workspace 'tools' is not installed: run npm ci in tools.");
    }
    const require = createRequire(join(root, 'tools/package.json'));
    const { Ajv } = require('ajv') as {
        Ajv: new (options: object) => { compile(schema: object): Validate };
    };
    const ajv = new Ajv({ strict: false, allErrors: true });
    return {
        schema: readSchema(join(modules, '@salesforce/types/lib/metadata.d.ts')),
        registry: readRegistry(
            join(
                modules,
                '@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json'
            )
        ),
        compile: (schemaFile) => {
            const file = join(modules, '@salesforce/schemas', schemaFile);
            return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
        },
        cli: join(modules, '@salesforce/cli/bin/run.js')
    };
}
