/** Where the server finds what it serves, and under which addresses. */
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const inRoot = (relative: string): string => path.join(ROOT, relative);

/** The Lightning page as built; served at `PAGE_PATH`, its `index.html` also at `/` and `/lightning/…`. */
export const PAGE_FOLDER = inRoot('build/page');
export const PAGE_PATH = '/page/';

/** Salesforce Lightning Design System: styles, icons, fonts. */
export const SLDS_FOLDER = inRoot('node_modules/@salesforce-ux/design-system/assets');
export const SLDS_PATH = '/slds/';

/** JSON for the page: see `PageConfig`. */
export const CONFIG_PATH = '/config.json';

export const VISUALFORCE_FOLDER = inRoot('force-app/main/default/pages');
export const STATIC_RESOURCES_FOLDER = inRoot('force-app/main/default/staticresources');
export const CALL_CENTER_FILE = inRoot('config/HvsCallCenter.xml');
export const LIBRARY_ENTRY = inRoot('simulator/library/index.ts');

export interface PageConfig {
    lightningOrigin: string;
    visualforceOrigin: string;
}
