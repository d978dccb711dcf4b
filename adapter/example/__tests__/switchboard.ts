/** A switchboard to try the example with: a real HTTP server, whose only desk is the test's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OtherSide } from '../../src/ports/contracts/telephony-contract';

export interface Switchboard {
    address: string;
    other: OtherSide;
    close(): Promise<void>;
}

export async function openSwitchboard(): Promise<Switchboard> {
    const events: { number: number; id: string; state: string; why: string }[] = [];
    const waiting = new Set<() => void>();
    let end: 'answer' | 'beBusy' | 'ring' = 'answer';
    let talking: string | null = null;
    const tell = (id: string, state: string, why = ''): void => {
        events.push({ number: events.length + 1, id, state, why });
        for (const answer of waiting) answer();
    };
    const place = (id: string): void => {
        if (end === 'beBusy') return tell(id, 'over', 'busy');
        tell(id, 'ringing');
        if (end === 'ring') return;
        talking = id;
        tell(id, 'talking');
    };
    const server = createServer((request, response) => {
        const { method = '', url = '' } = request;
        if (url.startsWith('/events')) {
            const after = Number(url.split('=')[1]);
            const answer = (): void => {
                const newer = events.filter(({ number }) => number > after);
                if (newer.length === 0) return void waiting.add(answer);
                waiting.delete(answer);
                response.end(JSON.stringify(newer));
            };
            request.on('close', () => waiting.delete(answer));
            return answer();
        }
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
            response.end('{}');
            if (method === 'DELETE') tell(url.replace('/calls/', ''), 'over', 'us');
            if (method === 'POST')
                place((JSON.parse(String(Buffer.concat(chunks))) as { id: string }).id);
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        other: {
            target: { text: '+14155550101', e164: '+14155550101' },
            async will(what) {
                end = what;
            },
            async hangUp() {
                if (talking !== null) tell(talking, 'over', 'them');
            }
        },
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
}
