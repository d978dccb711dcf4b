import { createControlledClock } from '../../../ports/__tests__/controlled-clock';
import type { TelephonyEvent } from '../../../ports/telephony';
import { createDeviceTelephony } from '../device';

const ADA = { text: '914155550101', e164: '+14155550101' };

async function phone(link: string) {
    const clock = createControlledClock(0);
    const opened: string[] = [];
    const told: TelephonyEvent[] = [];
    const telephony = createDeviceTelephony({ clock, link, open: (href) => opened.push(href) });
    await telephony.start((event) => told.push(event));
    return { clock, opened, told, telephony };
}

it('hands the number over once, and tells nothing of the call', async () => {
    const { clock, opened, told, telephony } = await phone('tel:{e164}');
    telephony.dial('a', ADA);
    telephony.dial('a', ADA);
    clock.advance(600_000);
    expect(opened).toEqual(['tel:+14155550101']);
    expect(told).toEqual([]);
});

it('offers a page to be opened, since the browser opens it only on a press', async () => {
    const { clock, opened, told, telephony } = await phone('https://phone.example.com/{digits}');
    telephony.dial('a', ADA);
    clock.advance(0);
    expect(opened).toEqual([]);
    expect(told).toEqual([
        { type: 'link', callId: 'a', href: 'https://phone.example.com/914155550101' }
    ]);
});

it('can do nothing else', async () => {
    const { telephony } = await phone('tel:{e164}');
    expect(Object.values(telephony.abilities)).not.toContain(true);
});
