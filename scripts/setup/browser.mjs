// @ts-check
/** A Chrome or Chromium for the browser tests. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT, answerOf, runWithProgress } from './processes.mjs';

/** Chromium without windows, as Debian packages it: the same engine for two fifths less processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';
export const HEADLESS_SHELL_PACKAGE = 'chromium-headless-shell';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const USUAL_PLACES = {
    linux: [
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/chromium-browser',
        '/opt/google/chrome/chrome',
        '/snap/bin/chromium'
    ],
    darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium'
    ],
    win32: [
        process.env['PROGRAMFILES'],
        process.env['PROGRAMFILES(X86)'],
        process.env['LOCALAPPDATA']
    ]
        .filter((folder) => folder !== undefined)
        .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe'))
};

/**
 * Some are only stubs that ask for a store; a browser that cannot say its version is none.
 * @param {string} file
 */
function works(file) {
    if (!existsSync(file)) return false;
    // Chrome on Windows opens a window instead of printing its version.
    return process.platform === 'win32' || answerOf(file, ['--version']) !== null;
}

/** Whoever names a browser wants no other. */
export const wantsHeadlessShell = () => !process.env['CHROME_PATH'] && !existsSync(HEADLESS_SHELL);

/** @returns {string} where Playwright keeps its own, downloaded or not */
function ownBrowser() {
    const require = createRequire(path.join(ROOT, 'package.json'));
    const playwright = /** @type {typeof import('@playwright/test')} */ (
        require('@playwright/test')
    );
    return playwright.chromium.executablePath();
}

/**
 * @returns {string | null} a browser as people use it, which asks before it hands out a microphone; null for none
 * @throws {Problem} when CHROME_PATH names one that does not start
 */
export function findPeoplesBrowser() {
    const named = process.env['CHROME_PATH'];
    if (named) {
        if (works(named)) return named;
        throw new Problem(`CHROME_PATH is '${named}', but no browser starts there.`);
    }
    const places = [...(USUAL_PLACES[process.platform] ?? []), ownBrowser()];
    return places.find(works) ?? null;
}

/**
 * @returns {string | null} the quickest browser that starts, or null
 * @throws {Problem} when CHROME_PATH names one that does not
 */
export function findBrowser() {
    return !process.env['CHROME_PATH'] && works(HEADLESS_SHELL)
        ? HEADLESS_SHELL
        : findPeoplesBrowser();
}

/** @returns {Promise<string | null>} Playwright's own browser, downloaded now; null when refused */
export async function downloadBrowser() {
    const cli = path.join(ROOT, 'node_modules/playwright/cli.js');
    const { code, output } = await runWithProgress(
        'Downloading Chromium for Playwright',
        process.execPath,
        [cli, 'install', '--no-shell', 'chromium']
    );
    if (code === 0 && works(ownBrowser())) return ownBrowser();
    const reason = /^.*(?:Error|error|refused|ENOTFOUND|EAI_AGAIN).*$/m.exec(output)?.[0].trim();
    console.log(
        code === 0
            ? '  It was downloaded but does not start here: system libraries are missing.'
            : `  Not reachable from here${reason ? ` (${reason.slice(0, 120)})` : ''}.`
    );
    return null;
}
