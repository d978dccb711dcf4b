/**
 * What makes time stand still in one window. A timer waits to be told that time has passed, unless it only
 * holds a screen's drawing up for a moment. Everything else goes on as ever, and is counted: requests to the
 * server, storage, locks and such moments. A window is settled when none of it is under way.
 *
 * The window at the top moves the others, by messages of their own, so that a test need not be asked for
 * every single timer.
 */

/** Of one window. Times are epoch milliseconds. */
interface Rest {
    /** How many messages it has had so far. */
    heard: number;
    /** How often the panel in it has changed. */
    drawn: number;
    /** When the next timer falls due that runs once; null: none waits. */
    next: number | null;
}

/** What each window has as `standingTime`; only that of the top one is asked. */
export interface StandingTime {
    now: number;
    /**
     * Lets time pass in all windows until then, or until the panel changes: until `drawn` is another one. Each
     * timer has settled before the next runs.
     */
    passUntil(end: number, drawn: number): Promise<{ now: number; drawn: number }>;
}

declare global {
    interface Window {
        standingTime: StandingTime;
    }
}

/**
 * Runs in a window before any script of its own, so it can use nothing from outside. In a window that has
 * it already it only lets time not fall behind.
 */
export function standStill(start: number): void {
    const known = (window as Partial<Window>).standingTime;
    if (known) {
        known.now = Math.max(known.now, start);
        return;
    }
    interface Timer {
        id: number;
        at: number;
        every: number | null;
        run: () => void;
    }
    type Handler = (...args: unknown[]) => void;
    const native = {
        Date,
        wait: window.setTimeout.bind(window) as (run: () => void, delay: number) => number,
        stop: window.clearTimeout.bind(window) as (id?: number) => void
    };
    /** Beyond all ids that the browser gives. */
    const FIRST_ID = 1e9;
    const LONGEST_WAIT = 10_000;
    /** No step goes beyond it at first: after so long a panel that repeats itself complains that nobody answers. */
    const FIRST_STEP = 2_250;
    /** Two frames of a screen. */
    const MOMENT = 34;
    let timers: Timer[] = [];
    let lastId = FIRST_ID;
    let underWay = 0;
    let heard = 0;
    let drawn = 0;

    const begin = (): (() => void) => {
        let over = false;
        underWay += 1;
        return () => {
            if (!over) underWay -= 1;
            over = true;
        };
    };
    const turn = (): Promise<void> =>
        new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                port1.close();
                resolve();
            };
            port2.postMessage(null);
        });
    async function settled(): Promise<Rest> {
        const late = native.Date.now() + LONGEST_WAIT;
        for (let calm = 0; calm < 3; calm += 1) {
            await turn();
            if (underWay === 0) continue;
            if (native.Date.now() > late) throw new Error(`${underWay} things are under way`);
            calm = -1;
            await new Promise((resolve) => native.wait(() => resolve(null), 1));
        }
        const due = timers.filter(({ every }) => every === null).map(({ at }) => at);
        return { heard, drawn, next: due.length === 0 ? null : Math.min(...due) };
    }
    /** Repeated timers run once at the most. */
    async function moveTo(end: number): Promise<Rest> {
        for (;;) {
            const [due] = timers
                .filter(({ at }) => at <= end)
                .sort((one, other) => one.at - other.at || one.id - other.id);
            if (!due) break;
            time.now = Math.max(time.now, due.every === null ? due.at : end);
            if (due.every === null) timers = timers.filter((timer) => timer !== due);
            else due.at = end + due.every;
            due.run();
            await settled();
        }
        time.now = Math.max(time.now, end);
        return settled();
    }

    const ORDER = 'standingTime';
    const all = (to: number): Promise<Rest[]> => {
        const others = Array.from({ length: window.length }, (_, index) => window[index]);
        const asked = others.map(
            (other) =>
                new Promise<Rest>((resolve) => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = ({ data }: MessageEvent<Rest>) => {
                        port1.close();
                        resolve(data);
                    };
                    other?.postMessage({ [ORDER]: to }, '*', [port2]);
                })
        );
        return Promise.all([moveTo(to), ...asked]);
    };
    window.addEventListener(
        'message',
        (event: MessageEvent<Record<string, unknown> | null>) => {
            const to = event.data?.[ORDER];
            if (typeof to !== 'number') {
                heard += 1;
                return;
            }
            event.stopImmediatePropagation();
            void moveTo(to).then((rest) => event.ports[0]?.postMessage(rest));
        },
        true
    );
    /** Until no window has anything to say to another. */
    async function allSettled(to: number): Promise<Rest> {
        for (let before = ''; ;) {
            const rests = await all(to);
            const said = rests.map((rest) => rest.heard).join();
            const due = rests.map(({ next }) => next).filter((next) => next !== null);
            if (said === before)
                return { heard, drawn, next: due.length === 0 ? null : Math.min(...due) };
            before = said;
        }
    }
    const time: StandingTime = {
        now: start,
        async passUntil(end, picture) {
            const first = time.now + FIRST_STEP;
            let rest = await allSettled(time.now);
            while (rest.drawn === picture && time.now < end) {
                const stop = time.now < first ? Math.min(first, end) : end;
                rest = await allSettled(Math.min(rest.next ?? stop, stop));
            }
            return { now: time.now, drawn };
        }
    };
    window.standingTime = time;

    new MutationObserver((changes) => {
        const isSeen = ({ target }: MutationRecord): boolean => {
            const element = target instanceof Element ? target : target.parentElement;
            return !element?.closest('[role="timer"]') && !!element?.closest('c-hvs-panel');
        };
        if (changes.some(isSeen)) drawn += 1;
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

    function add(run: Handler, delay: number, every: number | null, args: unknown[]): number {
        lastId += 1;
        timers.push({ id: lastId, at: time.now + delay, every, run: () => run(...args) });
        return lastId;
    }
    /** What ends the count of such a moment, by its id. */
    const moments = new Map<number, () => void>();
    const remove = (id = 0): void => {
        timers = timers.filter((timer) => timer.id !== id);
        native.stop(id);
        moments.get(id)?.();
    };
    function runAtOnce(run: Handler, args: unknown[]): number {
        const end = begin();
        const id = native.wait(() => {
            end();
            moments.delete(id);
            run(...args);
        }, 0);
        moments.set(id, end);
        return id;
    }
    Object.assign(window, {
        setTimeout: (run: Handler, delay = 0, ...args: unknown[]) =>
            delay > MOMENT ? add(run, delay, null, args) : runAtOnce(run, args),
        setInterval: (run: Handler, delay = 0, ...args: unknown[]) =>
            add(run, delay, Math.max(delay, 1), args),
        clearTimeout: remove,
        clearInterval: remove,
        Date: new Proxy(Date, {
            construct: (target, args, made) =>
                Reflect.construct(target, args.length === 0 ? [time.now] : args, made) as object,
            apply: () => new native.Date(time.now).toString(),
            get: (target, name, receiver) =>
                name === 'now' ? () => time.now : (Reflect.get(target, name, receiver) as unknown)
        })
    });
    performance.now = () => time.now - start;
    // Chance, too, would let the same story take another time to tell.
    Math.random = () => 0.5;

    type Method = (...args: unknown[]) => unknown;
    /** Puts `around` in the place of a method: it is given the method, bound, and its arguments. */
    function wrap(owner: object, name: string, around: (call: Method, args: unknown[]) => unknown) {
        const method = Reflect.get(owner, name) as Method;
        Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
            return around((...given) => Reflect.apply(method, this, given), args);
        });
    }
    function endWith<T>(promise: T, end: () => void): T {
        Promise.resolve(promise).then(end, end);
        return promise;
    }
    const asking: readonly (readonly [object, string])[] = [
        [window, 'fetch'],
        [Response.prototype, 'json'],
        [Response.prototype, 'text'],
        [LockManager.prototype, 'query']
    ];
    for (const [owner, name] of asking)
        wrap(owner, name, (call, args) => endWith(call(...args), begin()));
    // A lock is asked for until it is granted, not until it is given back.
    wrap(LockManager.prototype, 'request', (call, args) => {
        const end = begin();
        const granted = args.pop() as Method;
        const held: Method = (lock) => {
            end();
            return granted(lock);
        };
        return endWith(call(...args, held), end);
    });
    const telling: readonly (readonly [object, string, readonly string[]])[] = [
        [IDBFactory.prototype, 'open', ['success', 'error']],
        [IDBDatabase.prototype, 'transaction', ['complete', 'abort', 'error']]
    ];
    for (const [owner, name, ends] of telling)
        wrap(owner, name, (call, args) => {
            const started = call(...args) as EventTarget;
            const end = begin();
            for (const event of ends) started.addEventListener(event, end);
            return started;
        });
}
