/** Somebody else who is faster: completes or deletes a step right before this user completes it. */
import type { OrgState, QueueEntry } from '../contract';
import { sameId } from './ids';
import { recordDeleted } from './reasons';
import { errorInWords, refusal, refused, type Refusal } from './refusal';

/** The queue that the rival leaves behind, and what the user is told; null: there is no rival. */
export function beatenByRival(
    { obstacles, queue }: OrgState,
    workId: unknown,
    now: number
): { queue: QueueEntry[]; refused: Refusal } | null {
    const isMeant = (entry: QueueEntry): boolean =>
        entry.state === 'InProgress' && sameId(entry.workId, workId);
    switch (obstacles.rival) {
        case 'none':
            return null;
        case 'completes':
            return {
                queue: queue.map((entry) =>
                    isMeant(entry)
                        ? { ...entry, state: 'Completed', completedAt: now, note: 'By a colleague' }
                        : entry
                ),
                refused: refusal('GENERIC_ERROR', 'This step is already complete.')
            };
        case 'deletes':
            return {
                queue: queue.filter((entry) => !isMeant(entry)),
                refused: refused(errorInWords(recordDeleted()))
            };
    }
}
