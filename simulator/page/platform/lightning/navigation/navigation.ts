/** `lightning/navigation`, for record pages; other page references are refused. */
import type { LightningElement } from 'lwc';
import { hashOf } from '../../../stage/navigator';
import type { Place } from '../../../stage/navigator';
import { stage } from '../../../stage/stage';

interface PageReference {
    type: string;
    attributes: Record<string, string>;
    state?: Record<string, string>;
}

function placeOfReference(reference: PageReference): Place {
    const { recordId, objectApiName } = reference.attributes;
    if (reference.type !== 'standard__recordPage' || !recordId) {
        throw new Error(`The simulator cannot navigate to ${reference.type}.`);
    }
    return { page: 'record', objectType: objectApiName ?? 'Record', recordId };
}

function referenceOf(place: Place): PageReference {
    return place.page === 'record'
        ? {
              type: 'standard__recordPage',
              attributes: {
                  recordId: place.recordId,
                  objectApiName: place.objectType,
                  actionName: 'view'
              }
          }
        : { type: 'standard__navItemPage', attributes: { apiName: place.page } };
}

export function navigate(_context: unknown, reference: PageReference): void {
    stage.get().navigator.go(placeOfReference(reference));
}

export async function generateUrl(_context: unknown, reference: PageReference): Promise<string> {
    return hashOf(placeOfReference(reference));
}

abstract class NoConfigAdapter<Value> {
    protected readonly emit: (value: Value) => void;

    constructor(emit: (value: Value) => void) {
        this.emit = emit;
    }

    abstract connect(): void;

    update(): void {
        // takes no parameters
    }

    disconnect(): void {
        // nothing is held
    }
}

/** What `navigate` and `generateUrl` take; nothing hangs on it here. */
export class NavigationContext extends NoConfigAdapter<object> {
    override connect(): void {
        this.emit({});
    }
}

export class CurrentPageReference extends NoConfigAdapter<PageReference> {
    #stop: (() => void) | null = null;

    override connect(): void {
        const { navigator } = stage.get();
        this.emit(referenceOf(navigator.place));
        this.#stop = navigator.onChange((place) => this.emit(referenceOf(place)));
    }

    override disconnect(): void {
        this.#stop?.();
    }
}

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

function mixin(Base: typeof LightningElement): new () => LightningElement {
    return class extends Base {
        [Navigate](reference: PageReference): void {
            navigate(null, reference);
        }

        [GenerateUrl](reference: PageReference): Promise<string> {
            return generateUrl(null, reference);
        }
    };
}

export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });
