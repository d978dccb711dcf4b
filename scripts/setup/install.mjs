// @ts-check
/** npm packages, installed when they are missing or when the lock file says otherwise. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT, npm, runWithProgress } from './processes.mjs';

/**
 * The part of npm's lock files that is read here.
 * @typedef {{packages: Record<string, {version?: string, optional?: boolean}>}} Lock
 */

/** @param {string} folder absolute */
function lockHash(folder) {
    const lock = readFileSync(path.join(folder, 'package-lock.json'));
    return createHash('sha256').update(lock).update(process.version).digest('hex');
}

/**
 * npm's own account of what it installed agrees with the lock file, package by package.
 * @param {string} folder absolute
 */
function agreesWithLock(folder) {
    const account = path.join(folder, 'node_modules/.package-lock.json');
    if (!existsSync(account)) return false;
    /** @param {string} file */
    const packagesOf = (file) =>
        /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8'))).packages;
    const installed = packagesOf(account);
    return Object.entries(packagesOf(path.join(folder, 'package-lock.json'))).every(
        ([name, { version, optional }]) =>
            name === '' || installed[name]?.version === version || (optional && !installed[name])
    );
}

export const ensurePackages = () => ensureInstalled('.', 'the packages of this project');

export const ensureTools = () =>
    ensureInstalled('tools', 'the Salesforce CLI and the checkers (440 MB)');

/**
 * @param {'.' | 'tools'} workspace
 * @param {string} what for the person who waits
 */
async function ensureInstalled(workspace, what) {
    const folder = path.join(ROOT, workspace);
    const stamp = path.join(folder, 'node_modules/.hvs-installed');
    const wanted = lockHash(folder);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    if (!agreesWithLock(folder)) {
        const [command, args] = npm(['ci', '--no-audit', '--no-fund']);
        const { code, output } = await runWithProgress(`Installing ${what}`, command, args, {
            cwd: folder
        });
        if (code !== 0) {
            throw new Problem(
                `npm could not install ${what}:\n\n${lastLines(output, 15)}\n\n` +
                    'Check that the npm registry is reachable (npm ping), then run this again.'
            );
        }
    }
    writeFileSync(stamp, wanted);
}

/** @param {string} text @param {number} count */
function lastLines(text, count) {
    return text.trim().split('\n').slice(-count).join('\n');
}
