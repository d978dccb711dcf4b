import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { filesBelow, fingerprint } from '../fingerprint';
import { readLabels, readLabelsFile } from '../labels';
import { baseComponentsIn } from '../vendor';

let folder: string;

beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'page-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
    return place;
}

test('base components are found in templates and in imports', async () => {
    const sources = [
        await file(
            'a/a.html',
            '<template><lightning-button-icon></lightning-button-icon></template>'
        ),
        await file('a/a.ts', "import Modal from 'lightning/modal';"),
        await file('a/a.css', 'lightning-card { color: red }')
    ];
    expect([...(await baseComponentsIn(sources))]).toEqual(['buttonIcon', 'modal']);
});

test('the fingerprint changes with a content and with a name, and not without either', async () => {
    const one = await file('one.ts', 'a');
    const first = await fingerprint([one]);
    expect(await fingerprint([one])).toBe(first);
    expect(await fingerprint([await file('two.ts', 'a')])).not.toBe(first);
    await file('one.ts', 'b');
    expect(await fingerprint([one])).not.toBe(first);
});

test('tests do not count as inputs', async () => {
    const source = await file('a/a.ts', '');
    await file('a/__tests__/a.test.ts', '');
    expect(await filesBelow(folder)).toEqual([source]);
});

test('every custom label of the project has an English text', async () => {
    const { en = {} } = await readLabels();
    expect(Object.keys(en).length).toBeGreaterThan(0);
    expect(Object.entries(en).filter(([, text]) => text === '')).toEqual([]);
});

test('labels that were changed are read anew, and others are not parsed again', async () => {
    const labelled = (value: string) =>
        `<CustomLabels><labels><fullName>A</fullName><value>${value}</value></labels></CustomLabels>`;
    const place = await file('A.labels-meta.xml', labelled('one'));
    const first = await readLabelsFile(place);
    expect(first.CustomLabels?.labels).toEqual([{ fullName: 'A', value: 'one' }]);
    expect(await readLabelsFile(place)).toBe(first);
    await file('A.labels-meta.xml', labelled('two'));
    await utimes(place, 1, 1);
    const { CustomLabels } = await readLabelsFile(place);
    expect(CustomLabels?.labels).toEqual([{ fullName: 'A', value: 'two' }]);
});
