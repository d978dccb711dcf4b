/**
 * The utility item around the panel, under the name that the admin gave it. A bar that refuses is no
 * reason to stop: the panel itself goes on where it is.
 */
import { getInfo, open, updateUtility } from 'lightning/platformUtilityBarApi';
import { format, labels } from 'c/hvsLabels';

async function tried<T>(work: Promise<T>): Promise<T | null> {
    try {
        return await work;
    } catch {
        return null;
    }
}

export class UtilityItem {
    private readonly id: string;
    private readonly name: Promise<string>;
    private marked = 0;

    constructor(id: string) {
        this.id = id;
        this.name = tried(getInfo(id)).then((info) => info?.utilityLabel ?? labels.panel.title);
    }

    /** Opens the panel and leaves the focus where it is. */
    async open(): Promise<void> {
        await tried(open(this.id, { autoFocus: false }));
    }

    /** Shows how many calls wait for the rep. */
    async mark(waiting: number): Promise<void> {
        if (waiting === this.marked) return;
        this.marked = waiting;
        const name = await this.name;
        const label = waiting > 0 ? format(labels.panel.titleWithCount, name, waiting) : name;
        await tried(updateUtility(this.id, { label, highlighted: waiting > 0 }));
    }
}
