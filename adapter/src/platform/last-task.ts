/**
 * Puts something off until what is under way is done: into a task of its own, which waits behind the messages that
 * were posted before. Of several only the last is run. Timers would not do: a tab in the background has one a second.
 */
export function createLastTask(): (run: () => void) => void {
    let newest: (() => void) | null = null;
    return (run) => {
        const isAwaited = newest !== null;
        newest = run;
        if (isAwaited) return;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            const last = newest;
            newest = null;
            last?.();
        };
        port2.postMessage(null);
    };
}
