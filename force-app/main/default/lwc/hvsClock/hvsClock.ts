/**
 * The one place where the panel's parts meet real time, so that each of them is given back its
 * timer's end as a function and none is forgotten.
 */
export type Stop = () => void;

/** Epoch milliseconds. */
export function now(): number {
    return Date.now();
}

/** Milliseconds that run on whatever happens to the time of day; only differences mean something. */
export function elapsed(): number {
    return performance.now();
}

/** Calls `work` once, after so many milliseconds, unless stopped. */
export function after(milliseconds: number, work: () => void): Stop {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- every caller keeps and calls the Stop
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
}

/** Calls `work` again and again until stopped. */
export function every(milliseconds: number, work: () => void): Stop {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- every caller keeps and calls the Stop
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
}
