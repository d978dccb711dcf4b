import { XMLParser } from 'fast-xml-parser';
import { array, object, parse, string } from 'valibot';

export interface Label {
    name: string;
    text: string;
}

const LabelsFile = object({
    CustomLabels: object({ labels: array(object({ fullName: string(), value: string() })) })
});

/** The labels of a `CustomLabels.labels-meta.xml`, in the file's order. Throws if it is not one. */
export function readLabels(xml: string): Label[] {
    const parser = new XMLParser({
        parseTagValue: false,
        isArray: (name) => name === 'labels'
    });
    const file = parse(LabelsFile, parser.parse(xml));
    return file.CustomLabels.labels.map(({ fullName, value }) => ({ name: fullName, text: value }));
}
