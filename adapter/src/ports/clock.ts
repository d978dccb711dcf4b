/** Time, so that tests can own it. All times are epoch milliseconds, all delays milliseconds. */
export interface Clock {
    /** The time of day, which somebody may correct. */
    now(): number;
    /** Runs on whatever happens to the time of day; only differences mean something. */
    elapsed(): number;
    /** Runs once after the delay, by `elapsed`; the answer cancels it. */
    after(delay: number, run: () => void): () => void;
    /** Settles in a task of its own, behind the messages that were posted before. */
    nextTask(): Promise<void>;
}
