/**
 * The wire between the softphone's client library and the Lightning page. Everything that comes in
 * is checked member by member: a message that a real host might pass over is refused here.
 */
import type { LibraryFault } from '../contract';

export const API_TYPE = 'opencti';

/** What the library sends, once per call. */
export interface WireCall {
    methodName: string;
    callId: number;
    apiVersion: number;
    apiType: typeof API_TYPE;
    isCallbackRegistered: boolean;
    isListenerRegistered: boolean;
    args: Record<string, unknown>;
}

/**
 * Beside the protocol: what the simulator's two halves tell each other about faults inside the client
 * library. A library passes over it, because it is of another type.
 */
export const SIMULATOR_TYPE = 'simulator';

/** To the frame: all that its library has to do by itself from now on. */
export interface FaultNotice {
    apiType: typeof SIMULATOR_TYPE;
    libraryFaults: readonly LibraryFault[];
}

/** From the frame: a call was thrown back. */
export interface ThrownNotice {
    apiType: typeof SIMULATOR_TYPE;
    /** The names under which its fault may stand, the narrowest first. */
    thrown: string[];
}

/** The names, or null for anything else. */
export function readThrown(data: unknown): string[] | null {
    if (!isMembers(data) || data['apiType'] !== SIMULATOR_TYPE) return null;
    const names = data['thrown'];
    return Array.isArray(names) ? names.map(String) : null;
}

/** What every callback gets. */
export interface WireResponse {
    success: boolean;
    returnValue: unknown;
    errors: { code: string; description: string; details?: unknown }[] | null;
}

/** What the host sends. */
export type HostMessage = {
    apiVersion: number;
    apiType: typeof API_TYPE;
    methodName: string;
    response: unknown;
} & (
    | { callId: number; shouldExecuteCallback: true }
    | { eventName?: string; shouldExecuteListener: true }
);

export const succeeded = (returnValue: unknown = null): WireResponse => ({
    success: true,
    returnValue,
    errors: null
});

export const failed = (code: string, description: string, details?: unknown): WireResponse => ({
    success: false,
    returnValue: null,
    errors: [details === undefined ? { code, description } : { code, description, details }]
});

type Members = Record<string, unknown>;

export function isMembers(value: unknown): value is Members {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const CHECKS: Record<keyof WireCall, (value: unknown) => boolean> = {
    methodName: (value) => typeof value === 'string' && value !== '',
    callId: (value) => Number.isInteger(value) && Number(value) >= 0,
    apiVersion: (value) => Number.isInteger(value) && Number(value) > 0,
    apiType: (value) => value === API_TYPE,
    isCallbackRegistered: (value) => typeof value === 'boolean',
    isListenerRegistered: (value) => typeof value === 'boolean',
    args: isMembers
};

/** The call, or why it is none. */
export function readCall(data: unknown): WireCall | string {
    if (!isMembers(data)) return 'the message is not an object';
    for (const [member, check] of Object.entries(CHECKS)) {
        if (!Object.hasOwn(data, member)) return `'${member}' is missing`;
        if (!check(data[member])) return `'${member}' is ${JSON.stringify(data[member])}`;
    }
    const extra = Object.keys(data).find((member) => !Object.hasOwn(CHECKS, member));
    return extra === undefined ? (data as unknown as WireCall) : `'${extra}' does not belong there`;
}
