/** Where the server finds what it serves; under which addresses is in `addresses.ts`. */
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const inRoot = (relative: string): string => path.join(ROOT, relative);

/** The Lightning page as built. */
export const PAGE_FOLDER = inRoot('build/page');
export const SLDS_FOLDER = inRoot('node_modules/@salesforce-ux/design-system/assets');
export const VISUALFORCE_FOLDER = inRoot('force-app/main/default/pages');
export const STATIC_RESOURCES_FOLDER = inRoot('force-app/main/default/staticresources');
export const CALL_CENTER_FILE = inRoot('config/HvsCallCenter.xml');
export const LIBRARY_ENTRY = inRoot('simulator/library/index.ts');
/** What makes a library breakable from inside; served behind it. */
export const BREAKABLE_ENTRY = inRoot('simulator/library/breakable.ts');
