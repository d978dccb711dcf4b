/**
 * The SIP phone as a script of its own, which the softphone loads only where a call center names such a phone. Sets
 * `HvsSip`: `create` makes a phone from the same context as all others; `attend` makes the page a phone and nothing
 * else, in a window of its own.
 */
import { HvsFrameSip } from './frame/sip/hvs-frame-sip';
import { HvsPhoneWindow } from './frame/sip/hvs-phone-window';
import type { SipCallbacks, SipView } from './frame/sip/view';
import type { PhoneContext, PhonePageContext, PhoneSide } from './phones';
import { createJsSipAgent } from './platform/telephony/sip/jssip-agent';
import { createMicrophone } from './platform/telephony/sip/microphone';
import { createMovableTelephony } from './platform/telephony/sip/movable';
import {
    askOpener,
    openPhoneWindow,
    type SipSettings
} from './platform/telephony/sip/phone-window';
import { servePhone } from './platform/telephony/sip/remote';
import { createSound } from './platform/telephony/sip/sound';
import {
    createSipTelephony,
    type SipState,
    type SipTelephony
} from './platform/telephony/sip/telephony';

/** Milliseconds; nobody tells when the page that opened a window is gone. */
const LOOK_EVERY = 2_000;

function define(name: string, element: CustomElementConstructor): void {
    if (!customElements.get(name)) customElements.define(name, element);
}

function phoneOf(settings: SipSettings, around: PhonePageContext): SipTelephony {
    const { clock } = around;
    const { sipServer: server, sipIceServers: iceServers, sipKeypad: keypad } = settings;
    const host = URL.canParse(server) ? new URL(server).hostname : '';
    const domain = settings.sipDomain || host;
    return createSipTelephony({
        clock,
        random: () => around.random(),
        nextId: () => around.nextId(),
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
}

function elementOf(
    { sipServer }: SipSettings,
    { texts }: PhonePageContext,
    telephony: SipTelephony,
    openWindow: SipCallbacks['openWindow']
): HvsFrameSip {
    define('hvs-frame-sip', HvsFrameSip);
    const element = new HvsFrameSip();
    element.connect({
        texts,
        serverPage: sipServer.replace(/^ws/, 'http'),
        callbacks: {
            signIn: (user, password) => telephony.signIn({ user, password }),
            signOut: () => telephony.signOut(),
            tryAgain: () => telephony.tryAgain(),
            chooseMicrophone: (id) => telephony.chooseMicrophone(id),
            chooseSpeaker: (id) => telephony.chooseSpeaker(id),
            unblockSound: () => telephony.unblockSound(),
            openWindow
        }
    });
    return element;
}

/** A frame may be refused what a window of its own may have, and cannot always tell who refused it. */
function windowFor({ line }: SipState): SipView['window'] {
    const isFramed = window !== window.top;
    const lacksMicrophone =
        line.now === 'failed' && ['MicrophoneForbidden', 'MicrophoneRefused'].includes(line.code);
    return isFramed && lacksMicrophone ? 'offered' : 'none';
}

const viewOf = ({ devices, ...state }: SipState, shown: SipView['window']): SipView => ({
    ...state,
    ...devices,
    window: shown
});

function create(context: PhoneContext): PhoneSide {
    const { sipServer, sipDomain, sipIceServers, sipKeypad } = context.settings;
    const settings = { sipServer, sipDomain, sipIceServers, sipKeypad };
    const home = phoneOf(settings, context);
    let isAway = false;
    const show = (): void =>
        element.show(viewOf(home.state, isAway ? 'open' : windowFor(home.state)));
    const telephony = createMovableTelephony(home, {
        clock: context.clock,
        open: (onPort) => openPhoneWindow(window, settings, onPort),
        moved(away) {
            isAway = away;
            show();
        }
    });
    const element = elementOf(settings, context, home, () => telephony.moveToWindow());
    home.onState(show);
    show();
    return { telephony, element };
}

async function attend(parent: Element, around: PhonePageContext): Promise<void> {
    define('hvs-phone-window', HvsPhoneWindow);
    const page = new HvsPhoneWindow();
    page.connect(around.texts);
    document.documentElement.lang = page.lang;
    parent.replaceChildren(page);
    const asked = await askOpener(window);
    if (!asked) return;
    const { settings, port, opener } = asked;
    const telephony = phoneOf(settings, around);
    const element = elementOf(settings, around, telephony, () => {});
    const show = (state: SipState): void => {
        page.show(state.line);
        element.show(viewOf(state, 'none'));
    };
    page.take(element);
    telephony.onState(show);
    show(telephony.state);
    window.addEventListener('pagehide', () => telephony.stop());
    servePhone(port, telephony, () => window.close());
    const look = (): void => {
        around.clock.after(LOOK_EVERY, () => (opener.closed ? window.close() : look()));
    };
    look();
}

globalThis.HvsSip = { create, attend };
