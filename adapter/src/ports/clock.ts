/** Time, so that tests can own it. All times are epoch milliseconds, all delays milliseconds. */
export interface Clock {
    now(): number;
    /** Runs once after the delay; the answer cancels it. */
    after(delay: number, run: () => void): () => void;
}
