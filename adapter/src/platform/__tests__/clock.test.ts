import { createBrowserClock } from '../clock';

const DAY = 24 * 3_600_000;

beforeEach(() => {
    jest.useFakeTimers();
});
afterEach(() => {
    jest.useRealTimers();
});

it('runs after the delay, once', () => {
    const ran: number[] = [];
    const clock = createBrowserClock();
    clock.after(50, () => ran.push(clock.now()));
    const started = clock.now();
    jest.advanceTimersByTime(1_000);
    expect(ran).toEqual([started + 50]);
});

it('does not run what was cancelled', () => {
    const ran: string[] = [];
    const cancel = createBrowserClock().after(50, () => ran.push('ran'));
    cancel();
    jest.advanceTimersByTime(1_000);
    expect(ran).toEqual([]);
});

it('waits for 60 days, longer than a timer of the browser can', () => {
    const ran: string[] = [];
    createBrowserClock().after(60 * DAY, () => ran.push('ran'));
    jest.advanceTimersByTime(59 * DAY);
    expect(ran).toEqual([]);
    jest.advanceTimersByTime(DAY);
    expect(ran).toEqual(['ran']);
});

it('cancels a long wait at any time', () => {
    const ran: string[] = [];
    const cancel = createBrowserClock().after(60 * DAY, () => ran.push('ran'));
    jest.advanceTimersByTime(30 * DAY);
    cancel();
    jest.advanceTimersByTime(60 * DAY);
    expect(ran).toEqual([]);
});

it('measures and waits the same when somebody corrects the time of day', () => {
    const ran: string[] = [];
    const clock = createBrowserClock();
    const [now, elapsed] = [clock.now(), clock.elapsed()];
    clock.after(60 * DAY, () => ran.push('ran'));
    jest.setSystemTime(now - 400 * DAY);
    expect(clock.now()).toBe(now - 400 * DAY);
    jest.advanceTimersByTime(60 * DAY - 1);
    expect(ran).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(ran).toEqual(['ran']);
    expect(clock.elapsed() - elapsed).toBe(60 * DAY);
});

it('comes back in a task of its own, behind what was posted before', async () => {
    const came: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<string>) => {
        came.push(data);
        port1.close();
    };
    port2.postMessage('posted');
    const back = createBrowserClock()
        .nextTask()
        .then(() => came.push('back'));
    await Promise.resolve();
    came.push('same task');
    await back;
    expect(came).toEqual(['same task', 'posted', 'back']);
});
