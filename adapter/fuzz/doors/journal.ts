/**
 * A whole journal, broken here and there, is taken up by a desk: by itself that asks the org for nothing but
 * how things stand.
 */
import fc from 'fast-check';
import type { DeskEffect } from '../../src/domain/ledger';
import type { Refusal } from '../../src/domain/org';
import { readJournal } from '../../src/runtime/read-journal';
import { STATE_VERSION } from '../../src/runtime/stored-entry';
import { door } from '../door';
import { demand } from '../recheck';
import { cook, recipes } from '../recipe';
import { WatchedDesk } from '../watched-desk';

const NUMBERS = ['(415) 555-0101', '+81 3 1234 5678', '5550101'];

const things = fc.constantFrom(
    ...(['starts', 'dials', 'dials', 'answers', 'ends', 'ends', 'chooses', 'chooses'] as const),
    ...(['saves', 'refused', 'completes', 'drafts', 'links', 'passes'] as const)
);

const scripts = fc.record({
    rules: fc.record({ undoFor: fc.constantFrom(0, 5_000), progress: fc.boolean() }),
    day: fc.array(fc.record({ what: things, of: fc.nat(5) }), { minLength: 2, maxLength: 16 }),
    broken: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '4'), recipes(1), { maxKeys: 2 }),
    lost: fc.array(fc.nat(9), { maxLength: 2 }),
    away: fc.constantFrom(0, 60_000, -3_600_000, 86_400_000),
    aliveAt: fc.boolean()
});

/** One thing of a rep's day. */
function live(desk: WatchedDesk, what: string, of: number): void {
    const calls = [...desk.desk.calls.keys()];
    const callId = calls[of % calls.length] ?? 'id-9';
    const works = [...desk.desk.works.keys()];
    const workKey = works[of % works.length] ?? 'id-9';
    const number = NUMBERS[of % NUMBERS.length] ?? '';
    const refusal: Refusal = { kind: 'server', code: '', detail: 'no', fields: [] };
    switch (what) {
        case 'starts':
            return void desk.starts(of === 5 ? null : `8HF${of}`, number);
        case 'dials':
            return void desk.dials(number, '00Q1', 'Ava');
        case 'answers':
            return desk.answers(callId);
        case 'ends':
            return desk.ends(callId);
        case 'chooses':
            return void desk.chooses(callId);
        case 'saves':
            return desk.saves(callId);
        case 'refused': {
            const attempt = desk.desk.calls.get(callId)?.attempt ?? 0;
            const event = { type: 'TaskRefused', attempt, refusal } as const;
            return void desk.happens({ type: 'Call', callId, event });
        }
        case 'completes':
            return desk.completes(workKey);
        case 'drafts':
            return void desk.wants({ type: 'draft', callId, notes: 'half a', begun: null });
        case 'links':
            return void desk.wants({ type: 'link', callId, workKey: of ? workKey : null });
        default:
            return desk.passes([100, 1_500, 3_000, 8_000, 20_000, 90_000][of] ?? 0);
    }
}

function entriesOf({ desk, now }: WatchedDesk): object[] {
    const envelope = { version: STATE_VERSION, savedAt: now };
    return structuredClone([
        ...[...desk.calls].map(([id, state]) => ({ ...envelope, id, kind: 'call', state })),
        ...[...desk.works].map(([id, state]) => ({ ...envelope, id, kind: 'work', state })),
        { ...envelope, id: 'preferences', kind: 'preferences', state: desk.preferences }
    ]);
}

const KEEP_FOR = 14 * 86_400_000;

/** These change nothing in the org, and make no phone ring. */
const HARMLESS: ReadonlySet<DeskEffect['type']> = new Set([
    'describeWork',
    'describeRecord',
    'findTask',
    'findWork'
]);

export const journalDoor = door('journal', 5, scripts, (script) => {
    const { undoFor, progress } = script.rules;
    const rules = { undoFor, phone: { progress, hangUp: progress } };
    const before = new WatchedDesk(rules);
    for (const { what, of } of script.day) live(before, what, of);

    const found: unknown[] = entriesOf(before);
    if (script.aliveAt)
        found.push({ id: 'alive', kind: 'alive', version: 1, savedAt: before.now, state: null });
    for (const [place, recipe] of Object.entries(script.broken)) {
        const at = Number(place);
        if (at < found.length) found[at] = cook(recipe, [found[at]]);
    }
    for (const place of script.lost) found.splice(place, 1);

    const after = new WatchedDesk(rules);
    const now = before.now + script.away;
    const kept = readJournal(found, now, KEEP_FOR);
    after.adopt(before, kept.lives, now);
    const readable = kept.lives.calls.length + kept.lives.works.length;
    demand(readable + kept.unreadable.length <= found.length, 'more was read than was kept');
    const unsaved = new Set(
        kept.lives.calls.filter(({ attempt }) => attempt === 0).map(({ id }) => id)
    );
    const { effects } = after.desk.restore(kept.lives, kept.aliveAt, after.now);
    const allowed = (effect: DeskEffect): boolean =>
        HARMLESS.has(effect.type) ||
        // What was chosen on the phone is sent when the phone is gone: for the first time.
        (effect.type === 'saveTask' && effect.attempt === 1 && unsaved.has(effect.callId));
    for (const effect of effects)
        demand(allowed(effect), `a restored journal asked for ${effect.type}`);
    after.demandSound();
    const readIds = new Set([
        ...kept.lives.calls.map(({ id }) => id),
        ...kept.lives.works.map(({ key }) => key)
    ]);
    for (const id of [...after.desk.calls.keys(), ...after.desk.works.keys()])
        demand(readIds.has(id), 'what was not readable is there');
    // However long nobody answers and the rep does nothing.
    for (const pause of [3_000, 20_000, 200_000]) after.passes(pause);
    return found.length;
});
