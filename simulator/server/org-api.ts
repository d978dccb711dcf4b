/**
 * The org over HTTP: `POST /org` with `{method, args}` answers `{result}` or `{error}`;
 * `GET /org/events` sends the state, now and after each change.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Org, OrgState } from '../contract';
import { json, type Reply } from './reply';

const fields = v.record(v.string(), v.unknown());
const strings = v.record(v.string(), v.string());

const REQUEST = v.variant('method', [
    v.object({ method: v.literal('state'), args: v.strictTuple([]) }),
    v.object({ method: v.literal('reset'), args: v.strictTuple([]) }),
    v.object({ method: v.literal('startWork'), args: v.strictTuple([v.string()]) }),
    v.object({ method: v.literal('saveLog'), args: v.strictTuple([fields]) }),
    // The work's id passes as it came: the org itself refuses what is none.
    v.object({ method: v.literal('completeWork'), args: v.strictTuple([v.unknown(), fields]) }),
    v.object({
        method: v.literal('runApex'),
        args: v.strictTuple([v.string(), v.string(), strings])
    }),
    v.object({
        method: v.literal('runAura'),
        args: v.strictTuple([v.string(), v.string(), v.unknown()])
    }),
    v.object({ method: v.literal('change'), args: v.strictTuple([fields]) })
]);

async function ask(org: Org, request: v.InferOutput<typeof REQUEST>): Promise<unknown> {
    switch (request.method) {
        case 'state':
            return org.state();
        case 'reset':
            return org.reset();
        case 'startWork':
            return org.startWork(...request.args);
        case 'saveLog':
            return org.saveLog(...request.args);
        case 'completeWork':
            return org.completeWork(request.args[0] as string, request.args[1]);
        case 'runApex':
            return org.runApex(...request.args);
        case 'runAura':
            return org.runAura(...request.args);
        case 'change':
            return org.change(request.args[0]);
    }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
}

export async function answerOrgRequest(org: Org, request: IncomingMessage): Promise<Reply> {
    let found: unknown;
    try {
        found = JSON.parse(await bodyOf(request));
    } catch {
        return json(400, { error: 'The org API takes JSON.' });
    }
    const parsed = v.safeParse(REQUEST, found);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        return json(400, { error: `${v.getDotPath(issue) ?? 'request'}: ${issue.message}` });
    }
    try {
        return json(200, { result: (await ask(org, parsed.output)) ?? null });
    } catch (error) {
        return json(422, { error: error instanceof Error ? error.message : String(error) });
    }
}

/** Milliseconds until a page hears of a change, as none in an org does at once; of several it hears once. */
const HEARD_AFTER = 100;

/** Keeps the response open until the client leaves. */
export function streamOrgEvents(org: Org, response: ServerResponse): void {
    let newest: OrgState | null = null;
    let waiting: NodeJS.Timeout | null = null;
    const send = (): void => {
        waiting = null;
        response.write(`data: ${JSON.stringify(newest)}\n\n`);
    };
    response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive'
    });
    const stop = org.watch((state) => {
        const isFirst = newest === null;
        newest = state;
        if (isFirst) send();
        else waiting ??= setTimeout(send, HEARD_AFTER);
    });
    response.on('close', () => {
        stop();
        clearTimeout(waiting ?? undefined);
    });
}
