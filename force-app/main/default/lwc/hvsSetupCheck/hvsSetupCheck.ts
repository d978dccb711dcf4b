/** For admins: whether the set-up of the user who looks at it is complete, and what to do if not. */
import { LightningElement } from 'lwc';
import { format, labels } from 'c/hvsLabels';
import { checkSetup } from 'c/hvsSetup';
import { findingsOf } from './findings';
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

    override connectedCallback(): void {
        void this.check();
    }

    get lines(): (Finding & { icon: string; variant: string; said: string })[] {
        return this.found.map((finding) => ({ ...finding, ...ICONS[finding.verdict] }));
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
