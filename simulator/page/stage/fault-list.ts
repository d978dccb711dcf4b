/** The faults that were set from the drawer, so that it can show them again when it is reopened. */
import type { OpenCtiHost } from '../../contract';
import type { FaultKind } from './fault-kinds';

export interface ListedFault {
    method: string;
    text: string;
}

export class FaultList {
    readonly #host: Pick<OpenCtiHost, 'setFault' | 'clearFaults'>;
    readonly #faults = new Map<string, string>();

    constructor(host: Pick<OpenCtiHost, 'setFault' | 'clearFaults'>) {
        this.#host = host;
    }

    get list(): readonly ListedFault[] {
        return [...this.#faults].map(([method, text]) => ({ method, text }));
    }

    /** `times` null: until mended. Replaces what the method had. */
    set(method: string, { fault, label }: FaultKind, times: number | null): readonly ListedFault[] {
        this.#host.setFault(method, times === null ? fault : { ...fault, times });
        const often = times === null ? 'until mended' : `${times} time${times === 1 ? '' : 's'}`;
        this.#faults.set(method, `${label}, ${often}`);
        return this.list;
    }

    clear(): readonly ListedFault[] {
        this.#host.clearFaults();
        this.#faults.clear();
        return this.list;
    }
}
