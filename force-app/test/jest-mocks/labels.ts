/** Gives components the words of CustomLabels, so that tests read what a rep reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
const LABEL = /<fullName>(.*?)<\/fullName>[\s\S]*?<value\s*>([\s\S]*?)<\/value/g;

const plain = (xml: string): string =>
    xml
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&');

const xml = readFileSync(join(process.cwd(), FILE), 'utf8');
const labels = [...xml.matchAll(LABEL)];
for (const [, name = '', value = ''] of labels) {
    const factory = (): object => ({ __esModule: true, default: plain(value) });
    jest.doMock(`@salesforce/label/c.${name}`, factory, { virtual: true });
}
