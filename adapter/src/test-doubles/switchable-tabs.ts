import type { Tabs } from '../ports/tabs';

/** One tab that owns the phone until a test takes it away. */
export class SwitchableTabs implements Tabs {
    owner = true;

    async own(): Promise<void> {}

    isOwner(): boolean {
        return this.owner;
    }
}
