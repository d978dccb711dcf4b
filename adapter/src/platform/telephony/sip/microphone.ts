/** The microphone and the choice of audio devices, as the browser lets this page have them. */
import { HvsError } from '../../../domain/hvs-error';

export interface AudioDevice {
    id: string;
    /** As the system calls it. */
    label: string;
}

export interface AudioDevices {
    microphones: readonly AudioDevice[];
    /** Empty where the browser leaves no choice. */
    speakers: readonly AudioDevice[];
}

export interface Microphone {
    /** '' for the one that browser and system would take. */
    readonly chosen: string;
    choose(id: string): void;
    /** The page may use none, whatever the rep says. */
    isForbidden(): boolean;
    /** Rejects with an `HvsError`; may ask the rep. Whoever opens it closes it. */
    open(): Promise<MediaStream>;
    /** Without names the rep has not allowed the microphone yet, and they are left out. */
    devices(): Promise<AudioDevices>;
    /** Runs when devices come or go, or the rep changes the permission. Answers how to stop that. */
    onChange(run: () => void): () => void;
}

/** What the page's own policy tells; not all browsers have it. */
interface Policies {
    permissionsPolicy?: { allowsFeature(name: string): boolean };
    featurePolicy?: { allowsFeature(name: string): boolean };
}

/** Doubles of real devices, which Chromium lists first. */
const STAND_INS = ['default', 'communications'];

function troubleOf(error: unknown, isForbidden: boolean): HvsError {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    switch (name) {
        case 'NotAllowedError':
        case 'SecurityError':
            return new HvsError(isForbidden ? 'MicrophoneForbidden' : 'MicrophoneRefused');
        case 'NotFoundError':
        case 'OverconstrainedError':
            return new HvsError('MicrophoneMissing');
        // It is there, but another program holds it, or the system does not give it.
        case 'NotReadableError':
        case 'AbortError':
            return new HvsError('MicrophoneMissing', message);
        default:
            return new HvsError('MicrophoneRefused', message);
    }
}

export function closeStream(stream: MediaStream): void {
    for (const track of stream.getTracks()) track.stop();
}

export function createMicrophone(page: Document & Policies, browser: Navigator): Microphone {
    // A page that came without encryption has no devices, which the types do not say.
    const media = browser.mediaDevices as MediaDevices | undefined;
    const policy = page.permissionsPolicy ?? page.featurePolicy;
    const isForbidden = (): boolean => policy?.allowsFeature('microphone') === false;
    let chosen = '';

    async function take(id: string): Promise<MediaStream> {
        if (!media) throw new HvsError('TlsRequired');
        try {
            return await media.getUserMedia({ audio: id ? { deviceId: { exact: id } } : true });
        } catch (error) {
            // The chosen one may have been unplugged.
            if (id && error instanceof Error && error.name === 'OverconstrainedError')
                return take('');
            throw troubleOf(error, isForbidden());
        }
    }

    return {
        get chosen() {
            return chosen;
        },
        choose: (id) => (chosen = id),
        isForbidden,
        open: () => take(chosen),
        async devices() {
            const found = (await media?.enumerateDevices()) ?? [];
            const of = (kind: MediaDeviceKind): AudioDevice[] =>
                found
                    .filter((each) => each.kind === kind && each.label !== '')
                    .filter(({ deviceId }) => !STAND_INS.includes(deviceId))
                    .map(({ deviceId, label }) => ({ id: deviceId, label }));
            const canChoose = 'setSinkId' in HTMLMediaElement.prototype;
            return {
                microphones: of('audioinput'),
                speakers: canChoose ? of('audiooutput') : []
            };
        },
        onChange(run) {
            const watch = new AbortController();
            const { signal } = watch;
            media?.addEventListener('devicechange', run, { signal });
            browser.permissions
                .query({ name: 'microphone' })
                .then((permission) => permission.addEventListener('change', run, { signal }))
                // Not every browser tells of this permission.
                .catch(() => {});
            return () => watch.abort();
        }
    };
}
