/**
 * `lightning/platformUtilityBarApi` on the page's utility bar (Console Developer Guide, methods for
 * LWC). Promises are rejected for an unknown utility or argument; what is not simulated is refused.
 */
import type { UtilityClick, UtilityInfo } from '../../../stage/utility-bar';
import { stage } from '../../../stage/stage';

/** Gives the id of the utility around the component; false outside of one. */
export class EnclosingUtilityId {
    static readonly contextSchema = { utilityId: 'optional' };
    readonly #emit: (id: string | false) => void;

    constructor(emit: (id: string | false) => void) {
        this.#emit = emit;
    }

    setContext(context: { utilityId?: string }): void {
        this.#emit(context.utilityId ?? false);
    }

    connect(): void {
        // the context comes through setContext
    }

    update(_config: unknown, context?: { utilityId?: string }): void {
        this.#emit(context?.utilityId ?? false);
    }

    disconnect(): void {
        // nothing is held
    }
}

async function obeyed(act: () => void): Promise<true> {
    act();
    return true;
}

export function open(utilityId: string, options?: { autoFocus?: boolean }): Promise<true> {
    return obeyed(() => stage.get().utilityBar.open(utilityId, options));
}

export function minimize(utilityId: string): Promise<true> {
    return obeyed(() => stage.get().utilityBar.minimize(utilityId));
}

export async function getInfo(utilityId: string): Promise<UtilityInfo> {
    return stage.get().utilityBar.info(utilityId);
}

export async function getAllUtilityInfo(): Promise<UtilityInfo[]> {
    const { utilityBar } = stage.get();
    return utilityBar.utilities.map(({ id }) => utilityBar.info(id));
}

export function updateUtility(
    utilityId: string,
    changes: Record<string, unknown> = {}
): Promise<true> {
    return obeyed(() => stage.get().utilityBar.update(utilityId, changes));
}

export function updatePanel(
    utilityId: string,
    changes: Record<string, unknown> = {}
): Promise<true> {
    return obeyed(() => stage.get().utilityBar.updatePanel(utilityId, changes));
}

export function onUtilityClick(
    utilityId: string,
    listener: (click: UtilityClick) => void
): Promise<true> {
    return obeyed(() => stage.get().utilityBar.onClick(utilityId, listener));
}

function notSimulated(name: string): Promise<never> {
    return Promise.reject(new Error(`The simulator's utility bar has no ${name}.`));
}

export function enableModal(): Promise<never> {
    return notSimulated('enableModal');
}

export function enablePopout(): Promise<never> {
    return notSimulated('enablePopout');
}
