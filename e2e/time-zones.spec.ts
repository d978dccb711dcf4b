/**
 * The risk: a rep on the road, or on a company machine with the clock of head office: the browser's zone and
 * locale are not those of the user in Salesforce, and a call lands on the wrong day, or at an hour that nobody
 * knows.
 */
import type { OrgChange } from '../simulator/contract';
import { expect, test as base } from './support/test';

/** The page's time begins at a moment, and runs. */
const test = base.extend<{ at: string }>({
    at: ['', { option: true }],
    page: async ({ page, at }, use) => {
        if (at !== '') await page.clock.install({ time: at });
        await use(page);
    }
});

const TOKYO = { language: 'ja', locale: 'ja_JP', timeZone: 'Asia/Tokyo' };
const BERLIN = { language: 'de', locale: 'de_DE', timeZone: 'Europe/Berlin' };
const LOS_ANGELES = { language: 'en', locale: 'en_US', timeZone: 'America/Los_Angeles' };
const SAO_PAULO = { language: 'pt_BR', locale: 'pt_BR', timeZone: 'America/Sao_Paulo' };

interface Moment {
    what: string;
    at: string;
    user: OrgChange['user'];
    /** As the panel shows it. */
    time: string;
    /** The Task's due date, which Salesforce shows as the day of the call. */
    day: string;
}

/** Far from all of them, in a language that none of them reads. */
const BROWSER = { timezoneId: 'America/Anchorage', locale: 'sv-SE' };

const MOMENTS: Moment[] = [
    {
        what: 'after midnight in Tokyo, on the day before in the browser',
        at: '2026-11-23T15:30:00Z',
        user: TOKYO,
        time: '0:30',
        day: '2026-11-24'
    },
    {
        what: 'in the evening in São Paulo, on the next day by UTC',
        at: '2026-11-24T01:05:00Z',
        user: SAO_PAULO,
        time: '22:05',
        day: '2026-11-23'
    },
    {
        what: 'at half past two in Berlin, before the clocks are put back',
        at: '2026-10-25T00:30:00Z',
        user: BERLIN,
        time: '02:30',
        day: '2026-10-25'
    },
    {
        what: 'at half past two in Berlin again, after the clocks were put back',
        at: '2026-10-25T01:30:00Z',
        user: BERLIN,
        time: '02:30',
        day: '2026-10-25'
    },
    {
        what: 'half an hour before midnight of the day before the change in Los Angeles',
        at: '2026-03-08T07:30:00Z',
        user: LOS_ANGELES,
        time: '11:30 PM',
        day: '2026-03-07'
    },
    {
        what: 'half an hour after midnight of the day after it, which is the same hour by UTC',
        at: '2026-03-09T07:30:00Z',
        user: LOS_ANGELES,
        time: '12:30 AM',
        day: '2026-03-09'
    }
];

/** Some versions of the browser's tables put a narrow space before AM and PM. */
const written = (time: string): RegExp => new RegExp(`^${time.replace(' ', '\\s')}$`);

for (const { what, at, user, time, day } of MOMENTS) {
    const orgChange: OrgChange = {
        ...(user && { user }),
        callCenter: { '/hvsPhone/doNotCall': 'no' }
    };
    test.describe(what, () => {
        test.use({ ...BROWSER, orgChange, at });

        test(`a call ${what} has the user’s time and day`, async ({ rep }) => {
            await rep.start('Ava Thornton');
            await expect(rep.picker).toBeVisible();
            await expect(rep.card('Ava Thornton').getByText(written(time))).toBeVisible();
            await rep.choose('No answer');
            const [task] = await rep.saved(1);
            expect(task).toMatchObject({ ActivityDate: day });
        });
    });
}

test.describe('a call back over a change of the clocks', () => {
    test.use({
        ...BROWSER,
        at: '2026-03-08T03:00:00Z',
        orgChange: { user: LOS_ANGELES, callCenter: { '/hvsPhone/doNotCall': 'no' } }
    });

    test('tomorrow at nine is nine on the clock of tomorrow', async ({ rep }) => {
        await rep.start('Ava Thornton');
        await rep.picker.getByRole('option', { name: 'Call back later', exact: true }).click();
        await rep.panel.getByRole('button', { name: /^Tomorrow/ }).click();
        await expect(rep.panel.getByText(/Sun, Mar 8.*9:00/)).toBeVisible();
        await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
        const tasks = await rep.saved(2);
        const reminder = tasks.find(({ ReminderDateTime }) => Boolean(ReminderDateTime));
        expect(reminder).toMatchObject({ ActivityDate: '2026-03-08' });
        expect(Date.parse(String(reminder?.['ReminderDateTime']))).toBe(
            Date.parse('2026-03-08T16:00:00Z')
        );
    });
});
