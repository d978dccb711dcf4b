/**
 * The table of settings as the adapter needs it: what Setup and the guide say of each setting is text that no
 * browser reads, 1.5 kB gzipped of it.
 */
import type { Plugin } from 'esbuild';
import * as table from '../../adapter/src/settings/table';
import type { SettingRow } from '../../adapter/src/settings/setting-row';

const withoutTexts = ({ label: _label, help: _help, ...row }: SettingRow): object => row;

export const settingsTable: Plugin = {
    name: 'settings-table',
    setup(build) {
        build.onLoad({ filter: /adapter\/src\/settings\/table\.ts$/ }, () => ({
            contents: Object.entries({ ...table, SETTINGS: table.SETTINGS.map(withoutTexts) })
                .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
                .join('\n'),
            loader: 'js'
        }));
    }
};
