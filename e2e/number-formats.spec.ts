/** The risk: a number is written in one way in the work and in another in the dial, and they never meet. */
import { expect, test } from './support/test';

const SAME_NUMBERS: { work: string; dial: string; country: string }[] = [
    { work: '(415) 555-0101', dial: '+14155550101', country: 'US' },
    { work: '+1 415-555-0101', dial: '4155550101', country: 'US' },
    { work: '03-1234-5678', dial: '+81 3 1234 5678', country: 'JP' },
    { work: '415.555.0103 ext. 12', dial: '(415) 555-0103', country: 'US' },
    { work: '+49 (0)30 23125-014', dial: '030 23125014', country: 'DE' }
];

for (const { work, dial, country } of SAME_NUMBERS) {
    test.describe(`in ${country}`, () => {
        test.use({ orgChange: { callCenter: { '/hvsPhone/defaultCountry': country } } });

        test(`${work} and ${dial} are one call`, async ({ rep }) => {
            const recordId = await rep.personId('Ava Thornton');
            await rep.startWith('Ava Thornton', work);
            await rep.reportClick({
                number: dial,
                recordId,
                recordName: 'Ava',
                objectType: 'Lead'
            });
            await rep.choose('No answer');
            const [completion] = await rep.completed(1);
            expect((await rep.taskOf(completion))['WhoId']).toBe(recordId);
        });
    });
}

test('last digits make a guess, which is completed only when the rep says so', async ({ rep }) => {
    const recordId = await rep.personId('Ava Thornton');
    const workId = await rep.startWith('Ava Thornton', '5550101');
    await rep.reportClick({
        number: '(415) 555-0101',
        recordId,
        recordName: 'Ava Thornton',
        objectType: 'Lead'
    });
    await expect(rep.panel.getByRole('button', { name: 'Yes, this work' })).toBeVisible();
    await rep.choose('No answer');
    await rep.saved(1);
    await expect(rep.panel.getByRole('button', { name: 'Yes, this work' })).toBeVisible();
    expect(await rep.completions()).toEqual([]);
    await rep.panel.getByRole('button', { name: 'Yes, this work' }).click();
    const [completion] = await rep.completed(1);
    expect(completion).toMatchObject({ workId, disposition: 'No answer' });
});
