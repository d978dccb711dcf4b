import {
    count,
    flag,
    id,
    list,
    moment,
    nullable,
    oneOf,
    record,
    text,
    trouble
} from 'c/hvsProtocol';
import type { Completion, WorkDescription } from './org';
import { disposition, guard, phoneNumber, sound, target, word } from './stored-parts';
import type { Work } from './work';

const completion = record<Completion>({
    workId: word,
    disposition,
    taskId: id,
    wasConnected: flag
});

const description = record<WorkDescription>({
    cadence: nullable(text),
    step: nullable(text),
    target
});

const BEFORE_COMPLETION: readonly Work['phase'][] = ['started', 'linked'];
/** They end by themselves; the others never do. */
const TIMED: readonly Work['phase'][] = ['completing', 'checkingWork', 'completed', 'dismissed'];

const work = sound(
    record<Work>({
        key: id,
        phase: oneOf(
            'started',
            'linked',
            'completing',
            'checkingWork',
            'completed',
            'needsAttention',
            'dismissed'
        ),
        workId: nullable(word),
        to: phoneNumber,
        startedAt: moment,
        description: nullable(description),
        callIds: list(id),
        completion: nullable(completion),
        deadlineAt: nullable(moment),
        attempt: count,
        looks: count,
        looking: flag,
        refusal: nullable(trouble),
        repeats: count,
        trouble: nullable(trouble)
    }),
    (read) =>
        (BEFORE_COMPLETION.includes(read.phase)
            ? (read.phase === 'linked') === read.callIds.length > 0
            : read.completion !== null) &&
        (read.completion === null || read.completion.workId === read.workId) &&
        (read.deadlineAt !== null) === TIMED.includes(read.phase) &&
        (read.phase !== 'needsAttention' || read.trouble !== null)
);

/** A kept work, copied; null for what is none, or could not have come from the table of works. */
export const readStoredWork: (state: unknown) => Work | null = guard<Work>(work);
