/** Which phone the settings name. Each is made here; nothing else knows them by name. */
import { HvsError } from './domain/hvs-error';
import { HvsFrameSimulated } from './frame/hvs-frame-simulated';
import type { Texts } from './frame/texts';
import { createDeferredTelephony, loadScript } from './platform/telephony/deferred';
import { createDeviceTelephony, openInFrame } from './platform/telephony/device';
import { createSimulatedTelephony } from './platform/telephony/simulated';
import { SIP_ABILITIES } from './platform/telephony/sip/abilities';
import type { Clock } from './ports/clock';
import type { Telephony } from './ports/telephony';
import type { Settings } from './settings/parse';
import type { ProviderName } from './settings/phone-choices';

/** A phone, and what it puts into the frame for itself. */
export interface PhoneSide {
    telephony: Telephony;
    element: HTMLElement | null;
}

export interface PhoneContext {
    settings: Settings;
    clock: Clock;
    texts: Texts;
    /** 0 to 1, by chance. */
    random: () => number;
    /** Ids for incoming calls. */
    nextId: () => string;
    /** Address of a static resource that the page names; null when it does not. */
    resource: (name: string) => string | null;
}

/** For a page that is a phone and nothing else: which one, it is told by the page that opened it. */
export type PhonePageContext = Omit<PhoneContext, 'settings'>;

declare global {
    /** Set by the script of `sip.ts`. */
    var HvsSip:
        | {
              create(context: PhoneContext): PhoneSide;
              attend(parent: Element, context: PhonePageContext): Promise<void>;
          }
        | undefined;
}

const PHONES: Record<ProviderName, (context: PhoneContext) => PhoneSide> = {
    device: ({ settings, clock }) => ({
        telephony: createDeviceTelephony({
            clock,
            link: settings.deviceLink,
            open: openInFrame(document)
        }),
        element: null
    }),
    sip(context) {
        const element = document.createElement('div');
        const telephony = createDeferredTelephony(SIP_ABILITIES, async () => {
            await loadScript(document, context.resource('sipScript'));
            const side = globalThis.HvsSip?.create(context);
            if (!side) throw new HvsError('PhoneNotLoaded');
            element.replaceChildren(...(side.element ? [side.element] : []));
            return side.telephony;
        });
        return { telephony, element };
    },
    simulated({ settings, clock, random, texts }) {
        const telephony = createSimulatedTelephony({
            clock,
            random,
            outcome: settings.simulatedOutcome,
            ringSeconds: settings.simulatedRing / 1000,
            progress: settings.simulatedProgress
        });
        const element = new HvsFrameSimulated();
        element.connect({
            texts,
            outcome: telephony.outcome,
            chooseOutcome: (outcome) => telephony.chooseOutcome(outcome),
            hangUpByOtherSide: () => telephony.hangUpByOtherSide()
        });
        return { telephony, element };
    }
};

/** @throws HvsError when the phone does not load */
export async function attendPhone(parent: Element, context: PhonePageContext): Promise<void> {
    await loadScript(document, context.resource('sipScript'));
    await globalThis.HvsSip?.attend(parent, context);
}

export const makePhone = (context: PhoneContext): PhoneSide =>
    PHONES[context.settings.provider](context);
