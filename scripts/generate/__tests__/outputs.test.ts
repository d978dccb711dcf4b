import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stale, write } from '../outputs';

const PROJECT = process.cwd();
const LABELS = 'force-app/main/default/labels';
const PAGES = 'force-app/main/default/pages';

describe('The generated files', () => {
    let root: string;

    beforeEach(() => {
        root = mkdtempSync(join(tmpdir(), 'hvs-generate-'));
        for (const folder of [LABELS, PAGES]) {
            cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
        }
    });

    afterEach(() => rmSync(root, { recursive: true }));

    const paths = (): string[] => stale(root).map(({ path }) => path);

    it('are all fresh in this project', () => {
        expect(stale(PROJECT).map(({ path }) => path)).toEqual([]);
    });

    it('are stale where they are missing and fresh once written', () => {
        expect(paths()).toContain('config/HvsCallCenter.xml');
        write(root, stale(root));
        expect(paths()).toEqual([]);
    });

    it('are stale after somebody edited one by hand', () => {
        write(root, stale(root));
        writeFileSync(join(root, 'docs/errors.md'), '# Errors\n');
        expect(paths()).toEqual(['docs/errors.md']);
    });

    it('follow the labels: a new one belongs on the page, a changed one in the list of errors', () => {
        write(root, stale(root));
        const file = join(root, LABELS, 'CustomLabels.labels-meta.xml');
        const labels = readFileSync(file, 'utf8')
            .replace('<fullName>Hvs_Frame_HangUp<', '<fullName>Hvs_Frame_DialNow<')
            .replace('The call could not be dialled.', 'No call came about.');
        writeFileSync(file, labels);
        expect(paths()).toEqual([`${PAGES}/HvsSoftphone.page`, 'docs/errors.md']);
    });
});
