/** For admins: whether the set-up of the user who looks at it is complete, and what to do if not. */
import { LightningElement } from 'lwc';
import { format, labels } from 'c/hvsLabels';
import { openLink } from 'c/hvsLink';
import { checkSetup } from 'c/hvsSetup';
import { dispositionsFinding, findingsOf } from './findings';
import type { Link } from 'c/hvsLink';
import type { DispositionView } from 'c/hvsProtocol';
import type { Finding, Verdict } from './findings';

const ICONS: Record<Verdict, { icon: string; variant: string; said: string }> = {
    good: { icon: 'utility:success', variant: 'success', said: labels.setup.good },
    bad: { icon: 'utility:error', variant: 'error', said: labels.setup.bad },
    unknown: { icon: 'utility:question', variant: '', said: labels.setup.unknown }
};

export default class HvsSetupCheck extends LightningElement {
    labels = labels;
    isChecking = false;
    trouble = '';
    private found: Finding[] = [];
    /** What the softphone on this page offers; null while none answers. */
    private offered: readonly DispositionView[] | null = null;
    private link: Link | null = null;

    override connectedCallback(): void {
        this.link = openLink({
            changed: ({ desk }) => (this.offered = desk?.dispositions ?? null),
            refused: () => undefined
        });
        void this.check();
    }

    override disconnectedCallback(): void {
        this.link?.close();
    }

    get lines(): (Finding & { icon: string; variant: string; said: string })[] {
        const all = this.found.length > 0 ? [...this.found, dispositionsFinding(this.offered)] : [];
        return all.map((finding) => ({ ...finding, ...ICONS[finding.verdict] }));
    }

    handleCheck(): void {
        void this.check();
    }

    private async check(): Promise<void> {
        this.isChecking = true;
        const result = await checkSetup();
        this.isChecking = false;
        this.found = result.ok ? findingsOf(result.answer) : [];
        this.trouble = result.ok ? '' : format(labels.setup.failed, result.why);
    }
}
