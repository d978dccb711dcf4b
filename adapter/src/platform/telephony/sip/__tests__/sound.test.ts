import { SimulatedClock } from '../../../../test-doubles/simulated-clock';
import { createSound } from '../sound';

const SECOND = 1_000;

/** As a browser fails: by a name. The test's realm has its own `Error`, of which Node's exceptions are none. */
const failure = (name: string, message: string): Error =>
    Object.assign(new Error(message), { name });

/** The page's sound as a browser has it: silent until a press, where that is the rule. */
class FakeBrowser {
    needsPress = false;
    speakers = ['headset'];
    readonly audios: FakeAudio[] = [];
    readonly contexts: FakeContext[] = [];

    readonly makeAudio = (): HTMLAudioElement => {
        const audio = new FakeAudio(this);
        this.audios.push(audio);
        return audio as unknown as HTMLAudioElement;
    };

    readonly makeContext = (): AudioContext => {
        const context = new FakeContext(this);
        this.contexts.push(context);
        return context as unknown as AudioContext;
    };

    /** What the rep hears now, from which speaker: '' is the usual one. */
    get heard(): string[] {
        return this.audios
            .filter(({ isPlaying, srcObject }) => isPlaying && srcObject?.isLoud())
            .map(({ srcObject, speaker }) => `${srcObject?.name ?? ''}@${speaker}`);
    }
}

interface FakeStream {
    name: string;
    isLoud(): boolean;
}

class FakeAudio {
    isPlaying = false;
    speaker = '';
    srcObject: FakeStream | null = null;
    readonly #browser: FakeBrowser;

    constructor(browser: FakeBrowser) {
        this.#browser = browser;
    }

    async play(): Promise<void> {
        if (this.#browser.needsPress)
            throw failure('NotAllowedError', 'The user did not interact.');
        this.isPlaying = true;
    }

    pause(): void {
        this.isPlaying = false;
    }

    async setSinkId(id: string): Promise<void> {
        if (id !== '' && !this.#browser.speakers.includes(id))
            throw failure('NotFoundError', 'No such speaker.');
        this.speaker = id;
    }
}

/** Its tone is as loud as its gate is open, once it runs. */
class FakeContext {
    isClosed = false;
    sources = 0;
    readonly #browser: FakeBrowser;
    readonly #gate = { gain: { value: 0 }, connect: () => {} };
    #isRunning: boolean;

    constructor(browser: FakeBrowser) {
        this.#browser = browser;
        this.#isRunning = !browser.needsPress;
    }

    createGain(): unknown {
        return this.#gate;
    }

    createOscillator(): unknown {
        return {
            frequency: { value: 0 },
            connect: () => {},
            start: () => (this.sources += 1),
            stop: () => (this.sources -= 1)
        };
    }

    createMediaStreamDestination(): { stream: FakeStream } {
        const isLoud = (): boolean =>
            this.#isRunning && this.sources > 0 && this.#gate.gain.value > 0;
        return { stream: { name: 'tone', isLoud } };
    }

    async resume(): Promise<void> {
        this.#isRunning ||= !this.#browser.needsPress;
    }

    async close(): Promise<void> {
        this.isClosed = true;
    }
}

const VOICE = { name: 'voice', isLoud: () => true } as unknown as MediaStream;

function open(needsPress = false) {
    const clock = new SimulatedClock();
    const browser = new FakeBrowser();
    browser.needsPress = needsPress;
    const blocked: boolean[] = [];
    const { makeAudio, makeContext } = browser;
    const sound = createSound({
        clock,
        makeAudio,
        makeContext,
        changed: () => blocked.push(sound.isBlocked)
    });
    return { clock, browser, sound, blocked };
}

/** The rep presses where the softphone offers to be heard. */
async function press({ browser, sound, clock }: ReturnType<typeof open>): Promise<void> {
    browser.needsPress = false;
    sound.unblock();
    await clock.advance(0);
}

it('rings in bursts while it rings at the other side', async () => {
    const { clock, browser, sound } = open();
    sound.ring('a', 'ringBack');
    await clock.advance(0);
    expect(browser.heard).toEqual(['tone@']);
    await clock.advance(SECOND);
    expect(browser.heard).toEqual([]);
    await clock.advance(4 * SECOND);
    expect(browser.heard).toEqual(['tone@']);
});

it('puts the voice in the place of the tone, of which nothing is left', async () => {
    const { clock, browser, sound } = open();
    sound.ring('a', 'ringBack');
    sound.play('a', VOICE);
    await clock.advance(0);
    expect(browser.heard).toEqual(['voice@']);
    expect(browser.contexts).toMatchObject([{ isClosed: true, sources: 0 }]);
    expect(clock.timers).toBe(0);
});

it('is silent once it is stopped, and may be stopped twice', async () => {
    const { clock, browser, sound } = open();
    sound.ring('a', 'ring');
    await clock.advance(0);
    sound.stop('a');
    sound.stop('a');
    expect(browser.heard).toEqual([]);
    expect(clock.timers).toBe(0);
});

it('moves what plays to the speaker that is chosen, and plays there from then on', async () => {
    const { clock, browser, sound } = open();
    sound.play('a', VOICE);
    sound.choose('headset');
    sound.play('b', VOICE);
    await clock.advance(0);
    expect(browser.heard).toEqual(['voice@headset', 'voice@headset']);
    expect(sound.chosen).toBe('headset');
});

it('plays through the usual speaker when the chosen one is gone', async () => {
    const { clock, browser, sound } = open();
    browser.speakers = [];
    sound.choose('headset');
    sound.play('a', VOICE);
    await clock.advance(0);
    expect(browser.heard).toEqual(['voice@']);
});

describe('in a browser that plays nothing before a press', () => {
    it('says so, and lets the customer be heard after one', async () => {
        const made = open(true);
        const { clock, browser, sound, blocked } = made;
        sound.play('a', VOICE);
        await clock.advance(0);
        expect(blocked).toEqual([true]);
        await press(made);
        expect(blocked).toEqual([true, false]);
        expect(browser.heard).toEqual(['voice@']);
    });

    it('lets a tone be heard that began before the press', async () => {
        const made = open(true);
        const { clock, browser, sound } = made;
        sound.ring('a', 'ring');
        await clock.advance(0);
        await press(made);
        expect(browser.heard).toEqual(['tone@']);
    });

    it('has nothing to complain of once the call is over', async () => {
        const { clock, sound, blocked } = open(true);
        sound.ring('a', 'ring');
        await clock.advance(0);
        sound.stop('a');
        expect(blocked).toEqual([true, false]);
    });

    it('does not complain of a call that was over before the browser refused', async () => {
        const { clock, sound, blocked } = open(true);
        sound.play('a', VOICE);
        sound.stop('a');
        await clock.advance(0);
        expect([blocked, sound.isBlocked]).toEqual([[], false]);
    });
});
