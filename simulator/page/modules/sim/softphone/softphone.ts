import { LightningElement, api } from 'lwc';
import type { OrgState } from '../../../../contract';
import { softphoneUrl } from '../../../../host/softphone-url';
import { stage } from '../../../stage/stage';

/** The frame of the call center's adapter; a reload replaces it. */
export default class Softphone extends LightningElement {
    @api state!: OrgState;
    frames: { key: number; src: string; name: string }[] = [];
    #stop: (() => void) | null = null;

    /** A permission policy: what is not named is refused to a frame of another origin. */
    get allow(): string {
        const { frameMicrophone, frameAutoplay } = this.state;
        return [
            ...(frameMicrophone ? ['microphone'] : []),
            ...(frameAutoplay ? ['autoplay'] : [])
        ].join('; ');
    }

    override connectedCallback(): void {
        this.load();
        this.#stop = stage.get().control.onReload(() => this.load());
    }

    override disconnectedCallback(): void {
        this.#stop?.();
    }

    override renderedCallback(): void {
        const { control, frame } = stage.get();
        const element = this.template?.querySelector('iframe');
        if (!element && frame.window) control.detach();
        frame.attach(element?.contentWindow ?? null);
    }

    private load(): void {
        const { config, host } = stage.get();
        // Its library may have to break before a message could reach it.
        const name = JSON.stringify({ libraryFaults: host.libraryFaults });
        const src = softphoneUrl({ callCenter: this.state.callCenter, ...config });
        this.frames = [{ key: (this.frames[0]?.key ?? 0) + 1, src, name }];
    }
}
