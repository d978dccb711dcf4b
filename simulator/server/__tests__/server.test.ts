/** The server as a browser meets it: two host names, the org behind one of them. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { OrgState } from '../../contract';
import { HttpOrg } from '../../org/http-org';
import { type RunningServer, startServer } from '../server';

interface Answer {
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: string;
}

/** Asks the running server by the host name in the address, wherever that name resolves to. */
function ask(server: RunningServer, address: string, body?: string): Promise<Answer> {
    const { host, pathname, search, protocol } = new URL(address);
    const request = protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
        const options = {
            host: '127.0.0.1',
            port: server.port,
            path: pathname + search,
            method: body === undefined ? 'GET' : 'POST',
            headers: { host },
            rejectUnauthorized: false
        };
        const sent = request(options, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
                resolve({
                    status: response.statusCode ?? 0,
                    headers: response.headers,
                    body: Buffer.concat(chunks).toString('utf8')
                })
            );
        });
        sent.on('error', reject);
        sent.end(body);
    });
}

describe.each([
    ['http', false, 'http://lightning.acme.localhost', 'http://vf.acme.localhost'],
    ['https', true, 'https://acme.lightning.force.com', 'https://acme--c.vf.force.com']
])('over %s', (_scheme, tls, lightning, visualforce) => {
    let server: RunningServer;

    beforeAll(async () => {
        server = await startServer({ port: 0, tls });
    });

    afterAll(() => server.stop());

    test('serves two origins on one port', async () => {
        expect(server.lightningOrigin).toBe(`${lightning}:${server.port}`);
        expect(server.visualforceOrigin).toBe(`${visualforce}:${server.port}`);
        const { body } = await ask(server, `${server.lightningOrigin}/config.json`);
        const { lightningOrigin, visualforceOrigin } = server;
        expect(JSON.parse(body)).toEqual({ lightningOrigin, visualforceOrigin });
    });

    test('shows the softphone to the Lightning page alone', async () => {
        const { status, headers, body } = await ask(
            server,
            `${server.visualforceOrigin}/apex/HvsSoftphone?mode=Lightning`
        );

        expect(status).toBe(200);
        expect(headers['content-security-policy']).toBe(
            `frame-ancestors 'self' ${server.lightningOrigin}`
        );
        expect(body).toContain('id="hvs-page-data"');
        expect(body).toMatch(/src="\/resource\/\d+\/hvsAdapter"/);
    });

    test('hands out the library in the version of its address', async () => {
        const address = `${server.visualforceOrigin}/support/api/57.0/lightning/opencti_min.js`;

        expect((await ask(server, address)).body).toContain('57');
    });

    test('keeps the org to the Lightning host', async () => {
        const body = JSON.stringify({ method: 'state', args: [] });

        expect((await ask(server, `${server.lightningOrigin}/org`, body)).status).toBe(200);
        expect((await ask(server, `${server.visualforceOrigin}/org`, body)).status).toBe(404);
    });

    test('sends any other name to the Lightning page', async () => {
        const { status, headers } = await ask(server, `${new URL(lightning).protocol}//localhost/`);

        expect([status, headers['location']]).toEqual([302, server.lightningOrigin]);
    });

    test.each([
        ['/page/../../../package.json', 404],
        ['/slds/%2e%2e/%2e%2e/package.json', 404],
        ['/slds/styles/salesforce-lightning-design-system.min.css', 200],
        ['/nothing', 404]
    ])('answers %s with %i', async (address, status) => {
        expect((await ask(server, server.lightningOrigin + address)).status).toBe(status);
    });

    test.each([
        ['/apex/Nothing', 404],
        ['/apex/..%2fHvsSoftphone', 404],
        ['/resource/1/nothing', 404],
        ['/', 404]
    ])('has no %s on the Visualforce host', async (address, status) => {
        expect((await ask(server, server.visualforceOrigin + address)).status).toBe(status);
    });
});

describe('the org over HTTP', () => {
    let server: RunningServer;
    let org: HttpOrg;

    beforeAll(async () => {
        server = await startServer({ port: 0 });
        const fetchByHost: typeof fetch = async (address, init) => {
            const { status, body } = await ask(server, address as string, init?.body as string);
            return new Response(body, { status });
        };
        org = new HttpOrg({ origin: server.lightningOrigin, fetch: fetchByHost });
    });

    afterEach(() => org.reset());
    afterAll(() => server.stop());

    test('is the same org as in the server', async () => {
        const [first] = (await org.state()).queue;
        const entry = await org.startWork(first?.id ?? '');
        const saved = await org.saveLog({
            entityApiName: 'Task',
            WhoId: entry.personId,
            CallDisposition: 'Busy'
        });
        if (!saved.success) throw new Error('The Task was refused.');
        await org.completeWork(entry.workId, {
            disposition: 'Busy',
            taskId: saved.id,
            wasConnected: false
        });

        const state = await server.org.state();
        expect(state.completions).toMatchObject([{ entryId: entry.id, taskId: saved.id }]);
        expect(await org.state()).toEqual(state);
    });

    test('answers for Apex and components', async () => {
        await expect(org.runApex('HvsCti', 'work', { workId: 'x' })).resolves.toBe(
            '{"found":false}'
        );
        await expect(org.runAura('HvsSetup', 'check', undefined)).resolves.toMatchObject({
            inCallCenter: true
        });
    });

    test('says what the org refused', async () => {
        await expect(org.startWork('nothing')).rejects.toThrow('no queue entry');
        await expect(org.change({ nonsense: 1 } as object)).rejects.toThrow("no 'nonsense'");
        await expect(org.startWork(1 as unknown as string)).rejects.toThrow('args.0');
    });

    test('passes a work without an id to the org, which refuses it', async () => {
        const refused = await org.completeWork(undefined as unknown as string, {});

        expect(refused).toMatchObject({ success: false, errors: [{ code: 'INVALID_PARAM' }] });
    });

    test.each(['not json', '[]', '{"method":"constructor","args":[]}', '{"method":"state"}'])(
        'refuses the request %s',
        async (body) => {
            const { status } = await ask(server, `${server.lightningOrigin}/org`, body);

            expect(status).toBe(400);
        }
    );

    test('tells every tab what is so, and then of several changes at once', async () => {
        const states: OrgState[] = [];
        const events = httpRequest({
            host: '127.0.0.1',
            port: server.port,
            path: '/org/events',
            headers: { host: new URL(server.lightningOrigin).host }
        });
        const heard = new Promise<void>((resolve) => {
            events.on('response', (response) => {
                let text = '';
                response.on('data', (chunk: Buffer) => {
                    text += chunk.toString('utf8');
                    const parts = text.split('\n\n');
                    text = parts.pop() ?? '';
                    states.push(...parts.map((part) => JSON.parse(part.slice(6)) as OrgState));
                    if (states.length === 1)
                        void org
                            .change({ inCallCenter: false })
                            .then(() => org.change({ oldLibrary: true }));
                    if (states.length === 2) resolve();
                });
            });
        });
        events.end();
        await heard;
        events.destroy();

        expect(states).toMatchObject([
            { inCallCenter: true, oldLibrary: false },
            { inCallCenter: false, oldLibrary: true }
        ]);
    });

    test('leaves hvs out of the library while the org is an old one', async () => {
        const address = `${server.visualforceOrigin}/support/api/62.0/lightning/opencti_min.js`;
        const before = await ask(server, address);
        await org.change({ oldLibrary: true });
        const after = await ask(server, address);

        expect(before.body).not.toBe(after.body);
    });
});

test('serves the library that is named instead of the stand-in', async () => {
    const server = await startServer({ port: 0, openctiLib: __filename });
    const address = `${server.visualforceOrigin}/support/api/57.0/lightning/opencti_min.js`;

    const { body } = await ask(server, address);
    await server.stop();

    expect(body).toContain('serves the library that is named');
});

test('two servers run side by side, each with its own records', async () => {
    const [one, other] = await Promise.all([startServer({ port: 0 }), startServer({ port: 0 })]);
    await one.org.change({ inCallCenter: false });

    const { inCallCenter } = await other.org.state();
    await Promise.all([one.stop(), other.stop()]);

    expect(one.port).not.toBe(other.port);
    expect(inCallCenter).toBe(true);
});
