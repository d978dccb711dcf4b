import { HvsFrame } from './hvs-frame';
import { HvsFrameCall } from './hvs-frame-call';
import { HvsFrameHold } from './hvs-frame-hold';
import { HvsFrameNotices } from './hvs-frame-notices';
import { HvsFrameSimulated } from './hvs-frame-simulated';
import { EMPTY_VIEW } from './view';
import type { FrameContext, FrameView } from './view';

const ELEMENTS = {
    'hvs-frame': HvsFrame,
    'hvs-frame-call': HvsFrameCall,
    'hvs-frame-hold': HvsFrameHold,
    'hvs-frame-notices': HvsFrameNotices,
    'hvs-frame-simulated': HvsFrameSimulated
};

/** Puts the frame into the page, starting. What is answered shows another view. */
export function mountFrame(parent: Element, context: FrameContext): (view: FrameView) => void {
    for (const [name, element] of Object.entries(ELEMENTS)) {
        if (!customElements.get(name)) customElements.define(name, element);
    }
    const frame = new HvsFrame();
    frame.connect(context);
    parent.ownerDocument.documentElement.lang = frame.lang;
    parent.replaceChildren(frame);
    const show = (view: FrameView): void => frame.show(view);
    show(EMPTY_VIEW);
    return show;
}
