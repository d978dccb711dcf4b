/** What a route answers; how it gets onto the wire is the server's business. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Reply {
    status: number;
    headers: Record<string, string>;
    body: string | Buffer;
}

const TYPES: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.woff': 'font/woff'
};

export function text(status: number, body: string, type = 'text/plain; charset=utf-8'): Reply {
    return { status, headers: { 'content-type': type, 'cache-control': 'no-store' }, body };
}

export function json(status: number, value: unknown): Reply {
    return text(status, JSON.stringify(value), 'application/json; charset=utf-8');
}

/** For what has another address once it changes, or comes with an installed package: not asked for again for an hour. */
export const LASTING = 'public, max-age=3600, immutable';

/** A file below `folder`; null if there is none, or if the address tries to leave the folder. */
export async function fileReply(
    folder: string,
    relative: string,
    caching = 'no-cache'
): Promise<Reply | null> {
    const file = path.resolve(folder, relative);
    if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
    const body = await readFile(file).catch(() => null);
    if (!body) return null;
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { status: 200, headers: { 'content-type': type, 'cache-control': caching }, body };
}
