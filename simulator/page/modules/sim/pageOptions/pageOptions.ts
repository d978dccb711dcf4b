import { LightningElement, api } from 'lwc';
import type { OrgState } from '../../../../contract';
import type { PageChoices } from '../../../stage/page-settings';
import { stage } from '../../../stage/stage';
import { withoutAskedUser } from '../../../start/asked-user';

interface Option {
    label: string;
    value: string;
}

const same = (values: string[]): Option[] => values.map((value) => ({ label: value, value }));

/** Languages of the labels, people's locales and zones; the data files may start with others. */
const LANGUAGES: readonly Option[] = [
    { label: 'English', value: 'en' },
    { label: '日本語', value: 'ja' },
    { label: 'Deutsch', value: 'de' },
    { label: 'Français', value: 'fr' },
    { label: 'Español', value: 'es' },
    { label: 'Português (Brasil)', value: 'pt_BR' }
];
const LOCALES = ['en_US', 'en_GB', 'ja_JP', 'de_DE', 'fr_FR', 'es_ES', 'pt_BR'];
const ZONES = [
    'America/Los_Angeles',
    'America/New_York',
    'America/Sao_Paulo',
    'Europe/London',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Asia/Tokyo',
    'Pacific/Kiritimati'
];
const GAPS = [0, 150, 1000, 5000, 20_000];

function including(options: readonly Option[], value: string): Option[] {
    const known = options.some((option) => option.value === value);
    return known ? [...options] : [{ label: value, value }, ...options];
}

/** Who the user is, what the org lacks, and how the page starts a step. */
export default class PageOptions extends LightningElement {
    @api state!: OrgState;
    choices: PageChoices = stage.get().settings.choices;
    #stop: (() => void) | null = null;

    override connectedCallback(): void {
        this.#stop = stage.get().settings.onChange((choices) => (this.choices = choices));
    }

    override disconnectedCallback(): void {
        this.#stop?.();
    }

    get languages(): Option[] {
        return including(LANGUAGES, this.state.user.language);
    }

    get locales(): Option[] {
        return including(same(LOCALES), this.state.user.locale);
    }

    get timeZones(): Option[] {
        return including(same(ZONES), this.state.user.timeZone);
    }

    get orders(): Option[] {
        return [
            { label: 'Work, then dial', value: 'workFirst' },
            { label: 'Dial, then work', value: 'dialFirst' }
        ];
    }

    get gap(): string {
        return String(this.choices.gap);
    }

    get gaps(): Option[] {
        const options = GAPS.map((gap) => ({ label: `${gap / 1000} s`, value: String(gap) }));
        return including(options, this.gap);
    }

    handleReload(): void {
        stage.get().control.reloadSoftphone();
    }

    handleReset(): void {
        void stage.get().control.reset();
    }

    async handleUser(event: CustomEvent<{ value: string }>): Promise<void> {
        const { field = '' } = (event.currentTarget as HTMLElement).dataset;
        await stage.get().org.change({ user: { [field]: event.detail.value } });
        this.reloadPage();
    }

    async handleSwitch(event: CustomEvent<{ checked: boolean }>): Promise<void> {
        const { field = '' } = (event.currentTarget as HTMLElement).dataset;
        await stage.get().org.change({ [field]: event.detail.checked });
        this.reloadPage();
    }

    /** Ends the session, or logs in again: in another tab, so that this page stays as it is. */
    handleSession(event: CustomEvent<{ checked: boolean }>): void {
        void stage.get().org.change({ obstacles: { sessionExpired: event.detail.checked } });
    }

    handleOrder(event: CustomEvent<{ value: string }>): void {
        const order = event.detail.value === 'dialFirst' ? 'dialFirst' : 'workFirst';
        stage.get().settings.change({ order });
    }

    handleGap(event: CustomEvent<{ value: string }>): void {
        stage.get().settings.change({ gap: Number(event.detail.value) });
    }

    /** Without `?language=` and its like, which would undo a change of the user. */
    private reloadPage(): void {
        history.replaceState(null, '', withoutAskedUser(new URL(location.href)));
        location.reload();
    }
}
