import { LightningElement, api } from 'lwc';
import type { OrgState } from '../../../../contract';
import { SOFTPHONE } from '../../../stage/page-requests';
import { stage } from '../../../stage/stage';
import type { Utility } from '../../../stage/utility-bar';

interface PanelView {
    id: string;
    utility: Utility;
    softphone: boolean;
    right: number;
    icon: string;
    variant: string;
    itemClass: string;
    buttonClass: string;
    pressed: string;
}

/** Pixels between two open panels. */
const GAP = 8;

/** Items at the foot of the page, each with a docked panel that lives on while minimised. */
export default class UtilityBarView extends LightningElement {
    @api state!: OrgState;
    utilities: readonly Utility[] = [];
    #stop: (() => void) | null = null;

    override connectedCallback(): void {
        this.#stop = stage.get().utilityBar.watch((utilities) => (this.utilities = utilities));
    }

    override disconnectedCallback(): void {
        this.#stop?.();
    }

    /** The panel speaks the user's language, the page around it English. */
    get language(): string {
        return globalThis.simulatorStart.lang;
    }

    get panels(): PanelView[] {
        let right = 0;
        return this.utilities.map((utility) => {
            const view: PanelView = {
                id: utility.id,
                utility,
                softphone: utility.id === SOFTPHONE,
                right,
                icon: `utility:${utility.icon}`,
                variant: utility.iconVariant,
                itemClass: utility.highlighted
                    ? 'slds-utility-bar__item slds-has-notification'
                    : 'slds-utility-bar__item',
                buttonClass: utility.open
                    ? 'slds-button slds-utility-bar__action slds-is-active'
                    : 'slds-button slds-utility-bar__action',
                pressed: String(utility.open)
            };
            if (utility.open) right += utility.width + GAP;
            return view;
        });
    }

    handleClick(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        if (id) stage.get().utilityBar.click(id);
    }
}
