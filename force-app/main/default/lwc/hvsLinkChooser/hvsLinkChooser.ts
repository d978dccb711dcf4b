/** Which work a call belongs to: a guess to be confirmed, a certain one to be changed, or none. */
import { LightningElement, api } from 'lwc';
import { format, labels, workName } from 'c/hvsLabels';
import type { Intent, LinkCertainty, WorkView } from 'c/hvsProtocol';

/** Keys of works are never empty, so this stands for 'no work'. */
const NONE = '';

export default class HvsLinkChooser extends LightningElement {
    @api callId!: string;
    /** The works that the call may be linked to. */
    @api works: WorkView[] = [];
    /** The work that it is linked to. */
    @api work: WorkView | null = null;
    @api certainty: LinkCertainty | null = null;

    labels = labels;
    isChoosing = false;

    get isGuess(): boolean {
        return this.certainty === 'guess' && this.work !== null;
    }

    get guessName(): string {
        return this.work ? format(labels.work.guessName, workName(this.work)) : '';
    }

    get mayChange(): boolean {
        return !this.isGuess && !this.isChoosing && this.choices.length > 1;
    }

    get isPlain(): boolean {
        return this.work === null;
    }

    get choices(): { label: string; value: string }[] {
        const others = this.works.filter((work) => work.key !== this.work?.key);
        const works = this.work ? [this.work, ...others] : others;
        return [
            ...works.map((work) => ({ label: workName(work), value: work.key })),
            { label: labels.work.none, value: NONE }
        ];
    }

    get chosenKey(): string {
        return this.work?.key ?? NONE;
    }

    handleConfirm(): void {
        this.isChoosing = false;
        this.wish({ type: 'confirmLink', callId: this.callId });
    }

    handleChoose(): void {
        this.isChoosing = true;
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.isChoosing = false;
        const workKey = value === NONE ? null : value;
        this.wish({ type: 'link', callId: this.callId, workKey });
    }

    private wish(detail: Intent): void {
        this.dispatchEvent(new CustomEvent<Intent>('intent', { detail }));
    }
}
