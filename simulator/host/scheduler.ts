/** When things happen; a test puts its own in place and owns the clock. */
export interface Scheduler {
    /** Epoch milliseconds. */
    now(): number;
    /** Runs the task once, after so many milliseconds, never before this returns. */
    after(milliseconds: number, task: () => void): void;
}

export const realScheduler: Scheduler = {
    now: () => Date.now(),
    after: (milliseconds, task) => {
        setTimeout(task, milliseconds);
    }
};
