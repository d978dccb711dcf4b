// @ts-check
/** Other programs: started, watched, waited for. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Arguments for Node that run a TypeScript file of this project. */
export const TYPESCRIPT = ['--import', 'tsx'];

/**
 * npm as it runs this very script, so that no other npm on the PATH gets in between.
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
    const cli = process.env['npm_execpath'];
    if (cli && /npm-cli\.c?js$/.test(cli)) return [process.execPath, [cli, ...args]];
    return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

/**
 * Runs a program with this terminal; settles with its exit code, 1 when it cannot be started and
 * 130 when it was interrupted.
 * @param {string} command @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = ROOT, env = process.env } = {}) {
    return new Promise((resolve) => {
        const child = spawn(command, args, {
            cwd,
            env,
            stdio: 'inherit',
            shell: command.endsWith('.cmd')
        });
        // Ctrl+C reaches the child by itself; whoever ends only this process means both.
        const wait = () => undefined;
        const endChild = () => child.kill('SIGTERM');
        process.on('SIGINT', wait).on('SIGTERM', endChild);
        /** @param {number} code */
        const finish = (code) => {
            process.off('SIGINT', wait).off('SIGTERM', endChild);
            resolve(code);
        };
        child.on('error', (error) => {
            console.error(error.message);
            finish(1);
        });
        child.on('exit', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 1)));
    });
}

/**
 * Runs a program without a word.
 * @param {string} command @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number}} [options]
 * @returns {Promise<{code: number, output: string}>} output holds both streams
 */
export function collect(command, args, options = {}) {
    const { cwd = ROOT, env = process.env, timeoutSeconds = 900 } = options;
    return new Promise((resolve) => {
        let output = '';
        const child = spawn(command, args, {
            cwd,
            env,
            shell: command.endsWith('.cmd'),
            stdio: ['ignore', 'pipe', 'pipe'],
            timeout: timeoutSeconds * 1000
        });
        child.stdout.on('data', (data) => (output += String(data)));
        child.stderr.on('data', (data) => (output += String(data)));
        child.on('error', (error) => resolve({ code: 1, output: output + error.message }));
        child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
}

/**
 * Runs a program without a word, but shows that time passes: in place on a terminal, a line every
 * ten seconds elsewhere.
 * @param {string} title @param {string} command @param {string[]} args
 * @param {Parameters<typeof collect>[2]} [options]
 */
export async function runWithProgress(title, command, args, options) {
    const onTerminal = process.stdout.isTTY;
    const start = Date.now();
    const seconds = () => Math.round((Date.now() - start) / 1000);
    if (!onTerminal) console.log(`${title} …`);
    const ticking = setInterval(
        () => {
            if (onTerminal) process.stdout.write(`\r${title} … ${seconds()} s`);
            else console.log(`  ${seconds()} s`);
        },
        onTerminal ? 1000 : 10_000
    );
    const result = await collect(command, args, options);
    clearInterval(ticking);
    const end = result.code === 0 ? `done in ${seconds()} s` : 'failed';
    console.log(onTerminal ? `\r${title} … ${end}   ` : `  ${end}`);
    return result;
}

/**
 * @param {string} command @param {string[]} args
 * @returns {string | null} what a quick program printed on both streams; null when it failed
 */
export function answerOf(command, args) {
    const { status, stdout, stderr } = spawnSync(command, args, {
        encoding: 'utf8',
        timeout: 20_000,
        stdio: ['ignore', 'pipe', 'pipe']
    });
    return status === 0 ? stdout + stderr : null;
}
