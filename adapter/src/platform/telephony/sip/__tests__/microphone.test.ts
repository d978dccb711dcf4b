import { createMicrophone } from '../microphone';

/** As a browser fails: by a name. The test's realm has its own `Error`, of which Node's exceptions are none. */
const failure = (name: string, message: string): Error =>
    Object.assign(new Error(message), { name });

interface Device {
    kind: MediaDeviceKind;
    deviceId: string;
    label: string;
}

const device = (kind: MediaDeviceKind, deviceId: string, label = deviceId): Device => ({
    kind,
    deviceId,
    label
});

/** As far as a phone needs it: devices that come and go, a permission, and what another program holds. */
class FakeNavigator {
    devices: Device[] = [];
    /** The name of the error with which the browser refuses; '' when it does not. */
    refusal = '';
    /** Not every browser tells of the microphone's. */
    tellsPermission = true;
    readonly permission = new EventTarget();
    readonly mediaDevices = Object.assign(new EventTarget(), {
        enumerateDevices: async (): Promise<Device[]> => this.devices,
        getUserMedia: async ({ audio }: { audio: true | { deviceId: { exact: string } } }) => {
            if (this.refusal) throw failure(this.refusal, 'The browser said no.');
            const found = this.devices.filter(({ kind }) => kind === 'audioinput');
            const [first] = found;
            if (!first) throw failure('NotFoundError', '');
            const asked = audio === true ? first.deviceId : audio.deviceId.exact;
            if (found.some(({ deviceId }) => deviceId === asked)) return { asked };
            throw failure('OverconstrainedError', '');
        }
    });
    readonly permissions = {
        query: async (): Promise<EventTarget> => {
            if (!this.tellsPermission) throw new TypeError('no such permission');
            return this.permission;
        }
    };
}

function open(page: object = {}) {
    const browser = new FakeNavigator();
    browser.devices = [device('audioinput', 'built-in'), device('audioinput', 'headset')];
    const microphone = createMicrophone(page as Document, browser as unknown as Navigator);
    return { browser, microphone };
}

const policyThat = (allows: boolean): object => ({
    featurePolicy: { allowsFeature: (name: string) => name !== 'microphone' || allows }
});

describe('what is spoken through', () => {
    it('is the browser’s own until the rep has chosen another', async () => {
        const { microphone } = open();
        expect(await microphone.open()).toEqual({ asked: 'built-in' });
        microphone.choose('headset');
        expect(await microphone.open()).toEqual({ asked: 'headset' });
    });

    it('is the browser’s own again once the chosen one is unplugged', async () => {
        const { browser, microphone } = open();
        microphone.choose('headset');
        browser.devices = [device('audioinput', 'built-in')];
        expect(await microphone.open()).toEqual({ asked: 'built-in' });
    });

    it('is missing when the last one is unplugged', async () => {
        const { browser, microphone } = open();
        microphone.choose('headset');
        browser.devices = [];
        await expect(microphone.open()).rejects.toMatchObject({ code: 'MicrophoneMissing' });
    });
});

describe('a refusal', () => {
    it.each([
        ['by the rep', 'NotAllowedError', 'MicrophoneRefused', ''],
        ['by the browser’s settings', 'SecurityError', 'MicrophoneRefused', ''],
        ['of a machine without one', 'NotFoundError', 'MicrophoneMissing', ''],
        ['of one that is in use', 'NotReadableError', 'MicrophoneMissing', 'The browser said no.'],
        ['of the system', 'AbortError', 'MicrophoneMissing', 'The browser said no.'],
        ['that is not known', 'OtherError', 'MicrophoneRefused', 'The browser said no.']
    ])('%s (%s) is %s', async (_by, refusal, code, detail) => {
        const { browser, microphone } = open(policyThat(true));
        browser.refusal = refusal;
        await expect(microphone.open()).rejects.toMatchObject({ code, detail });
    });

    it('in a frame that may use none is not the rep’s', async () => {
        const { browser, microphone } = open(policyThat(false));
        browser.refusal = 'NotAllowedError';
        expect(microphone.isForbidden()).toBe(true);
        await expect(microphone.open()).rejects.toMatchObject({ code: 'MicrophoneForbidden' });
    });

    it('is not expected of a browser that tells nothing of its policy', () => {
        expect(open().microphone.isForbidden()).toBe(false);
    });

    it('of a page that came without encryption says what it needs', async () => {
        const microphone = createMicrophone({} as Document, {} as Navigator);
        await expect(microphone.open()).rejects.toMatchObject({ code: 'TlsRequired' });
    });
});

describe('the devices to choose from', () => {
    /** Node has no such element; a browser’s has the method, or leaves no choice. */
    function withAudio(prototype: object): void {
        Object.assign(globalThis, { HTMLMediaElement: { prototype } });
    }

    beforeEach(() => withAudio({ setSinkId: () => {} }));

    afterEach(() => {
        Reflect.deleteProperty(globalThis, 'HTMLMediaElement');
    });

    it('are the real ones that have a name', async () => {
        const { browser, microphone } = open();
        browser.devices = [
            device('audioinput', 'default', 'Default - Headset'),
            device('audioinput', 'communications', 'Communications - Headset'),
            device('audioinput', 'm1', 'Headset'),
            device('audioinput', 'm2', ''),
            device('audiooutput', 's1', 'Loudspeaker'),
            device('videoinput', 'v1', 'Camera')
        ];
        expect(await microphone.devices()).toEqual({
            microphones: [{ id: 'm1', label: 'Headset' }],
            speakers: [{ id: 's1', label: 'Loudspeaker' }]
        });
    });

    it('are no speakers where the browser leaves no choice', async () => {
        withAudio({});
        const { browser, microphone } = open();
        browser.devices = [device('audiooutput', 's1', 'Loudspeaker')];
        expect((await microphone.devices()).speakers).toEqual([]);
    });

    it('are none in a page that came without encryption', async () => {
        const microphone = createMicrophone({} as Document, {} as Navigator);
        expect(await microphone.devices()).toEqual({ microphones: [], speakers: [] });
    });
});

describe('a change', () => {
    it('of devices or of the permission is told, until nobody wants to know', async () => {
        const { browser, microphone } = open();
        let told = 0;
        const stop = microphone.onChange(() => (told += 1));
        await Promise.resolve();
        browser.mediaDevices.dispatchEvent(new Event('devicechange'));
        browser.permission.dispatchEvent(new Event('change'));
        expect(told).toBe(2);
        stop();
        browser.mediaDevices.dispatchEvent(new Event('devicechange'));
        browser.permission.dispatchEvent(new Event('change'));
        expect(told).toBe(2);
    });

    it('of devices is told by a browser that tells nothing of the permission', async () => {
        const { browser, microphone } = open();
        browser.tellsPermission = false;
        let told = 0;
        microphone.onChange(() => (told += 1));
        await Promise.resolve();
        browser.mediaDevices.dispatchEvent(new Event('devicechange'));
        expect(told).toBe(1);
    });
});
