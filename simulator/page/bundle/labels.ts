import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { TextsByLanguage } from '../../org/user-texts';
import { ROOT } from '../../server/paths';

const parser = new XMLParser({
    isArray: (name) => name === 'labels' || name === 'customLabels',
    parseTagValue: false,
    trimValues: false
});

type Row = Record<string, string | undefined>;

export interface LabelsFile {
    CustomLabels?: { labels?: Row[] };
    Translations?: { customLabels?: Row[] };
}

/** By path, and as of when the file was last changed: a server is asked for labels with every softphone. */
const known = new Map<string, { changedAt: number; content: LabelsFile }>();

/** Labels or translations as they lie in a file, which is parsed again only when it was changed. */
export async function readLabelsFile(file: string): Promise<LabelsFile> {
    const { mtimeMs: changedAt } = await stat(file);
    const last = known.get(file);
    if (last?.changedAt === changedAt) return last.content;
    const content = parser.parse(await readFile(file, 'utf8')) as LabelsFile;
    known.set(file, { changedAt, content });
    return content;
}

async function filesNamed(folder: string, ending: string): Promise<string[]> {
    const names = await readdir(folder).catch(() => []);
    return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
}

/** Package directories hold their metadata below `main/default`, labels and translations alike. */
async function metadataFolders(kind: string): Promise<string[]> {
    const project = JSON.parse(await readFile(path.join(ROOT, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: { path: string }[];
    };
    return project.packageDirectories.map((entry) =>
        path.join(ROOT, entry.path, 'main/default', kind)
    );
}

export async function labelFiles(): Promise<{ labels: string[]; translations: string[] }> {
    const find = async (kind: string, ending: string): Promise<string[]> =>
        (
            await Promise.all(
                (await metadataFolders(kind)).map((folder) => filesNamed(folder, ending))
            )
        ).flat();
    return {
        labels: await find('labels', '.labels-meta.xml'),
        translations: await find('translations', '.translation-meta.xml')
    };
}

/** Custom labels and their translations; `en` holds every label. */
export async function readLabels(): Promise<TextsByLanguage> {
    const files = await labelFiles();
    const english: Record<string, string> = {};
    for (const file of files.labels) {
        for (const row of (await readLabelsFile(file)).CustomLabels?.labels ?? []) {
            if (row['fullName']) english[row['fullName']] = row['value'] ?? '';
        }
    }
    const labels: Record<string, Record<string, string>> = { en: english };
    for (const file of files.translations) {
        const language = path.basename(file).split('.')[0] ?? '';
        const texts = (labels[language] ??= {});
        for (const row of (await readLabelsFile(file)).Translations?.customLabels ?? []) {
            if (row['name'] && row['label']) texts[row['name']] = row['label'];
        }
    }
    return labels;
}
