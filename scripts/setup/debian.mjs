// @ts-check
/** Packages of Debian, where this is Debian and somebody may install them. */
import { existsSync, readFileSync } from 'node:fs';
import { answerOf, runWithProgress } from './processes.mjs';

/** Ubuntu does not count: its chromium package is a stub that asks for snap. */
export function isDebian() {
    if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @returns {string[] | null} what stands before a command that needs root; null when nobody may */
function asRoot() {
    if (process.getuid?.() === 0) return [];
    return answerOf('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n'];
}

export function canInstall() {
    return isDebian() && asRoot() !== null;
}

/**
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether they are installed
 */
export async function installPackages(packages) {
    const before = asRoot();
    if (before === null) return false;
    const [command = 'env', ...args] = [
        ...before,
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get'
    ];
    const update = await runWithProgress('Updating the list of Debian packages', command, [
        ...args,
        'update'
    ]);
    // A stale list may do: the installation decides.
    if (update.code !== 0) console.log('  The list could not be updated.');
    const install = await runWithProgress(`Installing ${packages.join(', ')}`, command, [
        ...args,
        'install',
        '--yes',
        '--no-install-recommends',
        ...packages
    ]);
    if (install.code !== 0) console.log(install.output.trim().split('\n').slice(-5).join('\n'));
    return install.code === 0;
}
