/** Addresses that the server serves under; free of Node, so that the page can import them. */

/** The Lightning page as built; its `index.html` is also served at `/` and `/lightning/…`. */
export const PAGE_PATH = '/page/';
/** Salesforce Lightning Design System: styles, icons, fonts. */
export const SLDS_PATH = '/slds/';
/** A `PageConfig` as JSON. */
export const CONFIG_PATH = '/config.json';

export interface PageConfig {
    lightningOrigin: string;
    visualforceOrigin: string;
}
