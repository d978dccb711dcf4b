import { spawn } from 'node:child_process';

/** Opens the address where this machine has a desktop; says nothing where it has none. */
export function openInBrowser(address: string): void {
    const [command, ...args] = {
        darwin: ['open'],
        win32: ['cmd', '/c', 'start', '""']
    }[process.platform as string] ?? ['xdg-open'];
    if (command === undefined) return;
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
}
