/** A rep with many values and many calls to finish. */
import type { OrgChange } from '../../simulator/contract';
import type { Rep } from './rep';
import { expect } from './test';

/** Codes of areas; each has a hundred numbers that no subscriber has. */
const AREAS = ['212', '303', '415'];

const OUTCOMES = ['CallBackLater', 'LeftVoicemail', 'MeaningfulConnect', 'NotInterested', null];

/** So many values, and a phone that knows nothing of a call's progress: calls pile up. */
export const crowdedOrg = (values: number): OrgChange => ({
    callDispositions: Array.from({ length: values }, (_, index) => ({
        value: `Value ${index + 1} of the day`,
        outcome: OUTCOMES[index % OUTCOMES.length] ?? null
    })),
    callCenter: { '/hvsPhone/doNotCall': 'no', '/hvsPhone/simulatedProgress': 'no' }
});

const numberOf = (index: number): string =>
    `(${AREAS[Math.floor(index / 100)] ?? ''}) 555-01${String(index % 100).padStart(2, '0')}`;

/** Reports clicks on the numbers from one to before another, all at once. At most 300 numbers. */
export async function dial(rep: Rep, from: number, to = from + 1): Promise<void> {
    const numbers = Array.from({ length: to - from }, (_, index) => numberOf(from + index));
    await rep.page.evaluate((each) => {
        for (const number of each)
            window.simulator.clickToDial({ number, recordId: '', recordName: '' });
    }, numbers);
}

/** A single one has no heading. */
export async function toFinish(rep: Rep, count: number): Promise<void> {
    const heading = rep.panel.getByRole('heading', { name: `Calls to finish (${count})` });
    await expect(count === 1 ? rep.picker : heading).toBeVisible({ timeout: 120_000 });
}

/** Makes so many calls that are left to finish; then the phone knows when a call is answered. */
export async function leaveToFinish(rep: Rep, calls: number): Promise<void> {
    // Who types elsewhere is not led from one call to the next.
    await rep.page.evaluate(() => {
        const elsewhere = document.body.appendChild(document.createElement('input'));
        elsewhere.focus();
    });
    await dial(rep, 0, calls);
    await rep.openPanel();
    await toFinish(rep, calls);
    await rep.page.evaluate(() =>
        window.simulator.org.change({
            callCenter: {
                '/hvsPhone/simulatedProgress': 'yes',
                '/hvsPhone/simulatedOutcome': 'answered'
            }
        })
    );
    await rep.page.reload();
    await rep.ready();
    await rep.openPanel();
    await toFinish(rep, calls);
}

/** Calls the number, and is connected; the key to hang up is the caller's. */
export async function connect(rep: Rep, number: number): Promise<void> {
    await dial(rep, number);
    await expect(rep.panel.getByText('Connected').first()).toBeVisible();
}

export async function hangUp(rep: Rep): Promise<void> {
    await rep.panel.getByRole('button', { name: 'Hang up' }).press('Enter');
}
