/**
 * The Lightning page's side of Open CTI, for one softphone frame. When the org does what was asked
 * (the commit) and when the frame hears of it (the answer) are two moments, so that every order of
 * the two can be played:
 *
 *   receive ──▶ check ──▶ commit (org, page, registrations) ──▶ answer
 *                            └ at once, later, never               └ after it, earlier, twice, never
 */
import type { Fault, LibraryFault, OpenCtiHost, Org, WireMessage } from '../contract';
import { FaultBook, momentsOf, UNBROKEN } from './faults';
import { Listeners } from './listeners';
import { METHODS, type PageSide } from './methods';
import { Registrations, subscriptionTo } from './registrations';
import { realScheduler, type Scheduler } from './scheduler';
import {
    API_TYPE,
    failed,
    type FaultNotice,
    type HostMessage,
    readCall,
    readThrown,
    SIMULATOR_TYPE,
    type WireCall,
    type WireResponse
} from './wire';
import { WireLog } from './wire-log';

export interface SoftphoneHostOptions {
    org: Org;
    /** The frame's window, as `event.source` names it; null while there is none. */
    frame: () => unknown;
    /** Origin of the softphone's page; messages of any other are refused. */
    origin: string;
    /** Sends to the frame: `frame.contentWindow.postMessage(message, origin)`. */
    post: (message: HostMessage | FaultNotice) => void;
    page: Omit<PageSide, 'request'>;
    scheduler?: Scheduler;
    /** Hears each remark; default: `console.error`. */
    complain?: (text: string) => void;
}

const jsonCopy = (value: unknown): unknown =>
    value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);

export class SoftphoneHost implements OpenCtiHost {
    readonly #options: SoftphoneHostOptions;
    readonly #scheduler: Scheduler;
    readonly #log: WireLog;
    readonly #faults = new FaultBook();
    readonly #publishListeners = new Listeners<[string, unknown]>();
    readonly #pageListeners = new Listeners<[string, Record<string, unknown>]>();
    #registrations = new Registrations();
    #clickToDial = false;

    constructor(options: SoftphoneHostOptions) {
        this.#options = options;
        this.#scheduler = options.scheduler ?? realScheduler;
        const complain = options.complain ?? ((text) => console.error(`[simulated host] ${text}`));
        this.#log = new WireLog(this.#scheduler, complain);
    }

    get messages(): readonly WireMessage[] {
        return this.#log.messages;
    }

    get clickToDial(): boolean {
        return this.#clickToDial;
    }

    get registrations(): Readonly<Record<string, number>> {
        return this.#registrations.counts;
    }

    receive({ data, origin, source }: { data: unknown; origin: string; source: unknown }): void {
        if (source !== this.#options.frame()) return;
        const call = readCall(data);
        const thrown = readThrown(data);
        if (origin !== this.#options.origin) {
            this.#log.add('toHost', '?', null, data, `refused: it comes from ${origin}`);
        } else if (thrown) {
            this.#faults.take(...thrown);
            this.#log.add(
                'toHost',
                thrown[0] ?? '?',
                null,
                null,
                'the library threw; nothing was sent'
            );
        } else if (typeof call === 'string') {
            this.#log.add('toHost', '?', null, data, `refused: ${call}`);
        } else {
            this.#handle(call);
        }
    }

    pushWorkStart(payload: unknown): void {
        this.#push('onWorkStart', payload);
    }

    pushClickToDial(payload: unknown): void {
        if (this.#clickToDial) this.#push('onClickToDial', payload);
        else this.#notSent('onClickToDial', payload, 'click-to-dial is not enabled');
    }

    pushNavigation(payload: unknown): void {
        this.#push('onNavigationChange', payload);
    }

    publish(channel: string, message: unknown): void {
        if (!this.#registrations.has(subscriptionTo(channel))) return;
        const copy = jsonCopy(message);
        this.#log.add('toAdapter', 'subscribe', null, { eventName: channel, message: copy });
        this.#send({ methodName: 'subscribe', eventName: channel, response: copy });
    }

    onPublish(listener: (channel: string, message: unknown) => void): () => void {
        return this.#publishListeners.add(listener);
    }

    onPageRequest(listener: (method: string, args: Record<string, unknown>) => void): () => void {
        return this.#pageListeners.add(listener);
    }

    onMessage(listener: (message: WireMessage) => void): () => void {
        return this.#log.onMessage(listener);
    }

    setFault(method: string, fault: Fault): void {
        const [name = '', apexMethod] = method.split(':');
        if (!Object.hasOwn(METHODS, name) || (apexMethod !== undefined && name !== 'runApex')) {
            throw new Error(`There is no Open CTI method '${method}' to break.`);
        }
        this.#changeFaults(() => this.#faults.set(method, fault));
    }

    clearFaults(): void {
        this.#changeFaults(() => this.#faults.clear());
    }

    get libraryFaults(): readonly LibraryFault[] {
        return this.#faults.ofLibrary;
    }

    detach(): void {
        this.#registrations = new Registrations();
        this.#clickToDial = false;
    }

    /** The frame hears only of what concerns its library. */
    #changeFaults(change: () => void): void {
        const before = this.libraryFaults.length;
        change();
        const { libraryFaults } = this;
        if (before + libraryFaults.length === 0) return;
        this.#options.post({ apiType: SIMULATOR_TYPE, libraryFaults });
    }

    #handle(call: WireCall): void {
        const { methodName, callId, args } = call;
        const known = Object.hasOwn(METHODS, methodName);
        const odd = known ? this.#registrations.note(call) : 'the simulator has no such method';
        this.#log.add('toHost', methodName, callId, args, odd);
        const names = methodName === 'runApex' ? [`runApex:${String(args['methodName'])}`] : [];
        const fault = this.#faults.take(...names, methodName);
        const { commit, answer } = fault ? momentsOf(fault) : UNBROKEN;
        const asker = this.#registrations;
        const committed = this.#committed(call, asker, commit);
        const made = fault && madeUpAnswer(fault);
        const reply = (truth: WireResponse | null): void => {
            if (this.#registrations !== asker || !call.isCallbackRegistered) return;
            const remark = made ? null : remarkOn(truth);
            for (let times = fault?.twice ? 2 : 1; times > 0; times -= 1) {
                this.#answer(call, made ? made.response : truth, remark);
            }
        };
        if (answer === 'never') return;
        if (answer === 'committed') void committed.then(reply);
        else {
            this.#scheduler.after(answer, () => {
                if (made) reply(null);
                else void committed.then(reply);
            });
        }
    }

    #committed(
        call: WireCall,
        asker: Registrations,
        commit: number | 'never'
    ): Promise<WireResponse> {
        if (commit === 0) return this.#perform(call, asker);
        return new Promise((resolve) => {
            if (commit === 'never') return;
            this.#scheduler.after(commit, () => resolve(this.#perform(call, asker)));
        });
    }

    async #perform(call: WireCall, asker: Registrations): Promise<WireResponse> {
        const { methodName, callId, args } = call;
        const remark = (text: string): void =>
            this.#log.add('toHost', methodName, callId, null, text);
        const method = Object.hasOwn(METHODS, methodName) ? METHODS[methodName] : undefined;
        if (!method) {
            return failed('INVALID_PARAM', `The simulator has no Open CTI method '${methodName}'.`);
        }
        const odd = asker.register(call);
        if (odd !== null) remark(odd);
        const { org, page } = this.#options;
        try {
            return await method(args, {
                org,
                page: {
                    isPanelVisible: () => page.isPanelVisible(),
                    viewInfo: () => page.viewInfo(),
                    request: (name, wanted) => this.#pageListeners.call(name, wanted)
                },
                remark,
                setClickToDial: (enabled) => {
                    if (this.#registrations === asker) this.#clickToDial = enabled;
                },
                publish: (channel, message) =>
                    this.#publishListeners.call(channel, jsonCopy(message))
            });
        } catch (error) {
            return failed('SERVER_ERROR', error instanceof Error ? error.message : String(error));
        }
    }

    #answer(
        { methodName, callId, apiVersion }: WireCall,
        response: unknown,
        remark: string | null
    ): void {
        this.#log.add('toAdapter', methodName, callId, response, remark);
        this.#options.post({
            apiVersion,
            apiType: API_TYPE,
            methodName,
            callId,
            shouldExecuteCallback: true,
            response
        });
    }

    #push(methodName: string, payload: unknown): void {
        if (!this.#registrations.has(methodName)) {
            this.#notSent(methodName, payload, 'nobody listens');
            return;
        }
        this.#log.add('toAdapter', methodName, null, payload);
        this.#send({ methodName, response: payload });
    }

    #notSent(methodName: string, payload: unknown, why: string): void {
        this.#log.add('toAdapter', methodName, null, payload, `not sent: ${why}`);
    }

    #send(push: { methodName: string; eventName?: string; response: unknown }): void {
        const { apiVersion } = this.#registrations;
        if (apiVersion === null) return;
        this.#options.post({ apiVersion, apiType: API_TYPE, shouldExecuteListener: true, ...push });
    }
}

/** What a fault answers instead of the truth. */
function madeUpAnswer({ error, ...fault }: Fault): { response: unknown } | null {
    if (error) return { response: failed(error.code, error.description, error.details) };
    return 'response' in fault ? { response: fault.response } : null;
}

function remarkOn(response: WireResponse | null): string | null {
    if (!response || response.success) return null;
    return `refused: ${response.errors?.[0]?.description ?? 'no reason given'}`;
}
