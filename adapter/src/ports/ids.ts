/** Makes ids that never repeat, on any device: they end up in `Task.CallObject`. */
export interface Ids {
    next(): string;
}
