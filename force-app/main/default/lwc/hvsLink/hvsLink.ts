/** The panel's end of the channel. `openLink` joins the real one; a test may bring a bus of its own. */
import { Link } from './link';
import { openBus } from './bus';
import type { LinkListener } from './words';

export { Link };
export type { Ask, Bus, LinkListener, LinkView, PhoneState, Reply } from './words';

export function openLink(listener: LinkListener): Link {
    return new Link(openBus(), listener);
}
