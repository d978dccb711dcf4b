/** Which disposition a call itself suggests: the one table of ways to end and of the values that mean them. */
import type { Call } from './call';
import type { Disposition } from './dispositions';
import type { EndReason } from './phone-event';

type Unreached = 'busy' | 'declined' | 'noAnswer' | 'unreachable';

/** Milliseconds of talk after which it was a conversation. */
const TALK_THAT_CONNECTS = 40_000;

/**
 * What the values of an org mean is known by their words alone, in the languages of the panel, in small
 * letters. A voicemail is told by its outcome.
 */
const WORDS: Readonly<Record<Unreached, readonly string[]>> = {
    busy: ['busy', 'engaged', 'besetzt', 'occupé', 'ocupad', 'comunicando', '話中'],
    declined: [
        'declined',
        'rejected',
        'abgelehnt',
        'refusé',
        'rejeté',
        'rechazad',
        'recusad',
        '拒否'
    ],
    noAnswer: [
        ...[
            'no answer',
            'not answered',
            'unanswered',
            'no response',
            'no pickup',
            'did not pick up'
        ],
        ...['keine antwort', 'nicht abgenommen', 'niemand erreicht', 'nicht erreicht'],
        ...['pas de réponse', 'sans réponse', 'non répondu', 'absent'],
        ...['no contesta', 'sin respuesta', 'não atende', 'sem resposta', '応答なし', '不在']
    ],
    unreachable: [
        ...['unreachable', 'not reachable', 'out of service', 'not in service', 'disconnected'],
        ...['nicht erreichbar', 'injoignable', 'inalcanzable', 'fuera de servicio'],
        ...['inacessível', 'fora de serviço', '圏外', '不通']
    ]
};

/** What to look for, best first, by the way in which a call ended that nobody answered. */
const MEANT: Readonly<Record<EndReason, readonly Unreached[]>> = {
    busy: ['busy', 'noAnswer'],
    declined: ['declined', 'busy', 'noAnswer'],
    unreachable: ['unreachable', 'noAnswer'],
    noAnswer: ['noAnswer'],
    // Whoever hung up while it rang: nobody answered.
    hungUp: ['noAnswer'],
    remoteHungUp: ['noAnswer'],
    failed: ['noAnswer'],
    reload: ['noAnswer'],
    notDialled: []
};

/**
 * The value that the call suggests: for a machine the voicemail, for 40 s of talk and more a conversation,
 * for less nothing. For a call that nobody answered it is the value that says why, else the first one
 * without a connection that is no voicemail. Null while it goes on and where the phone cannot tell.
 */
export function suggestDisposition(
    call: Call,
    dispositions: readonly Disposition[]
): string | null {
    if (!call.hasProgress || call.endReason === null || call.endReason === 'notDialled')
        return null;
    const first = (wanted: (row: Disposition) => boolean): string | null =>
        dispositions.find(wanted)?.value ?? null;
    if (call.answeredBy === 'machine') return first((row) => row.outcome === 'LeftVoicemail');
    if (call.connectedAt === null)
        return valueFor(
            MEANT[call.endReason],
            dispositions.filter((row) => !row.connected && row.outcome !== 'LeftVoicemail')
        );
    return (call.endedAt ?? 0) - call.connectedAt >= TALK_THAT_CONNECTS
        ? first((row) => row.outcome === 'MeaningfulConnect')
        : null;
}

function valueFor(meant: readonly Unreached[], rows: readonly Disposition[]): string | null {
    const says = (value: string, meaning: Unreached): boolean =>
        WORDS[meaning].some((word) => value.toLowerCase().includes(word));
    for (const meaning of meant) {
        const row = rows.find(({ value }) => says(value, meaning));
        if (row) return row.value;
    }
    return rows[0]?.value ?? null;
}
