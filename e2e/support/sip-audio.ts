/** What the rep hears and speaks through, as only the browser knows it; and browsers that leave the rep without. */
import type { Page } from '@playwright/test';
import type { Rep } from './rep';
import { test as base, expect, REP } from './sip';

interface Fixtures {
    ears: Ears;
    /** Played: the browser finds no microphone until `ears.plugIn()`. */
    hasMicrophone: boolean;
    /** Signed in for the rep, as a password manager may, so that the rep has pressed nothing in the frame. */
    isSignedIn: boolean;
}

declare global {
    interface Window {
        /** That this page made. */
        sounds: Set<HTMLAudioElement>;
        plugIn: () => void;
        unplug: () => void;
    }
}

const IS_DEAF = 'The browser plays nothing here.';

/** Every question of Playwright's to a frame counts as a press in it. */
export class Ears {
    readonly #rep: Rep;

    constructor(rep: Rep) {
        this.#rep = rep;
    }

    async #ask<T>(question: () => T | Promise<T>): Promise<T> {
        const frame = this.#rep.page.frames().find((each) => each.url().includes('HvsSoftphone'));
        if (!frame) throw new Error('The softphone is not there.');
        return frame.evaluate(question);
    }

    /** What plays now, with the speaker of each: '' is the usual one. */
    playing(): Promise<{ sound: 'tone' | 'voice'; speaker: string }[]> {
        return this.#ask(() => {
            const receivers = window.connections.at(-1)?.getReceivers() ?? [];
            const voices = receivers.map(({ track }) => track.id);
            return [...window.sounds]
                .filter(({ paused, srcObject }) => !paused && srcObject instanceof MediaStream)
                .map((each) => {
                    const tracks = (each.srcObject as MediaStream).getTracks();
                    const isVoice = tracks.some(({ id }) => voices.includes(id));
                    return { sound: isVoice ? 'voice' : 'tone', speaker: each.sinkId };
                });
        });
    }

    /**
     * Opens the page anew, for a rep who presses nothing in the softphone. What Playwright asks the page while the
     * frame is being made counts as a press, too; and Chromium plays all for who had a microphone a moment ago.
     */
    async openDeaf(): Promise<void> {
        const { page } = this.#rep;
        const isDeaf = page.waitForEvent('console', (message) => message.text() === IS_DEAF);
        await page.reload();
        await isDeaf;
    }

    async expectOnly(sound: 'tone' | 'voice'): Promise<void> {
        const sounds = async (): Promise<string[]> =>
            (await this.playing()).map((each) => each.sound);
        await expect.poll(sounds).toEqual([sound]);
    }

    /** Waits until what plays is more than silence; a tone of the phone's own makes pauses. */
    async expectLoud(): Promise<void> {
        const isLoud = this.#ask(async () => {
            const playing = [...window.sounds].find(({ paused }) => !paused)?.srcObject;
            const context = new AudioContext();
            const meter = context.createAnalyser();
            context.createMediaStreamSource(playing as MediaStream).connect(meter);
            const level = new Float32Array(meter.fftSize);
            const end = performance.now() + 9_000;
            let loudest = 0;
            while (loudest < 0.01 && performance.now() < end) {
                await new Promise((resolve) => setTimeout(resolve, 20));
                meter.getFloatTimeDomainData(level);
                loudest = Math.max(...level);
            }
            await context.close();
            return loudest >= 0.01;
        });
        expect(await isLoud, 'what plays can be heard').toBe(true);
    }

    /** As the system calls the one that is spoken through. */
    microphone(): Promise<string | undefined> {
        return this.#ask(() => window.connections.at(-1)?.getSenders()[0]?.track?.label);
    }

    /** Played: the microphone in use goes silent, and the browser tells the page. */
    pullOut(): Promise<void> {
        return this.#ask(() => {
            const track = window.connections.at(-1)?.getSenders()[0]?.track;
            track?.stop();
            track?.dispatchEvent(new Event('ended'));
        });
    }

    plugIn(): Promise<void> {
        return this.#ask(() => window.plugIn());
    }

    /** The only one; after `plugIn()`. */
    async unplug(): Promise<void> {
        await this.#ask(() => window.unplug());
        await this.pullOut();
    }
}

async function withoutMicrophone(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const { mediaDevices } = navigator;
        const open = mediaDevices.getUserMedia.bind(mediaDevices);
        const list = mediaDevices.enumerateDevices.bind(mediaDevices);
        let isPlugged = false;
        mediaDevices.getUserMedia = async (constraints) => {
            if (isPlugged) return open(constraints);
            throw new DOMException('Requested device not found', 'NotFoundError');
        };
        mediaDevices.enumerateDevices = async () => (isPlugged ? list() : []);
        const plug = (isIn: boolean): void => {
            isPlugged = isIn;
            mediaDevices.dispatchEvent(new Event('devicechange'));
        };
        window.plugIn = () => plug(true);
        window.unplug = () => plug(false);
    });
}

async function signInBy(page: Page, password: string): Promise<void> {
    await page.addInitScript(
        ([given, deaf]) => {
            const sayWhenDeaf = async (): Promise<void> => {
                const audio = new Audio();
                audio.srcObject = new AudioContext().createMediaStreamDestination().stream;
                const isHeard = await audio.play().then(
                    () => true,
                    () => false
                );
                audio.pause();
                if (isHeard) setTimeout(() => void sayWhenDeaf(), 200);
                else console.info(deaf);
            };
            const watch = new MutationObserver(() => {
                const field = document.querySelector<HTMLInputElement>('[type=password]');
                const user = document.querySelector<HTMLInputElement>('[name=username]');
                if (!field?.form || !user || field.form.hidden) return;
                watch.disconnect();
                [user.value, field.value] = given;
                field.form.requestSubmit();
                void sayWhenDeaf();
            });
            watch.observe(document, { subtree: true, childList: true, attributes: true });
        },
        [[REP, password], IS_DEAF] as const
    );
}

export const test = base.extend<Fixtures>({
    hasMicrophone: [true, { option: true }],
    isSignedIn: [false, { option: true }],
    page: async ({ page, sip, hasMicrophone, isSignedIn }, use) => {
        await page.addInitScript(() => {
            window.sounds = new Set();
            window.Audio = new Proxy(window.Audio, {
                construct(Real, args: [source?: string]) {
                    const audio = new Real(...args);
                    window.sounds.add(audio);
                    return audio;
                }
            });
        });
        if (!hasMicrophone) await withoutMicrophone(page);
        if (isSignedIn) await signInBy(page, sip.password);
        await use(page);
    },
    ears: async ({ rep }, use) => {
        await use(new Ears(rep));
    }
});

export { expect };
