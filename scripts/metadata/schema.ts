/**
 * The Metadata API's types as data. Salesforce publishes its WSDL as TypeScript declarations
 * (@salesforce/types); their syntax tree tells each element's name, type, and whether it must and
 * whether it may repeat.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Field {
    type: string;
    required: boolean;
    repeats: boolean;
}

export type MetadataType =
    | { kind: 'structure'; fields: ReadonlyMap<string, Field> }
    | { kind: 'enumeration'; values: ReadonlySet<string> }
    | { kind: 'primitive'; name: string };

export type Schema = ReadonlyMap<string, MetadataType>;

type Declarations = ReadonlyMap<string, ts.TypeNode>;

function declarationsIn(file: string): Declarations {
    const source = ts.createSourceFile(
        file,
        readFileSync(file, 'utf8'),
        ts.ScriptTarget.Latest,
        false
    );
    return new Map(
        source.statements
            .filter(ts.isTypeAliasDeclaration)
            .map(({ name, type }) => [name.text, type])
    );
}

function typeName(node: ts.TypeNode): string {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return node.typeName.text;
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
    if (node.kind === ts.SyntaxKind.NumberKeyword) return 'number';
    return 'string';
}

function fieldOf({ type, questionToken }: ts.PropertySignature): Field {
    const repeats = type !== undefined && ts.isArrayTypeNode(type);
    const single = repeats ? type.elementType : type;
    return {
        type: single ? typeName(single) : 'string',
        // The declarations do not say whether a list may be empty.
        required: !repeats && questionToken === undefined,
        repeats
    };
}

function fieldsOf(node: ts.TypeNode, declared: Declarations): [string, Field][] {
    if (ts.isIntersectionTypeNode(node)) {
        return node.types.flatMap((part) => fieldsOf(part, declared));
    }
    if (ts.isTypeReferenceNode(node)) {
        const base = declared.get(typeName(node));
        return base ? fieldsOf(base, declared) : [];
    }
    if (!ts.isTypeLiteralNode(node)) return [];
    return node.members
        .filter(ts.isPropertySignature)
        .map((member) => [(member.name as ts.Identifier).text, fieldOf(member)]);
}

function literalsOf(node: ts.TypeNode): string[] {
    if (ts.isUnionTypeNode(node)) return node.types.flatMap(literalsOf);
    if (!ts.isLiteralTypeNode(node) || !ts.isStringLiteral(node.literal)) return [];
    return [node.literal.text];
}

function typeOf(node: ts.TypeNode, declared: Declarations): MetadataType {
    const literals = literalsOf(node);
    if (literals.length > 0) return { kind: 'enumeration', values: new Set(literals) };
    const fields = fieldsOf(node, declared);
    if (fields.length > 0) return { kind: 'structure', fields: new Map(fields) };
    return { kind: 'primitive', name: typeName(node) };
}

/** @param file `metadata.d.ts` of @salesforce/types */
export function readSchema(file: string): Schema {
    const declared = declarationsIn(file);
    return new Map([...declared].map(([name, node]) => [name, typeOf(node, declared)]));
}
