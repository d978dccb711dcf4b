// @ts-check
import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

/**
 * Reads a command's flags. `--help` prints the usage and ends; an unknown flag says what there is.
 * @template {Record<string, {type: 'boolean' | 'string'}>} T
 * @param {string} usage
 * @param {T} options
 * @param {string[]} [argv]
 */
export function readOptions(usage, options, argv = process.argv.slice(2)) {
    if (argv.includes('--help') || argv.includes('-h')) {
        console.log(usage);
        process.exit(0);
    }
    try {
        return parseArgs({ args: argv, options, allowPositionals: false }).values;
    } catch (error) {
        const sentence = error instanceof Error ? error.message.split('. ')[0] : String(error);
        throw new Problem(`${sentence}.\n\n${usage}`);
    }
}

/**
 * @param {string} text
 * @returns {number} a port that may be listened on
 */
export function readPort(text) {
    const port = Number(text);
    if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
    throw new Problem(`--port takes a number from 1 to 65535, not '${text}'.`);
}
