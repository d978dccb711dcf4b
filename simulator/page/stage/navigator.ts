/**
 * Where in the app the rep is, kept in the address so that Back and a reload work. Lightning
 * navigation never reloads the page: the softphone's frame lives on.
 */
import { Listeners } from '../../host/listeners';

export type Place =
    | { page: 'work' }
    | { page: 'people' }
    | { page: 'tasks' }
    | { page: 'record'; objectType: string; recordId: string };

const RECORD = /^#\/r\/(\w+)\/(\w+)\/view$/;
const LIST = /^#\/(work|people|tasks)$/;

export function placeOf(hash: string): Place {
    const record = RECORD.exec(hash);
    if (record?.[1] && record[2]) {
        return { page: 'record', objectType: record[1], recordId: record[2] };
    }
    const list = LIST.exec(hash)?.[1];
    return { page: list === 'people' || list === 'tasks' ? list : 'work' };
}

export function hashOf(place: Place): string {
    return place.page === 'record'
        ? `#/r/${place.objectType}/${place.recordId}/view`
        : `#/${place.page}`;
}

export class Navigator {
    readonly #window: Window;
    readonly #changed = new Listeners<[Place]>();

    constructor(ownWindow: Window) {
        this.#window = ownWindow;
        ownWindow.addEventListener('hashchange', () => this.#changed.call(this.place));
    }

    get place(): Place {
        return placeOf(this.#window.location.hash);
    }

    go(place: Place): void {
        this.#window.location.hash = hashOf(place);
    }

    /** Returns what stops it. */
    onChange(listener: (place: Place) => void): () => void {
        return this.#changed.add(listener);
    }
}
