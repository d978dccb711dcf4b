/** `sfdx-project.json` and scratch org definitions against Salesforce's own schemas. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding';

/** The part of Ajv's answers that is read here. */
interface SchemaError {
    instancePath: string;
    message?: string;
    params: Record<string, unknown>;
}

export interface Validate {
    (content: unknown): boolean;
    errors?: SchemaError[] | null;
}

export type Compile = (schemaFile: string) => Validate;

const PROJECT = 'sfdx-project.json';

function sentence({ instancePath, message = '', params }: SchemaError): string {
    const detail = Object.values(params).join(', ');
    return `${instancePath || 'it'} ${message}${detail ? ` (${detail})` : ''}`;
}

function check(root: string, file: string, validate: Validate): Finding[] {
    const found = (message: string): Finding => ({ file, line: null, message });
    if (!existsSync(join(root, file))) return [found('is missing')];
    let content: unknown;
    try {
        content = JSON.parse(readFileSync(join(root, file), 'utf8'));
    } catch (error) {
        return [found(`is not JSON: ${error instanceof Error ? error.message : String(error)}`)];
    }
    return validate(content) ? [] : (validate.errors ?? []).map((error) => found(sentence(error)));
}

export function checkProjectFiles(root: string, compile: Compile): Finding[] {
    const config = join(root, 'config');
    const definitions = existsSync(config)
        ? readdirSync(config).filter((name) => name.endsWith('scratch-def.json'))
        : [];
    return [
        ...check(root, PROJECT, compile('sfdx-project.schema.json')),
        ...definitions.flatMap((name) =>
            check(root, `config/${name}`, compile('project-scratch-def.schema.json'))
        )
    ];
}
