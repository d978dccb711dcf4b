/** A utility bar with one utility, which opens and shows what it is told. Tests reach it as `bar`. */
class FakeUtilityBar {
    readonly utilityId = 'utility-1';
    isOpen = false;
    label = 'Calls';
    isHighlighted = false;

    /** As after a reload of the page. */
    reset(): void {
        this.isOpen = false;
        this.label = 'Calls';
        this.isHighlighted = false;
    }
}

export const bar = new FakeUtilityBar();

export class EnclosingUtilityId {
    private readonly provide: (id: string) => void;

    constructor(provide: (id: string) => void) {
        this.provide = provide;
    }

    connect(): void {
        this.provide(bar.utilityId);
    }

    update(): void {
        // There is nothing to configure.
    }

    disconnect(): void {
        // Nothing is held.
    }
}

export function getInfo(utilityId: string): Promise<{ id: string; utilityLabel: string }> {
    return Promise.resolve({ id: utilityId, utilityLabel: bar.label });
}

export function open(utilityId: string): Promise<boolean> {
    if (utilityId !== bar.utilityId) return Promise.reject(new Error('no such utility'));
    bar.isOpen = true;
    return Promise.resolve(true);
}

export function updateUtility(
    utilityId: string,
    changes: { label?: string; highlighted?: boolean }
): Promise<boolean> {
    if (utilityId !== bar.utilityId) return Promise.reject(new Error('no such utility'));
    bar.label = changes.label ?? bar.label;
    bar.isHighlighted = changes.highlighted ?? bar.isHighlighted;
    return Promise.resolve(true);
}
