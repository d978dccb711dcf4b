/** How long whoever develops this waits: in a fresh clone of the last commit, with npm's cache as it is. Seconds. */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, collect } from '../scripts/setup/processes.mjs';
import { STEP_TIMES } from '../scripts/setup/steps.mjs';

export interface Ourselves {
    /** Until the address of the page is printed. */
    firstStart: number;
    warmStart: number;
    test: number;
    /** Of `npm test`; some run beside each other. */
    steps: { name: string; passed: number; failed: number; seconds: number }[];
}

/** What the programs said, for whoever wants to know why one failed. */
const SAID = path.join(ROOT, '.cache/ourselves.log');
const ADDRESS = /http:\/\/\S+/;
const env = { ...process.env, CI: 'true' };

/** Seconds until `npm start` prints the page's address; it is ended then. */
function timeOfStart(folder: string, port: number): Promise<number> {
    const begin = performance.now();
    const args = ['start', '--', '--no-open', '--port', String(port)];
    return new Promise((resolve, reject) => {
        const child = spawn('npm', args, { cwd: folder, env, detached: true });
        let output = '';
        let seconds: number | null = null;
        const hear = (data: Buffer): void => {
            output += String(data);
            if (seconds !== null || !ADDRESS.test(output)) return;
            seconds = (performance.now() - begin) / 1000;
            if (child.pid !== undefined) process.kill(-child.pid);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.on('error', reject);
        child.on('close', () => {
            appendFileSync(SAID, output);
            if (seconds === null) reject(new Error(`npm start ended, see ${SAID}`));
            else resolve(seconds);
        });
    });
}

async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    return port;
}

/** @param tell hears what comes next */
export async function measureOurselves(tell: (what: string) => void): Promise<Ourselves> {
    writeFileSync(SAID, '');
    const folder = mkdtempSync(path.join(tmpdir(), 'hvs-cti-'));
    try {
        execFileSync('git', ['clone', '--quiet', ROOT, folder]);
        tell('first npm start');
        const firstStart = await timeOfStart(folder, await freePort());
        tell('npm start again');
        const warmStart = await timeOfStart(folder, await freePort());
        tell('npm test');
        const begin = performance.now();
        const { output } = await collect('npm', ['test'], {
            cwd: folder,
            env,
            timeoutSeconds: 3_600
        });
        const test = (performance.now() - begin) / 1000;
        appendFileSync(SAID, output);
        const steps = JSON.parse(
            readFileSync(path.join(folder, STEP_TIMES), 'utf8')
        ) as Ourselves['steps'];
        return { firstStart, warmStart, test, steps };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
