/** A browser of the test's own, with a profile on the disk: it can be killed, and come back to what it kept. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';

export interface OwnBrowser {
    context: BrowserContext;
    /** Ends it as a crash does: nothing more is written. */
    kill(): Promise<void>;
}

const LISTENING = /^DevTools listening on (ws:\S+)/;

/** Playwright's own way of starting one with a profile gives no process to kill. */
export async function startOwnBrowser(
    profile: string,
    { executablePath, args = [] }: LaunchOptions
): Promise<OwnBrowser> {
    const browser = spawn(
        executablePath ?? chromium.executablePath(),
        ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...args],
        { stdio: ['ignore', 'ignore', 'pipe'] }
    );
    const ended = once(browser, 'exit');
    // It must not outlive a test that fails before it kills it.
    const kill = (): boolean => browser.kill('SIGKILL');
    process.once('exit', kill);
    browser.once('exit', () => process.off('exit', kill));
    const address = await new Promise<string>((resolve, reject) => {
        createInterface(browser.stderr).on('line', (line) => {
            const found = LISTENING.exec(line)?.[1];
            if (found) resolve(found);
        });
        browser.once('error', reject);
        browser.once('exit', () => reject(new Error('The browser ended before it listened.')));
    });
    const connection = await chromium.connectOverCDP(address);
    const [context] = connection.contexts();
    if (!context) throw new Error('The browser has no context.');
    return {
        context,
        async kill() {
            kill();
            await ended;
        }
    };
}
