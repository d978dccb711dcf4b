/**
 * Calls as a line each, to be opened. There may be hundreds, and the panel hands them over anew with every key:
 * they are drawn again only when they look different.
 */
import { LightningElement, api } from 'lwc';

export interface CallLine {
    readonly id: string;
    readonly who: string;
    /** When it began. */
    readonly time: string;
    /** What opens it, in words. */
    readonly line: string;
}

function looksTheSame(one: readonly CallLine[], other: readonly CallLine[]): boolean {
    return (
        one.length === other.length &&
        one.every((line, index) => {
            const its = other[index];
            return line.id === its?.id && line.line === its.line && line.time === its.time;
        })
    );
}

export default class HvsCallLines extends LightningElement {
    private shown: readonly CallLine[] = [];

    @api
    get calls(): readonly CallLine[] {
        return this.shown;
    }

    set calls(calls: readonly CallLine[]) {
        if (!looksTheSame(calls, this.shown)) this.shown = calls;
    }

    handleOpen(event: Event): void {
        const detail = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
        this.dispatchEvent(new CustomEvent<string>('opencall', { detail }));
    }
}
