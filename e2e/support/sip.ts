/** A rep whose phone is a real SIP phone, a real server between, and a customer at the other end. */
import type { FrameLocator, Locator } from '@playwright/test';
import type { OrgChange } from '../../simulator/contract';
import { IS_DRAWING } from '../pictures/album';
import { Customer } from './customer';
import type { Rep } from './rep';
import { kamailioModules, startSipServer, type SipServer } from './sip-server';
import { expect, test as base } from './test';

/** A microphone and a speaker that every machine has; addresses as they are, since both ends are here. */
const FAKE_DEVICES = [
    '--use-fake-device-for-media-stream',
    '--allow-loopback-in-peer-connection',
    '--disable-features=WebRtcHideLocalIpsWithMdns'
];

/** Whose number the people of the org have, too. */
export const AVA = { name: 'Ava Thornton', number: '+14155550101' };

/** The rep's name at the SIP server. */
export const REP = '201';

const NO_SERVER =
    'There is no SIP server: install kamailio and kamailio-websocket-modules of Debian.';

interface Fixtures {
    serverInstalled: undefined;
    sipSettings: Record<string, string>;
    /** Of the org, beside its call center. */
    orgSwitches: Omit<OrgChange, 'callCenter'>;
    /** At the phone, and answering. */
    customer: Customer;
    phone: SipPhone;
}

interface WorkerFixtures {
    /** Milliseconds, after which the server gives up a call that nobody answers. */
    ringsFor: number;
    sip: SipServer;
}

declare global {
    interface Window {
        /** That the softphone opened, the newest last. */
        connections: RTCPeerConnection[];
    }
}

/** The rep's phone in the softphone's frame. */
export class SipPhone {
    readonly frame: FrameLocator;
    readonly #rep: Rep;
    readonly #sip: SipServer;

    constructor(rep: Rep, sip: SipServer) {
        this.#rep = rep;
        this.#sip = sip;
        this.frame = rep.softphone;
    }

    get form(): Locator {
        return this.frame.getByRole('button', { name: 'Sign in', exact: true });
    }

    /** Why the phone does not work. */
    get alert(): Locator {
        return this.frame.getByRole('alert').filter({ visible: true });
    }

    get ready(): Locator {
        return this.frame.getByText('Ready', { exact: true });
    }

    button(name: string): Locator {
        return this.frame.getByRole('button', { name, exact: true });
    }

    /** Bytes of voice that came in during the last call. */
    async received(): Promise<number> {
        const frame = this.#rep.page.frames().find((each) => each.url().includes('HvsSoftphone'));
        return (
            (await frame?.evaluate(async () => {
                let bytes = 0;
                const report = await window.connections.at(-1)?.getStats();
                report?.forEach((each: { type: string; bytesReceived?: number }) => {
                    if (each.type === 'inbound-rtp') bytes += each.bytesReceived ?? 0;
                });
                return bytes;
            })) ?? 0
        );
    }

    async submit(password = this.#sip.password): Promise<void> {
        await this.frame.getByLabel('User name of the phone').fill(REP);
        await this.frame.getByLabel('Password').fill(password);
        await this.form.click();
    }

    /** Signs in, and calls a customer who answers. */
    async talkTo(customer: Customer): Promise<void> {
        await this.signIn();
        await this.#rep.start(AVA.name);
        await customer.expectState('connected');
    }

    /** Ready to call. */
    async signIn(): Promise<void> {
        await this.#rep.openUtility('Phone');
        await this.submit();
        await this.#rep.ready();
    }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
    // First of all: left out in front of a person whose machine has no such server, and nowhere else; pictures
    // are drawn all or none.
    serverInstalled: [
        // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is asked for
        async ({}, use, testInfo) => {
            const isNeeded = Boolean(process.env['CI']) || IS_DRAWING;
            testInfo.skip(kamailioModules() === null && !isNeeded, NO_SERVER);
            await use(undefined);
        },
        { auto: true }
    ],
    launchOptions: [
        async ({ launchOptions }, use) => {
            await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...FAKE_DEVICES] });
        },
        { scope: 'worker' }
    ],
    permissions: ['microphone'],
    page: async ({ page }, use) => {
        await page.addInitScript(() => {
            window.connections = [];
            const Real = window.RTCPeerConnection;
            window.RTCPeerConnection = class extends Real {
                constructor(configuration?: RTCConfiguration) {
                    super(configuration);
                    window.connections.push(this);
                }
            };
        });
        await use(page);
    },
    signsIn: true,
    ringsFor: [4_000, { option: true, scope: 'worker' }],
    sip: [
        async ({ ringsFor }, use) => {
            const server = await startSipServer(ringsFor);
            await use(server);
            await server.stop();
        },
        { scope: 'worker' }
    ],
    sipSettings: [{}, { option: true }],
    orgSwitches: [{}, { option: true }],
    orgChange: async ({ sip, sipSettings, orgSwitches }, use) => {
        const callCenter = {
            '/hvsPhone/provider': 'sip',
            '/hvsPhone/sipServer': sip.url,
            '/hvsPhone/sipDomain': sip.domain,
            ...sipSettings
        };
        await use({ ...orgSwitches, callCenter });
    },
    customer: async ({ context, server, sip }, use) => {
        const customer = new Customer(await context.newPage(), AVA.number, sip);
        await customer.open(server);
        await use(customer);
    },
    phone: async ({ rep, sip }, use) => {
        await use(new SipPhone(rep, sip));
    }
});

export { expect };
