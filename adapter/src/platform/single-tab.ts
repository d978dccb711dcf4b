import type { Tabs } from '../ports/tabs';

/** For a page that names no user: its tab has the phone from the start. With a second one open, both would dial. */
export function createSingleTab(): Tabs {
    return {
        own: async () => {},
        take: async () => {},
        owns: async () => true,
        onLost: () => {},
        tell: () => {},
        hear: () => {},
        close: () => {}
    };
}
