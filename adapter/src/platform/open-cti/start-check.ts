/**
 * Whether this page can be a softphone, asked before the library is used: outside of Lightning it throws
 * while it loads, stays defined all the same, and answers nothing for ever [lib]. So its conditions are
 * looked at here, and a person is told which of them is not met.
 */
import { HvsError } from '../../domain/hvs-error';
import { findLibrary } from './find-library';
import type { OpenCtiLibrary } from './library';

/** Where Lightning pages live, as the library knows them [lib]; the last is the simulator's. */
const LIGHTNING_HOSTS = [
    /\.(force|visualforce|my-visualforce|my-lightning|salesforce|my-salesforce)\.com$/,
    /\.(salesforce|crmforce)\.(mil|ms)$/,
    /\.acme\.localhost$/
];

/** What the check looks at; `window` has it all. */
export interface Page {
    readonly location: { readonly search: string; readonly protocol: string };
    readonly parent: unknown;
    readonly self: unknown;
}

/**
 * The library, ready for use. Throws an `HvsError`:
 * 'OutsideSoftphone' when no Lightning page opened this one as its softphone,
 * 'LibraryRefused' when the library does not accept the page that did,
 * 'LibraryMissing' when the script did not load or is not that of Lightning.
 */
export function checkStart(page: Page): OpenCtiLibrary {
    const query = new URLSearchParams(page.location.search);
    const mode = query.get('mode');
    const origin = query.get('sfdcIframeOrigin');
    if (!mode || !origin) {
        const missing = [mode ? '' : 'mode', origin ? '' : 'sfdcIframeOrigin'].filter(Boolean);
        throw new HvsError('OutsideSoftphone', `(${missing.join(', ')})`);
    }
    if (page.parent === page.self) throw new HvsError('OutsideSoftphone');
    if (/classic/i.test(mode)) throw new HvsError('LibraryRefused', `(mode=${mode})`);
    if (!isAccepted(origin, page.location.protocol)) {
        throw new HvsError('LibraryRefused', `(sfdcIframeOrigin=${origin})`);
    }
    const library = findLibrary(page);
    if (!library) throw new HvsError('LibraryMissing');
    return library;
}

/** An origin and nothing more, of Salesforce, with the scheme of this page. */
function isAccepted(origin: string, protocol: string): boolean {
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    return (
        url.origin === origin &&
        url.protocol === protocol &&
        LIGHTNING_HOSTS.some((pattern) => pattern.test(url.hostname))
    );
}
