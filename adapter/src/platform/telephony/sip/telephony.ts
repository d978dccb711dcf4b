/** The SIP phone: the rep's account, the calls on it, the devices that they are heard and spoken through. */
import { HvsError } from '../../../domain/hvs-error';
import type { Clock } from '../../../ports/clock';
import type { LineState, Telephony, TelephonyEvent } from '../../../ports/telephony';
import { SIP_ABILITIES } from './abilities';
import { createAccount, type Account } from './account';
import type { Credentials, MakeAgent } from './agent';
import { SipCalls } from './calls';
import { closeStream, type AudioDevices, type Microphone } from './microphone';
import type { Sound } from './sound';

export interface SipState {
    line: LineState;
    /** Null when nobody is signed in. */
    user: string | null;
    devices: AudioDevices;
    microphone: string;
    speaker: string;
    /** Of a call under way. */
    microphoneTrouble: HvsError | null;
    isSoundBlocked: boolean;
}

export interface SipOptions {
    clock: Clock;
    random: () => number;
    nextId: () => string;
    /** `wss://…` */
    server: string;
    /** The page came encrypted, so it may speak to nobody who is not. */
    isSecurePage: boolean;
    makeAgent: MakeAgent;
    microphone: Microphone;
    /** `changed` is to run when the sound's `isBlocked` is another. */
    makeSound: (changed: () => void) => Sound;
}

export interface SipTelephony extends Required<Telephony> {
    readonly state: SipState;
    /** Runs whenever `state` is another; there is one listener. */
    onState(run: (state: SipState) => void): void;
    signIn(credentials: Credentials): void;
    signOut(): void;
    tryAgain(): void;
    chooseMicrophone(id: string): void;
    chooseSpeaker(id: string): void;
    /** To be called from a press. */
    unblockSound(): void;
}

const NO_DEVICES: AudioDevices = { microphones: [], speakers: [] };

/** @throws HvsError when the server can be no phone's */
function checkServer(server: string, isSecurePage: boolean): void {
    if (server === '') throw new HvsError('SettingInvalid', '/hvsPhone/sipServer (wss://…)');
    if (isSecurePage && !server.startsWith('wss://')) throw new HvsError('TlsRequired', server);
}

export function createSipTelephony(options: SipOptions): SipTelephony {
    const { clock, microphone, server, isSecurePage } = options;
    let listener: ((event: TelephonyEvent) => void) | null = null;
    let show: (state: SipState) => void = () => {};
    let line: LineState = { now: 'starting' };
    let devices = NO_DEVICES;
    let onReady: (() => void) | null = null;
    let stopWatching = (): void => {};

    /** A moment later: nothing is reported from inside a method. */
    const report = (event: TelephonyEvent): void => {
        clock.after(0, () => listener?.(event));
    };
    const changed = (): void => show(stateNow());
    const sound = options.makeSound(changed);
    const calls = new SipCalls({
        agent: () => account.agent,
        microphone,
        sound,
        nextId: options.nextId,
        report,
        changed
    });
    const account: Account = createAccount({
        clock,
        random: options.random,
        makeAgent: options.makeAgent,
        serverName: server.replace(/^wss?:\/\//, '').replace(/\/.*$/, ''),
        async checkMicrophone() {
            closeStream(await microphone.open());
            // Only now have they names.
            await readDevices();
        },
        isForbidden: () => microphone.isForbidden(),
        isBusy: () => calls.size > 0,
        lineIs(state) {
            line = state;
            report({ type: 'line', state });
            if (state.now === 'ready') onReady?.();
            changed();
        },
        incoming: (session, from) => calls.ring(session, from)
    });

    function stateNow(): SipState {
        return {
            line,
            user: account.user,
            devices,
            microphone: microphone.chosen,
            speaker: sound.chosen,
            microphoneTrouble: calls.microphoneTrouble,
            isSoundBlocked: sound.isBlocked
        };
    }

    async function readDevices(): Promise<void> {
        devices = await microphone.devices();
        changed();
    }

    function lookAgain(): void {
        void readDevices();
        const lacksMicrophone = line.now === 'failed' && line.code.startsWith('Microphone');
        if (lacksMicrophone) account.tryAgain();
        if (calls.isSpeechless) calls.takeMicrophone();
    }

    return {
        abilities: SIP_ABILITIES,
        get state() {
            return stateNow();
        },
        onState: (run) => (show = run),
        async start(onEvent) {
            checkServer(server, isSecurePage);
            listener = onEvent;
            stopWatching = microphone.onChange(lookAgain);
            const ready = new Promise<void>((resolve) => (onReady = resolve));
            account.open();
            await ready;
        },
        dial(callId, target) {
            if (listener) calls.dial(callId, target);
        },
        accept: (callId) => calls.accept(callId),
        hangUp: (callId) => calls.hangUp(callId),
        setMuted: (callId, muted) => calls.setMuted(callId, muted),
        setHeld: (callId, held) => calls.setHeld(callId, held),
        sendTone: (callId, tone) => calls.sendTone(callId, tone),
        stop() {
            listener = null;
            stopWatching();
            account.close();
            calls.forget();
        },
        signIn: (credentials) => account.signIn(credentials),
        signOut: () => account.signOut(),
        tryAgain: () => account.tryAgain(),
        chooseMicrophone(id) {
            microphone.choose(id);
            // The call goes on through the other one.
            calls.takeMicrophone();
            changed();
        },
        chooseSpeaker(id) {
            sound.choose(id);
            changed();
        },
        unblockSound: () => sound.unblock()
    };
}
