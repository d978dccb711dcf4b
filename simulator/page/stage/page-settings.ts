/** What a person may set about the page itself; kept for the tab, so that a reload keeps it. */
import { Listeners } from '../../host/listeners';

export interface PageChoices {
    theme: 'system' | 'light' | 'dark';
    drawerOpen: boolean;
    /** Milliseconds between `onWorkStart` and `onClickToDial`. */
    gap: number;
    order: 'workFirst' | 'dialFirst';
}

const KEY = 'simulator.page';

const DEFAULTS: PageChoices = {
    theme: 'system',
    drawerOpen: false,
    gap: 150,
    order: 'workFirst'
};

function stored(storage: Storage): Partial<PageChoices> {
    try {
        const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
        return typeof value === 'object' && value !== null ? value : {};
    } catch {
        return {};
    }
}

export class PageSettings {
    readonly #storage: Storage;
    readonly #changed = new Listeners<[PageChoices]>();
    #choices: PageChoices;

    constructor(storage: Storage) {
        this.#storage = storage;
        this.#choices = { ...DEFAULTS, ...stored(storage) };
    }

    get choices(): PageChoices {
        return this.#choices;
    }

    change(part: Partial<PageChoices>): void {
        this.#choices = { ...this.#choices, ...part };
        this.#storage.setItem(KEY, JSON.stringify(this.#choices));
        this.#changed.call(this.#choices);
    }

    onChange(listener: (choices: PageChoices) => void): () => void {
        return this.#changed.add(listener);
    }
}
