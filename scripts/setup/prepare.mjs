// @ts-check
/**
 * What the tests need beside npm packages: a browser, fonts for its Japanese texts, a SIP server to call
 * through, Java for the Apex check. Each is looked for first; what is missing is installed after a question, and what
 * cannot be installed is said, for the step that needs it then fails; without a SIP server only its
 * tests are left out.
 */
import { ask } from './ask.mjs';
import {
    HEADLESS_SHELL_PACKAGE,
    downloadBrowser,
    findPeoplesBrowser,
    wantsHeadlessShell
} from './browser.mjs';
import { canInstall, installPackages, isDebian } from './debian.mjs';
import { OLDEST_JAVA, javaVersion } from './java.mjs';
import { answerOf } from './processes.mjs';
import { SIP_SERVER_PACKAGES, hasSipServer } from './sip-server.mjs';

/** @typedef {{browser: boolean, java: boolean}} Needs */

function hasJapaneseFont() {
    return (answerOf('fc-list', [':lang=ja', 'family']) ?? '').trim() !== '';
}

/** @param {Needs} needs */
function missingPackages({ browser, java }) {
    return [
        ...(browser && isDebian() && findPeoplesBrowser() === null ? ['chromium'] : []),
        ...(browser && isDebian() && wantsHeadlessShell() ? [HEADLESS_SHELL_PACKAGE] : []),
        ...(browser && isDebian() && !hasJapaneseFont() ? ['fonts-noto-cjk', 'fontconfig'] : []),
        ...(browser && isDebian() && !hasSipServer() ? SIP_SERVER_PACKAGES : []),
        ...(java && (javaVersion() ?? 0) < OLDEST_JAVA ? ['default-jre-headless'] : [])
    ];
}

/**
 * @param {Needs} needs what the chosen steps use
 * @param {boolean} sure no questions
 */
export async function prepare(needs, sure) {
    const missing = missingPackages(needs);
    if (missing.length > 0 && canInstall()) {
        const question = `Install the Debian packages ${missing.join(', ')}?`;
        if (await ask(question, sure)) await installPackages(missing);
    }
    if (needs.browser && findPeoplesBrowser() === null) {
        const question = 'No Chrome or Chromium found. Download Chromium for Playwright (170 MB)?';
        if (await ask(question, sure)) await downloadBrowser();
    }
    if (needs.browser && findPeoplesBrowser() === null) {
        console.log(
            'There is no browser, so the browser tests will fail. Install Chrome or Chromium, or set CHROME_PATH.'
        );
    }
    if (needs.browser && !hasSipServer()) {
        console.log(
            `There is no SIP server (${SIP_SERVER_PACKAGES.join(', ')} of Debian), so the tests that call through one ${process.env['CI'] ? 'will fail' : 'are left out'}.`
        );
    }
    if (needs.java && (javaVersion() ?? 0) < OLDEST_JAVA) {
        console.log(
            `There is no Java, so the Apex check will fail. Install Java ${OLDEST_JAVA} or newer and put it on the PATH.`
        );
    }
}
