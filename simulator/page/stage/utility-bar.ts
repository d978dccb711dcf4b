/**
 * The utility bar: what stands in it, which panels are open, and the calls of
 * `lightning/platformUtilityBarApi` on it. Several panels may be open side by side (assumed).
 */
import { Listeners } from '../../host/listeners';

export interface Utility {
    readonly id: string;
    /** In the bar. */
    label: string;
    /** SLDS utility icon without its prefix, e.g. 'call'. */
    icon: string;
    iconVariant: '' | 'success' | 'warning' | 'error';
    highlighted: boolean;
    open: boolean;
    panelLabel: string;
    panelIcon: string;
    /** Pixels. */
    width: number;
    height: number;
    popoutEnabled: boolean;
}

export interface UtilityClick {
    utilityId: string;
    panelVisible: boolean;
}

/** As `getInfo` answers it (Console Developer Guide, `utilityInfo`). */
export interface UtilityInfo {
    id: string;
    isLoaded: boolean;
    utilityLabel: string;
    utilityIcon: string;
    utilityIconVariant: string;
    utilityHighlighted: boolean;
    utilityVisible: boolean;
    utilityPopoutEnabled: boolean;
    panelHeaderLabel: string;
    panelHeaderIcon: string;
    panelHeaderIconVariant: string;
    panelHeight: number;
    panelWidth: number;
    /** The name used by releases before the module for LWC. */
    panelVisible: boolean;
    isOpenedInPopout: boolean;
}

export interface Focus {
    utilityId: string;
}

const VARIANTS = ['', 'success', 'warning', 'error'] as const;

type Changes = Record<string, unknown>;

function take<Kind extends 'string' | 'boolean' | 'number'>(
    changes: Changes,
    name: string,
    kind: Kind
): { string: string; boolean: boolean; number: number }[Kind] | undefined {
    const value = changes[name];
    if (value === undefined) return undefined;
    if (typeof value !== kind) throw new TypeError(`'${name}' has to be a ${kind}.`);
    return value as { string: string; boolean: boolean; number: number }[Kind];
}

function refuseOthers(changes: Changes, known: readonly string[]): void {
    const other = Object.keys(changes).find((name) => !known.includes(name));
    if (other !== undefined) throw new TypeError(`The utility bar knows no '${other}'.`);
}

export class UtilityBar {
    readonly #utilities: Utility[];
    readonly #changed = new Listeners<[readonly Utility[]]>();
    readonly #focused = new Listeners<[Focus]>();
    readonly #clicked = new Map<string, Listeners<[UtilityClick]>>();

    constructor(utilities: readonly Utility[]) {
        this.#utilities = utilities.map((utility) => ({ ...utility }));
    }

    get utilities(): readonly Utility[] {
        return this.#utilities.map((utility) => ({ ...utility }));
    }

    /** Calls back at once and after every change. Returns what stops it. */
    watch(listener: (utilities: readonly Utility[]) => void): () => void {
        const stop = this.#changed.add(listener);
        listener(this.utilities);
        return stop;
    }

    /** A panel was opened and shall take the focus. */
    onFocus(listener: (focus: Focus) => void): () => void {
        return this.#focused.add(listener);
    }

    /** @throws Error for an id that is not in the bar. */
    info(id: string): UtilityInfo {
        const utility = this.#find(id);
        return {
            id,
            isLoaded: true,
            utilityLabel: utility.label,
            utilityIcon: utility.icon,
            utilityIconVariant: utility.iconVariant,
            utilityHighlighted: utility.highlighted,
            utilityVisible: utility.open,
            utilityPopoutEnabled: utility.popoutEnabled,
            panelHeaderLabel: utility.panelLabel,
            panelHeaderIcon: utility.panelIcon,
            panelHeaderIconVariant: '',
            panelHeight: utility.height,
            panelWidth: utility.width,
            panelVisible: utility.open,
            isOpenedInPopout: false
        };
    }

    /** `autoFocus` is true by default; with false the focus stays where it is. */
    open(id: string, options: { autoFocus?: boolean } = {}): void {
        this.#change(id, (utility) => (utility.open = true));
        if (options.autoFocus ?? true) this.#focused.call({ utilityId: id });
    }

    minimize(id: string): void {
        this.#change(id, (utility) => (utility.open = false));
    }

    /** The rep's click on the item: opens or minimises, and tells `onUtilityClick` listeners. */
    click(id: string): void {
        const utility = this.#find(id);
        if (utility.open) this.minimize(id);
        else this.open(id);
        this.#clicked.get(id)?.call({ utilityId: id, panelVisible: utility.open });
    }

    onClick(id: string, listener: (click: UtilityClick) => void): void {
        this.#find(id);
        const listeners = this.#clicked.get(id) ?? new Listeners<[UtilityClick]>();
        this.#clicked.set(id, listeners);
        listeners.add(listener);
    }

    update(id: string, changes: Changes): void {
        refuseOthers(changes, ['label', 'icon', 'iconVariant', 'highlighted']);
        const variant = take(changes, 'iconVariant', 'string');
        const known = VARIANTS.find((name) => name === variant);
        if (variant !== undefined && known === undefined) {
            throw new TypeError(`There is no icon variant '${variant}'.`);
        }
        this.#change(id, (utility) => {
            utility.label = take(changes, 'label', 'string') ?? utility.label;
            utility.icon = take(changes, 'icon', 'string') ?? utility.icon;
            utility.iconVariant = known ?? utility.iconVariant;
            utility.highlighted = take(changes, 'highlighted', 'boolean') ?? utility.highlighted;
        });
    }

    updatePanel(id: string, changes: Changes): void {
        refuseOthers(changes, ['label', 'icon', 'iconVariant', 'height', 'width']);
        this.#change(id, (utility) => {
            utility.panelLabel = take(changes, 'label', 'string') ?? utility.panelLabel;
            utility.panelIcon = take(changes, 'icon', 'string') ?? utility.panelIcon;
            utility.height = take(changes, 'height', 'number') ?? utility.height;
            utility.width = take(changes, 'width', 'number') ?? utility.width;
        });
    }

    #change(id: string, apply: (utility: Utility) => void): void {
        apply(this.#find(id));
        this.#changed.call(this.utilities);
    }

    #find(id: string): Utility {
        const utility = this.#utilities.find((candidate) => candidate.id === id);
        if (!utility) throw new Error(`The utility bar holds no '${id}'.`);
        return utility;
    }
}
