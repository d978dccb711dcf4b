/**
 * What takes one safeguard out of the source, so that the exploration can show that it is needed. Applied while
 * the source is bundled; a text that is not found exactly once is an error, lest a mutant be no mutant.
 */
export interface Edit {
    /** Relative to the project's root. */
    file: string;
    find: string;
    replace: string;
}

export const SAFEGUARDS = [
    'deadline',
    'lookup',
    'lock',
    'marker',
    'writeAhead',
    'followUp'
] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

export const WITHOUT: Readonly<Record<Safeguard, readonly Edit[]>> = {
    /** Nothing becomes due any more. */
    deadline: [
        {
            file: 'adapter/src/runtime/deadlines.ts',
            find: 'this.#due(id, at);',
            replace: 'void [this.#due, at];'
        }
    ],
    /** What was not answered counts as not done: it is sent again without a look. */
    lookup: [
        {
            file: 'adapter/src/domain/call-saving.ts',
            find: 'return call.refusal && isCertain(call.refusal) ? save(call, rules) : look(call, rules);',
            replace: 'return [isCertain, look] && save(call, rules);'
        },
        {
            file: 'adapter/src/domain/work.ts',
            find: 'if (work.refusal && isCertain(work.refusal)) return complete(work, work.completion, rules);',
            replace: 'if (isCertain) return complete(work, work.completion, rules);'
        }
    ],
    /** A tab acts although another one has the phone; the store's refusal is not listened to either. */
    lock: [
        {
            file: 'adapter/src/runtime/crank.ts',
            find: "if (!(await hasPhoneNow(clock, tabs, asking))) return 'kept';",
            replace: 'void hasPhoneNow, clock, asking;'
        },
        {
            file: 'adapter/src/runtime/crank.ts',
            find: 'if (error instanceof StoreTaken) return false;',
            replace: 'if (error instanceof StoreTaken) return true;'
        }
    ],
    /** A start that comes twice within ten seconds is two starts. */
    marker: [
        {
            file: 'adapter/src/domain/starts.ts',
            find: 'Math.abs(at - work.startedAt) < REPEAT_WITHIN;',
            replace: '[work, REPEAT_WITHIN].length === 0;'
        }
    ],
    /** Effects are performed while what they follow from is still being written. */
    writeAhead: [
        {
            file: 'adapter/src/runtime/crank.ts',
            find: "if (!(await this.keep(changed, aside))) return 'notKept';",
            replace: 'const kept = this.keep(changed, aside);'
        },
        {
            file: 'adapter/src/runtime/crank.ts',
            find: "return 'performed';",
            replace: "return (await kept) ? 'performed' : 'notKept';"
        }
    ],
    /** A follow-up is made only when the save itself says that the call's Task exists, not when a look does. */
    followUp: [
        {
            file: 'adapter/src/domain/ledger.ts',
            find: 'const followUp = isFollowUpDue(call, step.next)',
            replace: "const followUp = event.type === 'TaskSaved' && isFollowUpDue(call, step.next)"
        }
    ]
};

export function isSafeguard(name: string): name is Safeguard {
    return (SAFEGUARDS as readonly string[]).includes(name);
}

/** Throws when a text does not stand in the source exactly once. */
export function edited(source: string, edits: readonly Edit[]): string {
    return edits.reduce((text, { file, find, replace }) => {
        const times = text.split(find).length - 1;
        if (times !== 1) throw new Error(`${file}: found ${times} times, not once: ${find}`);
        return text.replace(find, () => replace);
    }, source);
}
