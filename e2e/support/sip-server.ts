/**
 * A real SIP server on this machine: Kamailio as Debian packages it, behind an encrypted door as in life. It can be
 * killed, and comes back at the same address with an empty memory.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
    connect,
    createServer as createPlainServer,
    type AddressInfo,
    type Socket
} from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { selfSignedCertificate } from '../../simulator/server/certificate';
import { kamailioConfig } from './sip-config';

export interface SipServer {
    /** For `/hvsPhone/sipServer`. */
    url: string;
    domain: string;
    password: string;
    /** Ends it as a crash does; those who are connected lose it. */
    kill(): Promise<void>;
    /** At the same address. */
    restart(): Promise<void>;
    stop(): Promise<void>;
}

/** Milliseconds. */
const UP_WITHIN = 10_000;

/** Found where Debian puts them, on any processor. */
export function kamailioModules(): string | null {
    const found = ['x86_64', 'aarch64', 'i386', 'arm']
        .map((machine) => `/usr/lib/${machine}-linux-gnu${machine === 'arm' ? 'eabihf' : ''}`)
        .map((folder) => `${folder}/kamailio/modules`)
        .find((folder) => existsSync(`${folder}/websocket.so`));
    return found ?? null;
}

function freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createPlainServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address() as AddressInfo;
            server.close(() => resolve(port));
        });
    });
}

/** Whether somebody listens there. */
function answers(port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1');
        socket.once('connect', () => {
            socket.destroy();
            resolve(true);
        });
        socket.once('error', () => resolve(false));
    });
}

async function startKamailio(config: string, port: number): Promise<ChildProcess> {
    // In a group of its own: its parts are killed with it.
    const args = ['-DD', '-E', '-f', config, '-Y', join(config, '..'), '-m', '32', '-M', '4'];
    const child = spawn('/usr/sbin/kamailio', args, { detached: true });
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    child.stdout.on('data', (data) => (said += String(data)));
    const deadline = Date.now() + UP_WITHIN;
    while (!(await answers(port))) {
        if (child.exitCode !== null || Date.now() > deadline)
            throw new Error(`Kamailio does not start.\n${said}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return child;
}

async function killGroup(child: ChildProcess): Promise<void> {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
}

/** The encrypted door: what comes in goes on to the server as it is. */
class Door {
    readonly #certificate: { key: string; cert: string };
    readonly #inner: number;
    readonly #sockets = new Set<Socket>();
    #server: Server | null = null;

    constructor(certificate: { key: string; cert: string }, inner: number) {
        this.#certificate = certificate;
        this.#inner = inner;
    }

    open(port: number): Promise<number> {
        const server = createServer(this.#certificate, (outside) => {
            const inside = connect(this.#inner, '127.0.0.1');
            for (const [socket, other] of [
                [outside, inside],
                [inside, outside]
            ] as const) {
                this.#sockets.add(socket);
                socket.once('error', () => other.destroy());
                socket.once('close', () => {
                    this.#sockets.delete(socket);
                    other.destroy();
                });
                socket.pipe(other);
            }
        });
        this.#server = server;
        return new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
        });
    }

    close(): Promise<void> {
        for (const socket of this.#sockets) socket.destroy();
        const server = this.#server;
        this.#server = null;
        return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
    }
}

/**
 * @param ringsFor milliseconds that a call may ring
 * @throws Error with what the server said, when it does not come up
 */
export async function startSipServer(ringsFor: number): Promise<SipServer> {
    const modules = kamailioModules();
    if (!modules) throw new Error('Kamailio with its WebSocket module is not installed.');
    const inner = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'hvs-sip-'));
    const config = join(folder, 'kamailio.cfg');
    const password = crypto.randomUUID();
    writeFileSync(config, kamailioConfig({ port: inner, password, ringsFor, modules }));
    const door = new Door(await selfSignedCertificate(), inner);
    let child = await startKamailio(config, inner);
    const port = await door.open(0);

    const kill = async (): Promise<void> => {
        await door.close();
        await killGroup(child);
    };
    return {
        url: `wss://localhost:${port}`,
        domain: 'phone.test',
        password,
        kill,
        async restart() {
            child = await startKamailio(config, inner);
            await door.open(port);
        },
        async stop() {
            await kill();
            rmSync(folder, { recursive: true, force: true });
        }
    };
}
