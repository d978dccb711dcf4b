/** One metadata file against the Metadata API's types. */
import type { Finding } from './finding';
import type { Field, MetadataType, Schema } from './schema';
import { parseXml, XmlError, type Element } from './xml';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** A component's `targetConfigs` is free XML in the API; `components.ts` looks at it. */
const FREE = 'LightningComponentBundle.targetConfigs';

type Report = (element: Element, message: string) => void;

const PRIMITIVES: Readonly<Record<string, { fits: (text: string) => boolean; what: string }>> = {
    boolean: { fits: (text) => text === 'true' || text === 'false', what: 'true or false' },
    number: { fits: (text) => text !== '' && Number.isFinite(Number(text)), what: 'a number' }
};

function nearest(name: string, known: Iterable<string>): string {
    const found = [...known].find((other) => other.toLowerCase() === name.toLowerCase());
    return found === undefined ? '' : `; is it ${found}?`;
}

class Validation {
    readonly #schema: Schema;
    readonly #report: Report;

    constructor(schema: Schema, report: Report) {
        this.#schema = schema;
        this.#report = report;
    }

    element(element: Element, typeName: string): void {
        const type = this.#schema.get(typeName);
        if (type?.kind === 'structure') this.#structure(element, typeName, type.fields);
        else this.#value(element, typeName, type);
    }

    #value(element: Element, typeName: string, type: MetadataType | undefined): void {
        const { text, name } = element;
        for (const child of element.children) {
            this.#report(
                child,
                `<${child.name}> does not belong into <${name}>, which takes a text`
            );
        }
        if (element.children.length > 0) return;
        if (type?.kind === 'enumeration') {
            if (!type.values.has(text)) {
                const values = [...type.values];
                const hint =
                    values.length > 12 ? nearest(text, values) : `; there is ${values.join(', ')}`;
                this.#report(element, `<${name}> has no value '${text}'${hint}`);
            }
            return;
        }
        const primitive = PRIMITIVES[type?.kind === 'primitive' ? type.name : typeName];
        if (primitive && !primitive.fits(text)) {
            this.#report(element, `<${name}> takes ${primitive.what}, not '${text}'`);
        }
    }

    #structure(element: Element, typeName: string, fields: ReadonlyMap<string, Field>): void {
        if (element.text !== '') {
            this.#report(
                element,
                `<${element.name}> takes elements, not the text '${element.text}'`
            );
        }
        for (const [index, child] of element.children.entries()) {
            const field = fields.get(child.name);
            if (!field) {
                const hint = nearest(child.name, fields.keys());
                this.#report(child, `${typeName} has no element <${child.name}>${hint}`);
                continue;
            }
            this.#order(element, child, index, field);
            if (`${typeName}.${child.name}` !== FREE) this.element(child, field.type);
        }
        const present = new Set(element.children.map(({ name }) => name));
        for (const [name, { required }] of fields) {
            if (required && !present.has(name)) {
                this.#report(element, `<${element.name}> needs <${name}>`);
            }
        }
    }

    /** The API takes a list's elements only side by side, and everything else once. */
    #order(parent: Element, child: Element, index: number, field: Field): void {
        const before = parent.children.slice(0, index);
        if (!before.some(({ name }) => name === child.name)) return;
        if (!field.repeats) this.#report(child, `<${child.name}> is there more than once`);
        else if (before.at(-1)?.name !== child.name) {
            this.#report(child, `<${child.name}> must stand beside its like`);
        }
    }
}

/** @param typeName what the file's name says that it holds, e.g. 'ApexClass' */
export function validateMetadata(
    file: string,
    source: string,
    typeName: string,
    schema: Schema
): Finding[] {
    const findings: Finding[] = [];
    const report: Report = ({ line }, message) => findings.push({ file, line, message });
    try {
        const root = parseXml(source);
        if (root.name !== typeName) report(root, `holds <${root.name}>, not <${typeName}>`);
        else if (!schema.has(typeName)) report(root, `${typeName} is not in the Metadata API`);
        else new Validation(schema, report).element(root, typeName);
        if (root.attributes['xmlns'] !== NAMESPACE) report(root, `needs xmlns="${NAMESPACE}"`);
    } catch (error) {
        if (!(error instanceof XmlError)) throw error;
        findings.push({ file, line: error.line, message: `is not well-formed: ${error.message}` });
    }
    return findings;
}
