/** What the client of the org does with the stream of changes. */
import type { OrgState } from '../../contract';
import { HttpOrg } from '../http-org';

interface FakeStream {
    url: string;
    closed: boolean;
    send: (state: Partial<OrgState>) => void;
}

function orgWithStreams(): { org: HttpOrg; streams: FakeStream[] } {
    const streams: FakeStream[] = [];
    const org = new HttpOrg({
        openEvents: (url) => {
            const listeners: ((event: { data: string }) => void)[] = [];
            const stream: FakeStream = {
                url,
                closed: false,
                send: (state) =>
                    listeners.forEach((listener) => listener({ data: JSON.stringify(state) }))
            };
            streams.push(stream);
            return {
                addEventListener: (_type, listener) => listeners.push(listener),
                close: () => {
                    stream.closed = true;
                }
            };
        }
    });
    return { org, streams };
}

test('all who watch share one stream, and who comes later hears the present state', () => {
    const { org, streams } = orgWithStreams();
    const first: number[] = [];
    const second: number[] = [];

    org.watch(({ revision }) => first.push(revision));
    streams[0]?.send({ revision: 1 });
    org.watch(({ revision }) => second.push(revision));
    streams[0]?.send({ revision: 2 });

    expect(streams.map(({ url }) => url)).toEqual(['/org/events']);
    expect([first, second]).toEqual([
        [1, 2],
        [1, 2]
    ]);
});

test('the stream is closed when nobody watches, and opened anew', () => {
    const { org, streams } = orgWithStreams();
    const stops = [org.watch(() => undefined), org.watch(() => undefined)];

    stops[0]?.();
    expect(streams[0]?.closed).toBe(false);
    stops[1]?.();
    expect(streams[0]?.closed).toBe(true);

    org.watch(() => undefined);
    expect(streams).toHaveLength(2);
});

test('what is the same as before is the same object as before', () => {
    const { org, streams } = orgWithStreams();
    const heard: OrgState[] = [];
    org.watch((state) => heard.push(state));
    const [ava, marcus] = [
        { id: 'ava', note: null },
        { id: 'marcus', note: null }
    ];
    const send = (queue: object[], tasks: object[]): void =>
        streams[0]?.send({ queue, tasks } as unknown as OrgState);
    send([ava, marcus], []);
    send([ava, { ...marcus, note: 'called' }], [{ Id: '00T1' }]);
    send([ava, { ...marcus, note: 'called' }], []);
    send([ava, { ...marcus, note: 'called' }], []);

    const [first, second, third, last] = heard;
    expect(second?.queue).toEqual([ava, { ...marcus, note: 'called' }]);
    expect(second?.queue[0]).toBe(first?.queue[0]);
    expect(second?.queue[1]).not.toBe(first?.queue[1]);
    expect(second?.tasks).toEqual([{ Id: '00T1' }]);
    expect(third?.queue).toBe(second?.queue);
    expect(third?.tasks).toEqual([]);
    expect(last).toBe(third);
});
