/** How long whoever develops this waits: in a fresh clone of the last commit, with npm's cache as it is. Seconds. */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { STEP_TIMES } from '../scripts/setup/steps.mjs';

export interface Ourselves {
    /** Until the address of the page is printed. */
    firstStart: number;
    warmStart: number;
    test: number;
    /** Of `npm test`; some run beside each other. */
    steps: { name: string; passed: number; failed: number; seconds: number }[];
}

const ROOT = path.resolve(import.meta.dirname, '..');
/** What the programs said, for whoever wants to know why one failed. */
const SAID = path.join(ROOT, '.cache/ourselves.log');
const ADDRESS = /http:\/\/\S+/;

/** Settles when the program ends, or says what was waited for; it is ended then. Answers the seconds. */
function timeOf(folder: string, [command = '', ...args]: string[], says?: RegExp): Promise<number> {
    const begin = performance.now();
    return new Promise((resolve, reject) => {
        const env = { ...process.env, CI: 'true' };
        const child = spawn(command, args, { cwd: folder, env, detached: true });
        let output = '';
        let isHeard = false;
        let seconds = 0;
        const hear = (data: Buffer): void => {
            output += String(data);
            appendFileSync(SAID, data);
            if (isHeard || !says?.test(output)) return;
            isHeard = true;
            seconds = (performance.now() - begin) / 1000;
            if (child.pid !== undefined) process.kill(-child.pid);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        child.on('error', reject);
        child.on('close', () => {
            if (says && !isHeard) reject(new Error(`${command} ${args.join(' ')}:\n${output}`));
            else resolve(isHeard ? seconds : (performance.now() - begin) / 1000);
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
        await timeOf(ROOT, ['git', 'clone', '--quiet', ROOT, folder]);
        const start = async (): Promise<number> => {
            const port = String(await freePort());
            return timeOf(folder, ['npm', 'start', '--', '--no-open', '--port', port], ADDRESS);
        };
        tell('first npm start');
        const firstStart = await start();
        tell('npm start again');
        const warmStart = await start();
        tell('npm test');
        const test = await timeOf(folder, ['npm', 'test']);
        const steps = JSON.parse(
            readFileSync(path.join(folder, STEP_TIMES), 'utf8')
        ) as Ourselves['steps'];
        return { firstStart, warmStart, test, steps };
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
