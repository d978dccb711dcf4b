import { readAdapterMessage } from 'c/hvsProtocol';
import { assembleDispositions } from '../dispositions';
import { viewOfCall, viewOfWork } from '../views';
import { DeskStory, SECOND } from './desk-story';

const ADA = '(415) 555-0101';
const FIVE = assembleDispositions([], []);

/** All that the panel would be told, as it passes the guard of the protocol. */
function told(desk: DeskStory): { calls: number; works: number } | null {
    const calls = [...desk.desk.calls.values()].flatMap((call) => {
        const work = call.workKey === null ? null : (desk.desk.works.get(call.workKey) ?? null);
        return viewOfCall(call, work, FIVE) ?? [];
    });
    const works = [...desk.desk.works.values()].flatMap((work) => viewOfWork(work) ?? []);
    const envelope = { version: 1, direction: 'toPanel', id: 'm' };
    const body = { kind: 'update', revision: 1, calls, works, removed: [] };
    const message = readAdapterMessage({ ...envelope, ...body });
    if (message?.kind !== 'update') return null;
    expect(message.calls).toEqual(calls);
    expect(message.works).toEqual(works);
    return { calls: calls.length, works: works.length };
}

describe('what the panel is told', () => {
    it('passes the protocol at every step of a call', () => {
        const desk = new DeskStory({ undoFor: SECOND });
        const work = desk.starts('8HF1', ADA);
        expect(told(desk)).toEqual({ calls: 0, works: 1 });
        const call = desk.dials(ADA, '00Q1', 'Ada');
        desk.describes(work, '00Q1', 'Ada Lovelace');
        const steps: (() => void)[] = [
            () => desk.answers(call),
            () => desk.ends(call),
            () => desk.chooses(call),
            () => desk.passes(SECOND),
            () => desk.passes(10 * SECOND),
            () => desk.passes(2 * SECOND),
            () => desk.saves(call),
            () => desk.passes(10 * SECOND)
        ];
        for (const step of steps) {
            step();
            expect(told(desk)).toEqual({ calls: 1, works: 1 });
        }
        desk.completes(work);
        expect(told(desk)).toEqual({ calls: 0, works: 0 });
    });

    it("names the work's person, and when a choice is sent", () => {
        const desk = new DeskStory({ undoFor: 5 * SECOND });
        const key = desk.starts('8HF1', ADA);
        desk.describes(key, '00Q1', 'Ada Lovelace');
        const id = desk.dials(ADA);
        desk.ends(id, 'noAnswer');
        const view = () => viewOfCall(desk.call(id), desk.work(key), FIVE);
        expect(view()).toMatchObject({
            person: { recordId: '00Q1', name: 'Ada Lovelace' },
            undoUntil: null,
            connectedByPhone: false
        });
        desk.chooses(id);
        expect(view()).toMatchObject({ phase: 'undoable', undoUntil: desk.now + 5 * SECOND });
    });

    test.each([
        ['person', true],
        ['machine', false],
        ['unknown', null]
    ] as const)('says whether somebody was reached when a %s answered', (by, connected) => {
        const desk = new DeskStory();
        const id = desk.dials(ADA);
        expect(viewOfCall(desk.call(id), null, FIVE)?.connectedByPhone).toBeNull();
        desk.answers(id, by);
        expect(viewOfCall(desk.call(id), null, FIVE)?.connectedByPhone).toBe(connected);
    });

    it('leaves that to the rep for a phone without progress', () => {
        const desk = new DeskStory({ phone: { progress: false, hangUp: false } });
        const id = desk.dials(ADA);
        desk.ends(id);
        expect(viewOfCall(desk.call(id), null, FIVE)).toMatchObject({
            connectedByPhone: null,
            suggestion: null,
            hasProgress: false
        });
    });
});
