/** Apex's set-up check, with the answer that a test gives it. */
export const setup: { answer: unknown; error: Error | null } = { answer: null, error: null };

export default function check(): Promise<unknown> {
    return setup.error === null ? Promise.resolve(setup.answer) : Promise.reject(setup.error);
}
