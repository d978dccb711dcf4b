/** The phone as the desk uses it: how its line stands, and what is done with a call and kept nowhere. */
import type { TelephonyEvent } from '../../ports/telephony';
import { FakeTelephony } from '../../test-doubles/fake-telephony';
import type { PhoneEvent } from '../../domain/phone-event';
import { Phone } from '../phone';
import { Stage } from './stage';

const ADA = { text: '+14155550101', e164: '+14155550101' };
const SECOND = 1_000;

const line = (state: Extract<TelephonyEvent, { type: 'line' }>['state']): TelephonyEvent => ({
    type: 'line',
    state
});

/** A phone that comes up when the test says so. */
function slowPhone() {
    const telephony = new FakeTelephony({ mute: true, hold: true, keypad: true });
    let ready = (): void => undefined;
    telephony.starting = () => new Promise((resolve) => (ready = resolve));
    const reported: PhoneEvent[] = [];
    const phone = new Phone({
        make: () => telephony,
        abilities: telephony.abilities,
        report: (event) => reported.push(event),
        lineIs: () => undefined,
        changed: () => undefined
    });
    return { phone, telephony, reported, ready: () => ready() };
}

describe('what is dialled', () => {
    it('while the phone comes up waits for it', async () => {
        const { phone, telephony, ready } = slowPhone();
        const started = phone.start();
        phone.dial('a', ADA);
        expect(telephony.dialled).toEqual([]);
        ready();
        await started;
        expect(telephony.dialled).toEqual([{ callId: 'a', number: '+14155550101' }]);
    });

    it('before the rep has signed in ends, and says what to do', async () => {
        const { phone, telephony, reported, ready } = slowPhone();
        const started = phone.start();
        phone.dial('a', ADA);
        ready();
        await started;
        telephony.tell(line({ now: 'signIn' }));
        phone.dial('b', ADA);
        expect(reported.filter(({ type }) => type === 'ended')).toEqual([
            { type: 'ended', callId: 'b', reason: 'failed', detail: '', code: 'SignInNeeded' }
        ]);
    });

    it('while the line is down ends with the reason', async () => {
        const { phone, telephony, reported, ready } = slowPhone();
        const started = phone.start();
        ready();
        await started;
        telephony.tell(line({ now: 'failed', code: 'MicrophoneMissing', detail: 'none' }));
        phone.dial('a', ADA);
        expect(reported).toEqual([
            {
                ...{ type: 'ended', callId: 'a', reason: 'failed' },
                ...{ detail: 'none', code: 'MicrophoneMissing' }
            }
        ]);
    });

    it('is dialled again once the line is back', async () => {
        const { phone, telephony, ready } = slowPhone();
        const started = phone.start();
        ready();
        await started;
        telephony.tell(line({ now: 'failed', code: 'PhoneServerUnreachable', detail: '' }));
        telephony.tell(line({ now: 'ready' }));
        phone.dial('a', ADA);
        expect(telephony.dialled).toHaveLength(1);
    });
});

describe('a call on the phone', () => {
    it('is muted and held as the phone says, not as it was asked', async () => {
        const { phone, telephony, ready } = slowPhone();
        const started = phone.start();
        ready();
        await started;
        phone.dial('a', ADA);
        phone.setMuted('a', true);
        expect(phone.controlsOf('a').muted).toBe(false);
        telephony.tell({ type: 'muted', callId: 'a', muted: true });
        telephony.tell({ type: 'held', callId: 'a', held: true });
        expect(phone.controlsOf('a')).toMatchObject({ muted: true, held: true });
        phone.sendTone('a', '5');
        expect(telephony.asked).toEqual([
            { callId: 'a', muted: true },
            { callId: 'a', tone: '5' }
        ]);
        telephony.end('a');
        expect(phone.controlsOf('a')).toMatchObject({ muted: false, held: false });
    });
});

describe('a call that comes in', () => {
    it('does not ring on for a phone that was put away before its turn', async () => {
        const { phone, telephony, reported, ready } = slowPhone();
        const started = phone.start();
        ready();
        await started;
        telephony.tell({ type: 'incoming', callId: 'in', number: '+14155550101', name: '' });
        phone.stop();
        telephony.tell({ type: 'answered', callId: 'in', by: 'unknown' });
        expect(reported.map(({ type }) => type)).toEqual(['incoming', 'ended']);
    });
});

describe('the line', () => {
    it('that is down is told with its reason, until it is back', async () => {
        const stage = new Stage();
        await stage.begin();
        stage.phone.tell(
            line({ now: 'failed', code: 'PhoneServerUnreachable', detail: 'sip.example.com' })
        );
        await stage.clock.advance(SECOND);
        expect(stage.panel.desk?.status).toMatchObject({
            phone: 'failed',
            notices: [{ code: 'PhoneServerUnreachable', detail: 'sip.example.com' }]
        });
        stage.phone.tell(line({ now: 'ready' }));
        await stage.clock.advance(SECOND);
        expect(stage.panel.desk?.status).toMatchObject({ phone: 'ready', notices: [] });
    });

    it('that waits for the rep to sign in is no failure, however long that takes', async () => {
        const stage = new Stage();
        stage.phone.starting = () => new Promise(() => undefined);
        const started = stage.begin();
        await started;
        stage.phone.tell(line({ now: 'signIn' }));
        await stage.clock.advance(60 * SECOND);
        expect(stage.panel.desk?.status).toMatchObject({ phone: 'signIn', notices: [] });
    });
});
