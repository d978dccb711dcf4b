import { make } from '../make';
import type { SipContext, SipDevice } from './view';

export interface DeviceChoice {
    readonly label: HTMLLabelElement;
    show(devices: readonly SipDevice[], chosen: string): void;
}

/** A list of devices with the usual one on top; hidden while there are none to choose from. */
export function makeDeviceChoice(
    { texts }: SipContext,
    name: string,
    choose: (id: string) => void
): DeviceChoice {
    const select = make('select');
    const label = make('label', { hidden: '' }, texts.say(name), select);
    let drawn = '';
    select.addEventListener('change', () => choose(select.value));
    return {
        label,
        show(devices, chosen) {
            label.hidden = devices.length === 0;
            const wanted = JSON.stringify(devices);
            if (wanted !== drawn) {
                drawn = wanted;
                const usual = { id: '', label: texts.say('Hvs_Frame_SipUsualDevice') };
                select.replaceChildren(
                    ...[usual, ...devices].map(({ id, label: text }) =>
                        make('option', { value: id }, text)
                    )
                );
            }
            // A device that went away leaves the usual one.
            select.value = devices.some(({ id }) => id === chosen) ? chosen : '';
        }
    };
}
