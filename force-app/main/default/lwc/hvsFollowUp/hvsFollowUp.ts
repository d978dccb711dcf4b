/** When to call back: times that are one press away, or any other. Keeps nothing: each change goes up. */
import { LightningElement, api } from 'lwc';
import { now } from 'c/hvsClock';
import { dayAndTime, format, labels, timeOfDay } from 'c/hvsLabels';
import { quickTime } from 'c/hvsZone';
import { dateOf, momentOf, timeOf } from './written';
import type { FollowUpQuick, PanelSettings } from 'c/hvsProtocol';

const QUICK: Record<FollowUpQuick, string> = {
    inAnHour: labels.picker.followUpInAnHour,
    tomorrow: labels.picker.followUpTomorrow,
    nextWeek: labels.picker.followUpNextWeek
};
const QUICK_TIMES: FollowUpQuick[] = ['inAnHour', 'tomorrow', 'nextWeek'];

type Field = HTMLElement & {
    checkValidity(): boolean;
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
};

export default class HvsFollowUp extends LightningElement {
    /** Epoch milliseconds; null for no call back. */
    @api at: number | null = null;
    @api settings!: PanelSettings;
    @api busy = false;

    labels = labels;
    /** Whether any time can be entered: fields for date and time take their time to be drawn. */
    hasField = false;

    /** Says that the time has passed, and moves the focus there. */
    @api
    async complain(): Promise<void> {
        await this.openField();
        this.field?.setCustomValidity(labels.picker.followUpPast);
        this.field?.reportValidity();
    }

    /** What is written in the fields for date and time is none: it would be no call back, without a word. */
    @api
    get isHalfWritten(): boolean {
        return this.fields.some((field) => !field.checkValidity());
    }

    /** Shows what is wrong with it, and moves the focus there. */
    @api
    showFault(): void {
        const fault = this.fields.find((field) => !field.checkValidity());
        fault?.reportValidity();
        fault?.focus();
    }

    /** As the field for a date wants it. */
    get date(): string {
        return this.at === null ? '' : dateOf(this.at, this.settings.timeZone);
    }

    /** As the field for a time wants it. */
    get time(): string {
        return this.at === null ? '' : timeOf(this.at, this.settings.timeZone);
    }

    get hasNoField(): boolean {
        return !this.hasField;
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
        if (!quick) return;
        // With it goes what may be half written there.
        this.hasField = false;
        this.change(quickTime(quick, now(), this.settings.timeZone));
    }

    handleDate(event: CustomEvent<{ value: string | null }>): void {
        const { value } = event.detail;
        if (value) this.change(momentOf(value, this.time, now(), this.settings.timeZone));
        // Half a date stays where it is written; an empty field is no call back.
        else if (!this.isHalfWritten) this.change(null);
    }

    handleTime(event: CustomEvent<{ value: string | null }>): void {
        const { value } = event.detail;
        if (value) this.change(momentOf(this.date, value, now(), this.settings.timeZone));
    }

    handleNone(): void {
        this.hasField = false;
        this.change(null);
        this.template?.querySelector<HTMLElement>('.quick-time')?.focus();
    }

    handleOther(): void {
        void this.openField();
    }

    private async openField(): Promise<void> {
        this.hasField = true;
        await Promise.resolve();
        this.field?.focus();
    }

    /** For date and time, in this order. */
    private get fields(): Field[] {
        return [...(this.template?.querySelectorAll<Field>('lightning-input') ?? [])];
    }

    private get field(): Field | undefined {
        return this.fields[0];
    }

    private change(at: number | null): void {
        this.field?.setCustomValidity('');
        this.dispatchEvent(new CustomEvent<number | null>('followupchange', { detail: at }));
    }
}
