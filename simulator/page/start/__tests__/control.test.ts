import { loadSoftphone, type Softphone } from '../../../__tests__/support/softphone';
import { librarySource } from '../../../server/library-file';
import { PageSettings } from '../../stage/page-settings';
import { Control } from '../control';

function storage(): Storage {
    const items = new Map<string, string>();
    return {
        getItem: (key: string) => items.get(key) ?? null,
        setItem: (key: string, value: string) => void items.set(key, value)
    } as unknown as Storage;
}

let softphone: Softphone;
let control: Control;
let heard: { what: string; payload: unknown }[];

beforeEach(async () => {
    softphone = loadSoftphone(await (await librarySource())(62, true));
    const settings = new PageSettings(storage());
    settings.change({ gap: 0 });
    control = new Control({ org: softphone.org, host: softphone.host, settings });
    heard = [];
});

function register(): void {
    const listen = (what: string) => (payload: unknown) => void heard.push({ what, payload });
    softphone.library.hvs?.['onWorkStart']?.({ listener: listen('work') });
    softphone.library['onClickToDial']?.({ listener: listen('dial') });
    softphone.library['enableClickToDial']?.({ callback: () => undefined });
}

async function entryOf(name: string): Promise<{ id: string; workId: string; phone: string }> {
    const { people, queue } = await softphone.org.state();
    const person = people.find((one) => one.name === name);
    const entry = queue.find(({ personId }) => personId === person?.id);
    if (!person || !entry) throw new Error(`${name} is not in the queue.`);
    return { id: entry.id, workId: entry.workId, phone: person.phone };
}

async function startedAs(order?: 'dialFirst' | 'workOnly'): Promise<string[]> {
    register();
    await control.ready();
    const { id } = await entryOf('Ava Thornton');
    await control.startWork(id, order ? { order } : {});
    return heard.map(({ what }) => what);
}

test('starting a step tells the phone the work, then the dial, with the number as stored', async () => {
    const { workId, phone } = await entryOf('Ava Thornton');
    await expect(startedAs()).resolves.toEqual(['work', 'dial']);
    expect(heard[0]?.payload).toEqual({
        workId,
        completeWorkWhen: 'TaskSaved',
        attributes: { to: phone }
    });
    expect(heard[1]?.payload).toMatchObject({ number: phone, recordName: 'Ava Thornton' });
});

test('a test may turn the order round', async () => {
    await expect(startedAs('dialFirst')).resolves.toEqual(['dial', 'work']);
});

test('a test may leave the dial out', async () => {
    await expect(startedAs('workOnly')).resolves.toEqual(['work']);
});

test('ready waits until the phone listens and has enabled click-to-dial', async () => {
    let ready = false;
    const waiting = control.ready().then(() => (ready = true));
    await softphone.scheduler.pass(0);
    expect(ready).toBe(false);
    register();
    await expect(waiting).resolves.toBe(true);
});

test('with an old library nobody waits for a work listener', async () => {
    await softphone.org.change({ oldLibrary: true });
    softphone.library['onClickToDial']?.({ listener: () => undefined });
    softphone.library['enableClickToDial']?.({ callback: () => undefined });
    await expect(control.ready()).resolves.toBeUndefined();
});

test('reloading the softphone forgets what the old frame had registered', async () => {
    register();
    await control.ready();
    let reloads = 0;
    control.onReload(() => (reloads += 1));
    control.reloadSoftphone();
    expect(reloads).toBe(1);
    expect(softphone.host.clickToDial).toBe(false);
});
