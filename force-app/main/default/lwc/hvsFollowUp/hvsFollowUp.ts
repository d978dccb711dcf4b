/** When to call back: times that are one press away, or any other. Keeps nothing: each change goes up. */
import { LightningElement, api } from 'lwc';
import { now } from 'c/hvsClock';
import { dayAndTime, format, labels, timeOfDay } from 'c/hvsLabels';
import { quickTime } from 'c/hvsZone';
import type { FollowUpQuick, PanelSettings } from 'c/hvsProtocol';

const QUICK: Record<FollowUpQuick, string> = {
    inAnHour: labels.picker.followUpInAnHour,
    tomorrow: labels.picker.followUpTomorrow,
    nextWeek: labels.picker.followUpNextWeek
};
const QUICK_TIMES: FollowUpQuick[] = ['inAnHour', 'tomorrow', 'nextWeek'];

type Field = HTMLElement & {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
};

export default class HvsFollowUp extends LightningElement {
    /** Epoch milliseconds; null for no call back. */
    @api at: number | null = null;
    @api settings!: PanelSettings;
    @api busy = false;

    labels = labels;

    /** Says that the time has passed, and moves the focus there. */
    @api
    complain(): void {
        const { field } = this;
        field?.setCustomValidity(labels.picker.followUpPast);
        field?.reportValidity();
        field?.focus();
    }

    /** As the date and time field wants it. */
    get value(): string {
        return this.at === null ? '' : new Date(this.at).toISOString();
    }

    get isSet(): boolean {
        return this.at !== null;
    }

    get words(): string {
        if (this.at === null) return '';
        const { locale, timeZone } = this.settings;
        return format(labels.picker.followUpAt, dayAndTime(this.at, locale, timeZone));
    }

    get quickTimes(): { name: FollowUpQuick; label: string }[] {
        const { locale, timeZone } = this.settings;
        const moment = now();
        return QUICK_TIMES.map((name) => {
            const time = timeOfDay(quickTime(name, moment, timeZone), locale, timeZone);
            return { name, label: format(QUICK[name], time) };
        });
    }

    handleQuick(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const quick = QUICK_TIMES.find((each) => each === name);
        if (quick) this.change(quickTime(quick, now(), this.settings.timeZone));
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        // Half a date is none yet.
        const at = Date.parse(event.detail.value);
        this.change(Number.isNaN(at) ? null : at);
    }

    handleNone(): void {
        this.change(null);
        this.field?.focus();
    }

    private get field(): Field | null {
        return this.template?.querySelector<Field>('.when') ?? null;
    }

    private change(at: number | null): void {
        this.field?.setCustomValidity('');
        this.dispatchEvent(new CustomEvent<number | null>('followupchange', { detail: at }));
    }
}
