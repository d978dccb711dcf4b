/**
 * The SIP phone as a script of its own, which the softphone loads only where a call center names such a phone. Sets
 * `HvsSip.create`, which makes a phone from the same context as all others.
 */
import { HvsFrameSip } from './frame/sip/hvs-frame-sip';
import type { SipView } from './frame/sip/view';
import type { PhoneContext, PhoneSide } from './phones';
import { createJsSipAgent } from './platform/telephony/sip/jssip-agent';
import { createMicrophone } from './platform/telephony/sip/microphone';
import { createSound } from './platform/telephony/sip/sound';
import { createSipTelephony, type SipState } from './platform/telephony/sip/telephony';

function viewOf({ devices, ...state }: SipState): SipView {
    return { ...state, ...devices, window: 'none' };
}

function create(context: PhoneContext): PhoneSide {
    const { settings, clock, texts } = context;
    const { sipServer: server, sipIceServers: iceServers, sipKeypad: keypad } = settings;
    const host = URL.canParse(server) ? new URL(server).hostname : '';
    const domain = settings.sipDomain || host;
    const telephony = createSipTelephony({
        clock,
        random: () => context.random(),
        nextId: () => context.nextId(),
        server,
        isSecurePage: location.protocol === 'https:',
        makeAgent: (credentials) =>
            createJsSipAgent({ clock, server, domain, iceServers, keypad }, credentials),
        microphone: createMicrophone(document, navigator),
        makeSound: (changed) =>
            createSound({
                clock,
                makeAudio: () => new Audio(),
                makeContext: () => new AudioContext(),
                changed
            })
    });
    if (!customElements.get('hvs-frame-sip')) customElements.define('hvs-frame-sip', HvsFrameSip);
    const element = new HvsFrameSip();
    element.connect({
        texts,
        serverPage: server.replace(/^ws/, 'http'),
        callbacks: {
            signIn: (user, password) => telephony.signIn({ user, password }),
            signOut: () => telephony.signOut(),
            tryAgain: () => telephony.tryAgain(),
            chooseMicrophone: (id) => telephony.chooseMicrophone(id),
            chooseSpeaker: (id) => telephony.chooseSpeaker(id),
            unblockSound: () => telephony.unblockSound(),
            openWindow: () => {}
        }
    });
    telephony.onState((state) => element.show(viewOf(state)));
    element.show(viewOf(telephony.state));
    return { telephony, element };
}

globalThis.HvsSip = { create };
