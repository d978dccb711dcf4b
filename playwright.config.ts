import { availableParallelism } from 'node:os';
import { defineConfig, type LaunchOptions } from '@playwright/test';
import { findBrowser, findPeoplesBrowser } from './scripts/setup/browser.mjs';

/** Chromium's headless shell cannot ask whether a page may use the microphone, and refuses unless told to allow it. */
const UNASKED = '--use-fake-ui-for-media-stream';
/** What is tested where the browser asks. */
const ASKING = ['**/sip-microphone.spec.ts', '**/sip-pictures.spec.ts'];

const asRoot = process.getuid?.() === 0;

/** The org's addresses, which lead to this machine; a certificate of our own is good enough here. */
const ORG_LIKE = ['--host-resolver-rules=MAP *.force.com 127.0.0.1', '--ignore-certificate-errors'];

const QUIET = [
    '--disable-background-networking',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run'
];

const launchOptions = (browser: string | null, more: string[] = []): LaunchOptions => ({
    ...(browser ? { executablePath: browser } : {}),
    args: [...ORG_LIKE, ...QUIET, ...(asRoot ? ['--no-sandbox'] : []), ...more]
});

export default defineConfig({
    testDir: 'e2e',
    testMatch: '**/*.spec.ts',
    outputDir: 'test-results',
    forbidOnly: true,
    retries: 0,
    timeout: 60_000,
    expect: { timeout: 10_000 },
    fullyParallel: true,
    // One more than there are cores: a test now and then waits for time to pass.
    workers: Math.min(availableParallelism() + 1, 4),
    reporter: [['list'], ['json', { outputFile: '.cache/results/e2e.json' }]],
    use: {
        ignoreHTTPSErrors: true,
        // What a failed test saw is drawn by e2e/support/failed-pages.ts, in a fraction of the time.
        screenshot: 'off',
        // Recording costs a sixth of the time: npm run e2e -- --trace retain-on-failure
        trace: 'off'
    },
    projects: [
        {
            name: 'quick',
            testIgnore: ASKING,
            use: { launchOptions: launchOptions(findBrowser(), [UNASKED]) }
        },
        {
            name: 'asking',
            testMatch: ASKING,
            use: { launchOptions: launchOptions(findPeoplesBrowser()) }
        }
    ]
});
