/** A phone whose script is loaded when it is started, so that nobody else pays for it. */
import { isTroubleCode } from 'c/hvsProtocol';
import { HvsError } from '../../domain/hvs-error';
import type { Telephony, TelephonyAbilities } from '../../ports/telephony';

/** An `HvsError` of another script is of another class. */
function asHvsError(error: unknown): unknown {
    const { code, detail } = (error ?? {}) as { code?: unknown; detail?: unknown };
    if (!isTroubleCode(code)) return error;
    return new HvsError(code, typeof detail === 'string' ? detail : '');
}

/** @param load rejects with an `HvsError` when there is no such phone */
export function createDeferredTelephony(
    abilities: TelephonyAbilities,
    load: () => Promise<Telephony>
): Telephony {
    let telephony: Telephony | null = null;
    let isStopped = false;
    return {
        abilities,
        async start(listener) {
            try {
                const loaded = await load();
                if (isStopped) return;
                telephony = loaded;
                await loaded.start(listener);
            } catch (error) {
                throw asHvsError(error);
            }
        },
        dial: (callId, target) => telephony?.dial(callId, target),
        accept: (callId) => telephony?.accept?.(callId),
        hangUp: (callId) => telephony?.hangUp(callId),
        setMuted: (callId, muted) => telephony?.setMuted?.(callId, muted),
        setHeld: (callId, held) => telephony?.setHeld?.(callId, held),
        sendTone: (callId, tone) => telephony?.sendTone?.(callId, tone),
        stop() {
            isStopped = true;
            telephony?.stop();
        }
    };
}

/** Rejects with `PhoneNotLoaded` when there is no script at the address; null when the page names none. */
export function loadScript(page: Document, address: string | null): Promise<void> {
    return new Promise((resolve, reject) => {
        const fail = (): void => reject(new HvsError('PhoneNotLoaded', address ?? ''));
        if (!address) return fail();
        const script = page.createElement('script');
        script.src = address;
        script.addEventListener('load', () => resolve());
        script.addEventListener('error', () => {
            script.remove();
            fail();
        });
        page.head.append(script);
    });
}
