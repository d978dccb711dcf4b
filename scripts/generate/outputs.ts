import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SETTINGS } from '../../adapter/src/settings/table';
import { TROUBLE_CODES } from '../../force-app/main/default/lwc/hvsProtocol/troubles';
import { callCenterMetadata, importDefinition } from './call-center';
import { errorsPage } from './errors-page';
import { readLabels } from './labels';
import { withPageLabels } from './page-labels';
import { settingsPage } from './settings-page';

export interface Output {
    /** From the project's root. */
    path: string;
    text: string;
}

const LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
const PAGE = 'force-app/main/default/pages/HvsSoftphone.page';

/** Every generated file with the text it should have. Reads from `root`, writes nothing. */
export function outputs(root: string): Output[] {
    const labels = readLabels(readFileSync(join(root, LABELS), 'utf8'));
    const page = readFileSync(join(root, PAGE), 'utf8');
    return [
        { path: PAGE, text: withPageLabels(page, labels) },
        { path: 'config/HvsCallCenter.xml', text: importDefinition(SETTINGS) },
        {
            path: 'unpackaged/main/default/callCenters/HvsCallCenter.callCenter-meta.xml',
            text: callCenterMetadata(SETTINGS)
        },
        { path: 'docs/settings.md', text: settingsPage(SETTINGS) },
        { path: 'docs/errors.md', text: errorsPage(TROUBLE_CODES, labels) }
    ];
}

/** Those whose file is missing or says something else. */
export function stale(root: string): Output[] {
    return outputs(root).filter(({ path, text }) => {
        const file = join(root, path);
        return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
}

export function write(root: string, files: readonly Output[]): void {
    for (const { path, text } of files) {
        const file = join(root, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
    }
}
