import { LightningElement } from 'lwc';
import { BREAKABLE_METHODS, FAULT_KINDS } from '../../../stage/fault-kinds';
import { REFUSAL_KINDS } from '../../../stage/refusal-kinds';
import { stage } from '../../../stage/stage';

interface Active {
    method: string;
    text: string;
}

interface Option {
    label: string;
    value: string;
}

const ALWAYS = 'always';
const KINDS = [...FAULT_KINDS, ...REFUSAL_KINDS];

/** Sets faults by hand, one per method. */
export default class FaultForm extends LightningElement {
    method = BREAKABLE_METHODS[0] ?? '';
    kind = FAULT_KINDS[0]?.name ?? '';
    times = '1';
    active: Active[] = [];

    override connectedCallback(): void {
        this.active = [...stage.get().faults.list];
    }

    get methods(): Option[] {
        return BREAKABLE_METHODS.map((name) => ({ label: name, value: name }));
    }

    get kinds(): Option[] {
        return KINDS.map(({ label, name }) => ({ label, value: name }));
    }

    get timesOptions(): Option[] {
        return [
            { label: 'The next call only', value: '1' },
            { label: 'The next three calls', value: '3' },
            { label: 'Until mended', value: ALWAYS }
        ];
    }

    get some(): boolean {
        return this.active.length > 0;
    }

    get none(): boolean {
        return !this.some;
    }

    handleMethod(event: CustomEvent<{ value: string }>): void {
        this.method = event.detail.value;
    }

    handleKind(event: CustomEvent<{ value: string }>): void {
        this.kind = event.detail.value;
    }

    handleTimes(event: CustomEvent<{ value: string }>): void {
        this.times = event.detail.value;
    }

    handleBreak(): void {
        const kind = KINDS.find(({ name }) => name === this.kind);
        if (!kind) return;
        const times = this.times === ALWAYS ? null : Number(this.times);
        this.active = [...stage.get().faults.set(this.method, kind, times)];
    }

    handleMend(): void {
        this.active = [...stage.get().faults.clear()];
    }
}
