import { readAdapterMessage } from 'c/hvsProtocol';
import { SimulatedClock } from '../../test-doubles/simulated-clock';
import { createRingLog } from '../ring-log';

function ringLog(size?: number) {
    const clock = new SimulatedClock(Date.UTC(2026, 0, 5, 9));
    return { clock, log: createRingLog(clock, size) };
}

it('says when, how bad, what and of what, a line each, oldest first', async () => {
    const { clock, log } = ringLog();
    log.write('info', 'saveLog answered', { callId: '0f3a', kind: 'ok' });
    await clock.advance(1_500);
    log.write('error', 'notStarted');
    expect(log.text(false)).toBe(
        [
            '2026-01-05T09:00:00.000Z info saveLog answered callId=0f3a kind=ok',
            '2026-01-05T09:00:01.500Z error notStarted'
        ].join('\n')
    );
});

it('shows what is personal only to those who ask for it', () => {
    const { log } = ringLog();
    log.write('info', 'dialled', { callId: 'a' }, { number: '+14155550101', notes: 'call\nagain' });
    expect(log.text(false)).toMatch(/info dialled callId=a$/);
    expect(log.text(true)).toMatch(
        /info dialled callId=a number=\+14155550101 notes="call\\nagain"$/
    );
});

it('keeps the newest entries', () => {
    const { log } = ringLog(2);
    for (const event of ['one', 'two', 'three']) log.write('info', event);
    expect(log.text(false).split('\n')).toEqual([
        expect.stringMatching(/ two$/),
        expect.stringMatching(/ three$/)
    ]);
});

it('counts what happens again and again, so that a flood pushes nothing out', async () => {
    const { clock, log } = ringLog(3);
    log.write('info', 'first');
    for (let turn = 0; turn < 1_000; turn += 1) {
        log.write('warning', 'stray', { kind: 'unknown' });
        await clock.advance(1);
    }
    log.write('warning', 'stray', { kind: 'unknown' }, { number: '1' });
    expect(log.text(false).split('\n')).toEqual([
        '2026-01-05T09:00:00.000Z info first',
        '2026-01-05T09:00:00.000Z warning stray kind=unknown (1000 times until 2026-01-05T09:00:00.999Z)',
        '2026-01-05T09:00:01.000Z warning stray kind=unknown'
    ]);
});

it('lets no value write a line or a direction of its own', () => {
    const { log } = ringLog();
    log.write(
        'info',
        'read',
        { code: '\n2026 info forged', name: 'a\u2028b\u202ec', half: '\ud83d' },
        { notes: 'x\r\u0085y' }
    );
    expect(log.text(true).split(/[\n\r\u0085\u2028\u2029]/)).toEqual([
        '2026-01-05T09:00:00.000Z info read code="\\n2026 info forged" ' +
            'name="a\\u{2028}b\\u{202e}c" half=\\u{d83d} notes="x\\r\\u{85}y"'
    ]);
});

it('shows values of every type, and survives those that cannot be read', () => {
    const { log } = ringLog();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    log.write('info', 'odd', {
        text: '',
        none: null,
        nothing: undefined,
        number: 1.5,
        big: 10n,
        list: ['a', 1],
        error: new Error('no, thanks'),
        circle,
        silent: { toJSON: () => undefined },
        hostile: {
            toJSON() {
                throw new Error('ha');
            }
        },
        symbol: Symbol('s')
    });
    expect(log.text(false)).toMatch(
        / odd text="" none=null nothing=\? number=1\.5 big=\? list="\[\\"a\\",1\]" error="Error: no, thanks" circle=\? silent=\? hostile=\? symbol=\?$/
    );
});

it('cuts long values and long lines, and stays one message of the channel whatever is written', () => {
    const { log } = ringLog();
    const long = 'n\u202e'.repeat(1_000);
    for (let turn = 0; turn < 501; turn += 1) {
        const many = Object.fromEntries(
            Array.from({ length: 10 }, (_, index) => [`detail${index}`, `${turn}${long}`])
        );
        log.write('warning', 'much', many, many);
    }
    const text = log.text(true);
    const message = {
        version: 1,
        direction: 'toPanel',
        id: 'm1',
        kind: 'log',
        intentId: 'i1',
        text
    };
    expect(readAdapterMessage(message)).toEqual(message);
    log.write('info', 'short', { value: 'v'.repeat(1_000) });
    expect(log.text(false)).toMatch(/ short value=v{199}…$/);
});
