import { newCall, type Call } from '../call';
import type { Disposition } from '../dispositions';
import type { EndReason } from '../phone-event';
import { readPhoneNumber } from '../phone-number';
import { suggestDisposition } from '../suggestion';

const START = 1_000_000;

/** A call of a minute that nobody answered. */
const call = (change: Partial<Call> = {}): Call => ({
    ...newCall({
        id: 'call',
        origin: 'clicked',
        number: readPhoneNumber('4155550101', 'US'),
        clicked: null,
        startedAt: START,
        hasProgress: true,
        canHangUp: true
    }),
    endedAt: START + 60_000,
    endReason: 'noAnswer',
    ...change
});

const talked = (milliseconds: number): Partial<Call> => ({
    connectedAt: START + 60_000 - milliseconds,
    answeredBy: 'person',
    endReason: 'hungUp'
});

const row = (value: string, change: Partial<Disposition> = {}): Disposition => ({
    value,
    outcome: 'CallBackLater',
    connected: false,
    wanted: null,
    notes: 'optional',
    followUp: null,
    mapped: true,
    ...change
});

const ROWS = [
    row('Great talk', { outcome: 'MeaningfulConnect', connected: true }),
    row('Busy voicemail box', { outcome: 'LeftVoicemail' }),
    row('Busy, but talked', { outcome: 'NotInterested', connected: true }),
    row('Call again'),
    row('No answer'),
    row('BUSY (line)'),
    row('Declined'),
    row('Unreachable')
];

describe('the suggestion', () => {
    it.each<[string, Partial<Call>, string | null]>([
        ['a machine answered', { ...talked(50_000), answeredBy: 'machine' }, 'Busy voicemail box'],
        ['they talked for 40 s', talked(40_000), 'Great talk'],
        ['they talked for less', talked(39_999), null],
        ['the call goes on', { connectedAt: START, endedAt: null, endReason: null }, null],
        ['the phone cannot tell', { hasProgress: false }, null],
        ['it was never dialled', { endReason: 'notDialled' }, null]
    ])('when %s', (_when, change, expected) => {
        expect(suggestDisposition(call(change), ROWS)).toBe(expected);
    });

    it.each<[EndReason, string]>([
        ['busy', 'BUSY (line)'],
        ['declined', 'Declined'],
        ['noAnswer', 'No answer'],
        ['unreachable', 'Unreachable'],
        ['hungUp', 'No answer'],
        ['failed', 'No answer']
    ])('says why nobody was reached: %s', (endReason, expected) => {
        expect(suggestDisposition(call({ endReason }), ROWS)).toBe(expected);
    });

    it.each<[EndReason, string, string]>([
        ['busy', 'Besetzt', 'Nicht erreicht'],
        ['busy', 'Ligne occupée', 'Pas de réponse'],
        ['busy', 'Ocupado', 'No contesta'],
        ['busy', '話中', '応答なし'],
        ['unreachable', 'Nicht erreichbar', 'Nicht erreicht'],
        ['noAnswer', 'Não atende', 'Ocupado']
    ])('knows the words of other languages: %s is %s', (endReason, expected, other) => {
        const rows = [row(other), row(expected)];
        expect(suggestDisposition(call({ endReason }), rows)).toBe(expected);
    });

    it('takes what comes nearest where no value says it', () => {
        const rows = [row('Call again'), row('No answer')];
        expect(suggestDisposition(call({ endReason: 'busy' }), rows)).toBe('No answer');
        expect(suggestDisposition(call({ endReason: 'busy' }), [row('Later')])).toBe('Later');
    });

    it('for an unanswered call is never one that somebody was reached, nor a voicemail', () => {
        const rows = ROWS.slice(0, 3);
        expect(suggestDisposition(call({ endReason: 'busy' }), rows)).toBeNull();
    });

    it('is none where no value fits', () => {
        expect(suggestDisposition(call(), [])).toBeNull();
    });
});
