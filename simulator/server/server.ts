/** The simulated org as a server: two host names on one port, its records kept while it runs. */
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { readSeed } from '../data/read';
import { ORG_EVENTS_PATH, ORG_PATH } from '../org/http-org';
import { MemoryOrg } from '../org/memory-org';
import { readCallCenter } from './call-center';
import { selfSignedCertificate } from './certificate';
import { librarySource, type LibrarySource } from './library-file';
import { answerOrgRequest, streamOrgEvents } from './org-api';
import { originOf, type Site, siteOf } from './origins';
import type { PageConfig } from './addresses';
import { type Reply, text } from './reply';
import { lightningReply, type Shelves, shelvesWith, visualforceReply } from './sites';

export interface ServerOptions {
    /** 0: any free port. */
    port: number;
    /** Org-like host names over https, with a certificate of its own making. */
    tls?: boolean;
    /** File served in place of our stand-in for the client library. */
    openctiLib?: string | undefined;
    /** A folder with Visualforce pages (`.page`) and static resources (`.js`) beside those that ship. */
    moreFrom?: string;
}

export interface RunningServer {
    port: number;
    org: MemoryOrg;
    lightningOrigin: string;
    visualforceOrigin: string;
    stop(): Promise<void>;
}

interface Serving {
    org: MemoryOrg;
    library: LibrarySource;
    shelves: Shelves;
    tls: boolean;
    config: () => PageConfig;
}

/** Each host may be framed by the Lightning page only, as a new org has it. */
function framing(site: Site, lightningOrigin: string): Record<string, string> {
    const ancestors = site === 'lightning' ? "'self'" : `'self' ${lightningOrigin}`;
    return { 'content-security-policy': `frame-ancestors ${ancestors}` };
}

function listenerOf({ org, library, shelves, tls, config }: Serving): RequestListener {
    const answer = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
        const send = (reply: Reply, extra: Record<string, string> = {}): void => {
            response.writeHead(reply.status, { ...reply.headers, ...extra }).end(reply.body);
        };
        const { lightningOrigin } = config();
        try {
            const { pathname } = new URL(request.url ?? '/', lightningOrigin);
            const site = siteOf(request.headers.host, tls);
            if (site === null) {
                send(text(302, ''), { location: lightningOrigin });
            } else if (site === 'visualforce') {
                send(
                    await visualforceReply(pathname, { org, library, shelves }),
                    framing(site, lightningOrigin)
                );
            } else if (pathname === ORG_PATH && request.method === 'POST') {
                send(await answerOrgRequest(org, request));
            } else if (pathname === ORG_EVENTS_PATH) {
                streamOrgEvents(org, response);
            } else {
                send(await lightningReply(pathname, config()), framing(site, lightningOrigin));
            }
        } catch (error) {
            console.error(error);
            if (!response.headersSent) send(text(500, String(error)));
        }
    };
    return (...args) => void answer(...args);
}

function listening(server: Server, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
}

/** @throws Error if the port is taken, a data file is wrong or the library is missing */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
    const tls = options.tls ?? false;
    const org = new MemoryOrg({ seed: readSeed(readCallCenter()) });
    let port = options.port;
    const config = (): PageConfig => ({
        lightningOrigin: originOf('lightning', tls, port),
        visualforceOrigin: originOf('visualforce', tls, port)
    });
    const library = await librarySource(options.openctiLib);
    const shelves = shelvesWith(options.moreFrom);
    const listener = listenerOf({ org, library, shelves, tls, config });
    const server = tls
        ? createHttpsServer(await selfSignedCertificate(), listener)
        : createHttpServer(listener);
    port = await listening(server, options.port);
    return {
        port,
        org,
        ...config(),
        stop: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
}
