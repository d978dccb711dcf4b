/** The org as a page reaches it: each call is a request to the server, changes come as events. */
import { shared } from './sharing';
import type { Org, OrgChange, OrgState, QueueEntry, SaveResult } from '../contract';

/** Path of the server's org API; its events come from `/org/events`. */
export const ORG_PATH = '/org';
export const ORG_EVENTS_PATH = '/org/events';

interface EventSourceLike {
    addEventListener(type: 'message', listener: (event: { data: string }) => void): void;
    close(): void;
}

export interface HttpOrgOptions {
    /** Origin of the Lightning page; default: that of the page itself. */
    origin?: string;
    fetch?: typeof globalThis.fetch;
    openEvents?: (url: string) => EventSourceLike;
}

export class HttpOrg implements Org {
    readonly #origin: string;
    readonly #fetch: typeof globalThis.fetch;
    readonly #openEvents: (url: string) => EventSourceLike;
    /** One stream for all who watch: a browser opens only six connections to a host. */
    readonly #watchers = new Set<(state: OrgState) => void>();
    #events: EventSourceLike | null = null;
    #latest: OrgState | null = null;

    constructor({ origin = '', fetch, openEvents }: HttpOrgOptions = {}) {
        this.#origin = origin;
        this.#fetch = fetch ?? ((...args) => globalThis.fetch(...args));
        this.#openEvents = openEvents ?? ((url) => new EventSource(url));
    }

    state(): Promise<OrgState> {
        return this.#ask('state');
    }

    watch(listener: (state: OrgState) => void): () => void {
        this.#watchers.add(listener);
        if (this.#latest) listener(this.#latest);
        this.#events ??= this.#listen();
        return () => {
            this.#watchers.delete(listener);
            if (this.#watchers.size > 0) return;
            this.#events?.close();
            this.#events = null;
            this.#latest = null;
        };
    }

    #listen(): EventSourceLike {
        const events = this.#openEvents(this.#origin + ORG_EVENTS_PATH);
        events.addEventListener('message', ({ data }) => {
            const state = shared(this.#latest, JSON.parse(data) as OrgState);
            this.#latest = state;
            for (const watcher of [...this.#watchers]) watcher(state);
        });
        return events;
    }

    startWork(entryId: string): Promise<QueueEntry> {
        return this.#ask('startWork', entryId);
    }

    saveLog(value: Record<string, unknown>): Promise<SaveResult> {
        return this.#ask('saveLog', value);
    }

    completeWork(workId: string, attributes: Record<string, unknown>): Promise<SaveResult> {
        return this.#ask('completeWork', workId, attributes);
    }

    runApex(apexClass: string, method: string, params: Record<string, string>): Promise<string> {
        return this.#ask('runApex', apexClass, method, params);
    }

    runAura(apexClass: string, method: string, params: unknown): Promise<unknown> {
        return this.#ask('runAura', apexClass, method, params ?? null);
    }

    async change(part: OrgChange): Promise<void> {
        await this.#ask('change', part);
    }

    async reset(): Promise<void> {
        await this.#ask('reset');
    }

    /** @throws Error with the server's words if it refused, or if it cannot be reached. */
    async #ask<T>(method: string, ...args: unknown[]): Promise<T> {
        const response = await this.#fetch(this.#origin + ORG_PATH, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ method, args })
        });
        const answer = (await response.json()) as { result?: T; error?: string };
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.result as T;
    }
}
