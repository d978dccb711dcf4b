/** What the rep hears: the other side, and the tones that a phone makes itself. */
import type { Clock } from '../../../ports/clock';

export interface Sound {
    /** '' for the one that browser and system would take. */
    readonly chosen: string;
    choose(id: string): void;
    /** The browser plays nothing until the rep has pressed something in this page. */
    readonly isBlocked: boolean;
    /** To be called from a press. */
    unblock(): void;
    /** Under a name, of which there is one at a time. */
    play(name: string, stream: MediaStream): void;
    /** `ringBack`: it rings at the other side. `ring`: it rings here. */
    ring(name: string, kind: 'ringBack' | 'ring'): void;
    stop(name: string): void;
}

export interface SoundOptions {
    clock: Clock;
    makeAudio: () => HTMLAudioElement;
    makeContext: () => AudioContext;
    /** `isBlocked` is another now. */
    changed: () => void;
}

/** Hertz, and milliseconds of sound and silence in turn. */
const TONES = {
    ringBack: { hertz: [425], pattern: [1_000, 4_000] },
    ring: { hertz: [700, 900], pattern: [400, 200, 400, 2_000] }
};
/** Of 1; a tone is not to be louder than a voice. */
const VOLUME = 0.12;

interface Tone {
    stream: MediaStream;
    /** To be called from a press. Begun without one a tone is silent, even when its audio plays. */
    wake(): void;
    stop(): void;
}

interface Playing {
    audio: HTMLAudioElement;
    tone: Tone | null;
}

export function createSound({ clock, makeAudio, makeContext, changed }: SoundOptions): Sound {
    const playing = new Map<string, Playing>();
    const blocked = new Set<HTMLAudioElement>();
    let chosen = '';

    function direct(audio: HTMLAudioElement): void {
        // Where a browser knows no choice there is none; a speaker that went away leaves the usual one.
        if ('setSinkId' in audio) audio.setSinkId(chosen).catch(() => {});
    }

    function start(audio: HTMLAudioElement): void {
        audio.play().then(
            () => {
                if (blocked.delete(audio)) changed();
            },
            (error: unknown) => {
                const isBlocking = error instanceof Error && error.name === 'NotAllowedError';
                if (!isBlocking || ![...playing.values()].some((each) => each.audio === audio))
                    return;
                blocked.add(audio);
                changed();
            }
        );
    }

    function stop(name: string): void {
        const found = playing.get(name);
        if (!found) return;
        playing.delete(name);
        found.tone?.stop();
        found.audio.pause();
        found.audio.srcObject = null;
        if (blocked.delete(found.audio)) changed();
    }

    function play(name: string, stream: MediaStream, tone: Tone | null): void {
        stop(name);
        const audio = makeAudio();
        audio.srcObject = stream;
        playing.set(name, { audio, tone });
        direct(audio);
        start(audio);
    }

    function makeTone(kind: keyof typeof TONES): Tone {
        const { hertz, pattern } = TONES[kind];
        const context = makeContext();
        const output = context.createMediaStreamDestination();
        const gate = context.createGain();
        gate.connect(output);
        const sources = hertz.map((frequency) => {
            const source = context.createOscillator();
            source.frequency.value = frequency;
            source.connect(gate);
            source.start();
            return source;
        });
        let cancel = (): void => {};
        const step = (index: number): void => {
            gate.gain.value = index % 2 === 0 ? VOLUME : 0;
            const next = (index + 1) % pattern.length;
            cancel = clock.after(pattern[index] ?? 0, () => step(next));
        };
        step(0);
        return {
            stream: output.stream,
            wake: () => void context.resume(),
            stop() {
                cancel();
                for (const source of sources) source.stop();
                void context.close();
            }
        };
    }

    return {
        get chosen() {
            return chosen;
        },
        choose(id) {
            chosen = id;
            for (const { audio } of playing.values()) direct(audio);
        },
        get isBlocked() {
            return blocked.size > 0;
        },
        unblock() {
            for (const { audio, tone } of playing.values()) {
                if (!blocked.has(audio)) continue;
                tone?.wake();
                start(audio);
            }
        },
        play: (name, stream) => play(name, stream, null),
        ring(name, kind) {
            const tone = makeTone(kind);
            play(name, tone.stream, tone);
        },
        stop
    };
}
