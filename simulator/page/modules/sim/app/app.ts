import { LightningElement, api } from 'lwc';
import type { OrgState } from '../../../../contract';
import type { Place } from '../../../stage/navigator';
import { stage } from '../../../stage/stage';

/** The page as a whole: hands the org's newest state to its parts. */
export default class App extends LightningElement {
    @api state!: OrgState;
    place: Place = { page: 'work' };
    drawerOpen = false;
    dialReady = false;

    #stops: (() => void)[] = [];

    override connectedCallback(): void {
        const { control, org, host, navigator, settings } = stage.get();
        this.place = navigator.place;
        this.drawerOpen = settings.choices.drawerOpen;
        this.#stops = [
            org.watch((state) => (this.state = state)),
            navigator.onChange((place) => (this.place = place)),
            settings.onChange((choices) => (this.drawerOpen = choices.drawerOpen)),
            host.onMessage(() => (this.dialReady = host.clickToDial)),
            control.onDetach(() => (this.dialReady = false))
        ];
    }

    override disconnectedCallback(): void {
        this.#stops.forEach((stop) => stop());
    }

    get user(): OrgState['user'] {
        return this.state.user;
    }

    get page(): string {
        return this.place.page;
    }

    get atRecord(): boolean {
        return this.place.page === 'record';
    }

    get atPeople(): boolean {
        return this.place.page === 'people';
    }

    get recordId(): string | null {
        return this.place.page === 'record' ? this.place.recordId : null;
    }

    get columnsClass(): string {
        return this.drawerOpen ? 'columns columns_drawer' : 'columns';
    }

    handleSkip(): void {
        this.template?.querySelector<HTMLElement>('main')?.focus();
    }

    handleDrawer(): void {
        stage.get().settings.change({ drawerOpen: !this.drawerOpen });
    }
}
