/**
 * Faults that no host can cause, because they happen inside the client library: a method that throws, a
 * callback that runs twice. Put around the methods of whichever library was loaded before, ours or
 * Salesforce's own, which stays as it is. What to break is in the frame's name when it loads, and
 * comes as a message when it changes; both are beside the protocol.
 */
import type { LibraryFault } from '../contract';
import { SIMULATOR_TYPE, type FaultNotice, type ThrownNotice } from '../host/wire';
import { frameParameters } from './origin';

type Members = Record<string, unknown>;
type Method = (...received: unknown[]) => unknown;

interface Breakable {
    opencti?: Members & { hvs?: Members };
}

/** What can be read of it; a frame that nobody named has nothing to break. */
function faultsInName(name: unknown): LibraryFault[] {
    try {
        const { libraryFaults } = JSON.parse(String(name)) as Partial<FaultNotice>;
        return [...(libraryFaults ?? [])];
    } catch {
        return [];
    }
}

/** The names under which a fault of this call may stand, the narrowest first. */
function namesOf(method: string, args: unknown): string[] {
    const apex = method === 'runApex' ? (args as Members | undefined)?.['methodName'] : undefined;
    return typeof apex === 'string' ? [`${method}:${apex}`, method] : [method];
}

function callingBackTwice([args, ...rest]: unknown[]): unknown[] {
    const { callback } = (args ?? {}) as { callback?: unknown };
    if (typeof callback !== 'function') return [args, ...rest];
    const twice = (response: unknown): void => {
        (callback as Method)(response);
        (callback as Method)(response);
    };
    return [{ ...(args as Members), callback: twice }, ...rest];
}

/** @param target the window of the softphone's frame */
export function makeBreakable(target: Window & { sforce?: Breakable }): void {
    const { sfdcIframeOrigin } = frameParameters(target.location.search);
    const library = target.sforce?.opencti;
    if (!library || !sfdcIframeOrigin) return;
    let faults = faultsInName(target.name);

    target.addEventListener('message', ({ origin, data }) => {
        const notice = data as Partial<FaultNotice> | null;
        if (origin !== sfdcIframeOrigin || notice?.apiType !== SIMULATOR_TYPE) return;
        faults = [...(notice.libraryFaults ?? [])];
    });

    function taken(names: string[]): LibraryFault | null {
        const fault = names
            .map((name) => faults.find(({ method }) => method === name))
            .find((found) => found !== undefined);
        if (!fault) return null;
        if (fault.left !== null) fault.left -= 1;
        if (fault.left === 0) faults = faults.filter((other) => other !== fault);
        return fault;
    }

    function wrap(owner: Members, name: string): void {
        const method = owner[name];
        if (typeof method !== 'function') return;
        owner[name] = (...received: unknown[]): unknown => {
            const names = namesOf(name, received[0]);
            const fault = taken(names);
            if (fault?.throws) {
                const notice: ThrownNotice = { apiType: SIMULATOR_TYPE, thrown: names };
                target.parent.postMessage(notice, sfdcIframeOrigin ?? '');
                const { words, bare } = fault.throws;
                // oxlint-disable-next-line typescript/only-throw-error -- the shipped one throws texts too
                throw bare ? words : new Error(words);
            }
            const args = fault?.callbackTwice ? callingBackTwice(received) : received;
            return Reflect.apply(method as Method, owner, args);
        };
    }

    for (const owner of [library, library.hvs]) {
        if (owner) Object.keys(owner).forEach((name) => wrap(owner, name));
    }
}
