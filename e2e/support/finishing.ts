/** What tests of several tabs and deaths have in common: a call is typed at, finished, and counted in the org. */
import { draftKept } from './deeds';
import type { Rep } from './rep';
import { expect } from './test';

export const notes = (rep: Rep, name: string) =>
    rep.card(name).getByRole('textbox', { name: 'Notes' });

/** Types without saving. */
export async function type(rep: Rep, name: string, words: string): Promise<void> {
    await notes(rep, name).fill(words);
    await draftKept(rep, words);
}

export const isConnected = (rep: Rep, name: string) =>
    expect(rep.card(name).getByText('Connected', { exact: true }).first()).toBeVisible();

/** Ended because the page with the phone has gone; it waits for its disposition. */
export async function isThereAsEnded(rep: Rep, name: string): Promise<void> {
    // It may still be on show as it was kept, connected, and then be one line among the calls to finish.
    await expect(async () => {
        await rep.turnTo(name);
        await expect(rep.card(name)).toContainText('the call ended with it', { timeout: 500 });
    }).toPass({ timeout: 10_000 });
}

export async function nothingLeft(...reps: Rep[]): Promise<void> {
    for (const rep of reps) await expect(rep.panel.getByText('No calls to finish')).toBeVisible();
}

/** For each of these people one Task and one completion with it, and none beside. */
export async function finishedOnce(rep: Rep, ...names: string[]): Promise<void> {
    const [completions, tasks] = [await rep.completed(names.length), await rep.saved(names.length)];
    const ids = tasks.map(({ Id }) => Id);
    expect(completions.map(({ taskId }) => taskId).sort()).toEqual(ids.sort());
    const people = await Promise.all(names.map((name) => rep.personId(name)));
    expect(tasks.map(({ WhoId }) => WhoId).sort()).toEqual(people.sort());
}
