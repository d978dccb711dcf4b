/**
 * A softphone without a browser: a real client library in a context of its own, wired to a real
 * host and org. Messages are copied as `postMessage` copies them.
 */
import { createContext, runInContext } from 'node:vm';
import { readSeed } from '../../data/read';
import { ManualScheduler } from '../../host/manual-scheduler';
import { SoftphoneHost } from '../../host/softphone-host';
import { sequentialIds } from '../../org/ids';
import { MemoryOrg } from '../../org/memory-org';
import { readCallCenter } from '../../server/call-center';

export const LIGHTNING = 'https://acme.lightning.force.com';
export const VISUALFORCE = 'https://acme--c.vf.force.com';
const ADDRESS = `?mode=Lightning&sfdcIframeOrigin=${encodeURIComponent(LIGHTNING)}`;

type Method = (...args: unknown[]) => void;
export type Library = Record<string, Method> & { hvs?: Record<string, Method> };

export interface Parts {
    org: MemoryOrg;
    host: SoftphoneHost;
    scheduler: ManualScheduler;
    /** What org and host complained about. */
    complaints: string[];
    /** What the host posted to the frame. */
    posted: unknown[];
}

type Deliver = (message: unknown) => void;

/** A host with an org behind it and no frame yet; `frame` stands for the frame's window. */
export function makeHost(deliver: Deliver = () => undefined): Parts & { frame: object } {
    const frame = {};
    const complaints: string[] = [];
    const posted: unknown[] = [];
    const scheduler = new ManualScheduler();
    const complain = (text: string): void => void complaints.push(text);
    const org = new MemoryOrg({
        seed: readSeed(readCallCenter()),
        now: () => scheduler.now(),
        newId: sequentialIds(),
        complain
    });
    const host = new SoftphoneHost({
        org,
        frame: () => frame,
        origin: VISUALFORCE,
        post: (message) => {
            const copy = structuredClone(message);
            posted.push(copy);
            deliver(copy);
        },
        page: { isPanelVisible: () => true, viewInfo: () => ({ url: '/lightning/page/home' }) },
        scheduler,
        complain
    });
    return { org, host, scheduler, complaints, posted, frame };
}

export interface Softphone extends Parts {
    library: Library;
    /** Delivers a message to the frame's window as if it came from that origin. */
    deliver: (message: unknown, origin?: string) => void;
}

/**
 * @param source text of a client library
 * @param frame the query of its address and its name
 * @throws whatever the library throws when it is loaded
 */
export function loadSoftphone(
    source: string,
    { search = ADDRESS, name = '' }: { search?: string; name?: string } = {}
): Softphone {
    const listeners: ((event: { data: unknown; origin: string }) => void)[] = [];
    const deliver = (data: unknown, origin = LIGHTNING): void =>
        listeners.forEach((listener) => listener({ data, origin }));
    const parts = makeHost(deliver);
    const window: Record<string, unknown> = {
        name,
        location: { search, protocol: 'https:' },
        addEventListener: (_type: string, listener: (typeof listeners)[number]) =>
            listeners.push(listener),
        parent: {
            postMessage: (message: unknown) =>
                parts.host.receive({
                    data: structuredClone(message),
                    origin: VISUALFORCE,
                    source: parts.frame
                })
        },
        URLSearchParams
    };
    window['window'] = window;
    runInContext(source, createContext(window));
    const { opencti } = window['sforce'] as { opencti: Library };
    return { ...parts, library: opencti, deliver };
}
