import * as v from 'valibot';

/** What a guard made of a value, or what is wrong with it and where. */
export type Reading<T> = { value: T } | { fault: string };

/** What throws while it is read is wrong like anything else. */
export function readWith<T>(guard: v.GenericSchema<unknown, T>, value: unknown): Reading<T> {
    try {
        const result = v.safeParse(guard, value);
        if (result.success) return { value: result.output };
        const [issue] = result.issues;
        const path = v.getDotPath(issue);
        return { fault: path ? `${path}: ${issue.message}` : issue.message };
    } catch (error) {
        return { fault: String(error) };
    }
}
