/**
 * The risk: a rep who works with the softphone's own window, or with a phone beside the computer, and cannot call a
 * number that stands nowhere in Salesforce, nor see what was called, nor say that a call is over; and a Task with
 * seconds that nobody measured.
 */
import type { OrgChange } from '../simulator/contract';
import { isAccessible } from './support/accessible';
import { textsSeen } from './support/seen';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

declare global {
    interface Window {
        /** Links that were handed over to the computer. */
        handedOver: string[];
    }
}

const NUMBER = '(212) 555-0147';

const box = (rep: Rep) => rep.softphone.getByRole('textbox', { name: 'Number to call' });
const recent = (rep: Rep) => rep.softphone.getByRole('listitem').filter({ hasText: 'Outgoing' });

async function dialByHand(rep: Rep, number: string): Promise<void> {
    await rep.openUtility('Phone');
    await box(rep).fill(number);
    await box(rep).press('Enter');
}

test.describe('the softphone alone', () => {
    test('calls a number that was typed, for no step, and the Task says so', async ({ rep }) => {
        await rep.start('Ava Thornton', { order: 'workOnly' });
        await dialByHand(rep, NUMBER);
        const card = rep.card('Unknown person');
        await expect(card).toContainText(NUMBER);
        await expect(card).toContainText('Not linked to a cadence step');
        await rep.choose('No answer');
        const [task] = await rep.saved(1);
        expect(task).toMatchObject({ CallDisposition: 'No answer', CallType: 'Outbound' });
        expect(task?.['WhoId'] ?? null).toBeNull();
        expect(await rep.completions()).toEqual([]);
        await expect(rep.panel.getByText('Waiting for the call')).toBeVisible();
    });

    test('lists the calls of before, also after a reload, and calls one again', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await rep.choose('No answer');
        await rep.saved(1);
        await rep.openUtility('Phone');
        await expect(recent(rep)).toContainText('Ava Thornton');
        await rep.page.reload();
        await rep.ready();
        await rep.openUtility('Phone');
        await expect(recent(rep)).toHaveCount(1);
        await recent(rep).getByRole('button', { name: 'Call' }).press('Enter');
        await rep.openPanel();
        await rep.choose('No answer');
        await rep.saved(2);
        await rep.openUtility('Phone');
        await expect(recent(rep)).toHaveCount(2);
    });

    test('calls nobody when the box is empty', async ({ rep }) => {
        await dialByHand(rep, '  ');
        await expect(rep.softphone.getByText('No call', { exact: true })).toBeVisible();
        await expect(rep.softphone.getByRole('listitem')).toHaveCount(0);
    });
});

test.describe('a phone beside the computer', () => {
    test.use({
        orgChange: { callCenter: { '/hvsPhone/provider': 'device' } },
        movesClock: true
    });

    test.beforeEach(async ({ page }) => {
        await page.addInitScript(() => {
            window.handedOver = [];
            HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
                window.handedOver.push(this.href);
            };
        });
    });

    const handedOver = (rep: Rep): Promise<string[]> =>
        rep.softphone.locator('html').evaluate(() => window.handedOver);

    test('is handed the number; the picker is open from the dial on, and no seconds are invented', async ({
        rep
    }) => {
        await rep.call('Ava Thornton');
        await expect(rep.picker).toBeVisible();
        expect(await handedOver(rep)).toEqual(['tel:+14155550101']);
        await rep.page.clock.runFor(20_000);
        await rep.choose('Demo booked');
        const [completion] = await rep.completed(1);
        expect(completion?.wasConnected).toBe(true);
        const task = await rep.taskOf(completion);
        expect(task['CallDurationInSeconds'] ?? null).toBeNull();
    });

    for (const where of ['panel', 'softphone'] as const)
        test(`has the seconds until the rep said in the ${where} that the call is over`, async ({
            rep
        }) => {
            await rep.call('Ava Thornton');
            await expect(rep.picker).toBeVisible();
            await rep.page.clock.runFor(65_000);
            if (where === 'softphone') await rep.openUtility('Phone');
            await rep[where].getByRole('button', { name: 'Ended' }).press('Enter');
            await expect(rep.panel.getByRole('button', { name: 'Ended' })).toBeHidden();
            await rep.page.clock.runFor(30_000);
            await rep.openPanel();
            await rep.choose('Demo booked');
            const task = await rep.taskOf((await rep.completed(1))[0]);
            const seconds = Number(task['CallDurationInSeconds']);
            expect(seconds).toBeGreaterThanOrEqual(65);
            expect(seconds).toBeLessThan(75);
        });

    test('goes on with its call when the page is reloaded', async ({ rep }) => {
        await rep.call('Ava Thornton');
        await expect(rep.picker).toBeVisible();
        await rep.page.reload();
        await rep.ready();
        await rep.openPanel();
        await expect(rep.panel.getByRole('button', { name: 'Ended' })).toBeVisible();
        expect(await handedOver(rep)).toEqual([]);
        await rep.choose('No answer');
        await rep.completed(1);
    });
});

test.describe('a phone that is a page', () => {
    const page = 'https://phone.example.com/call?to={e164}';

    test.use({
        orgChange: {
            callCenter: { '/hvsPhone/provider': 'device', '/hvsPhone/deviceLink': page }
        }
    });

    test('opens on a press of the rep, since the browser opens none without', async ({ rep }) => {
        const { page: tab } = rep;
        await tab
            .context()
            .route('https://phone.example.com/**', (route) =>
                route.fulfill({ contentType: 'text/html', body: '<title>Phone</title>' })
            );
        await rep.call('Ava Thornton');
        await expect(rep.picker).toBeVisible();
        await rep.openUtility('Phone');
        const opened = tab.context().waitForEvent('page');
        await rep.softphone
            .getByRole('link', { name: 'Call with phone.example.com' })
            .press('Enter');
        const phone = await opened;
        await phone.waitForLoadState();
        expect(phone.url()).toBe('https://phone.example.com/call?to=%2B14155550101');
        expect(await phone.evaluate(() => window.opener === null)).toBe(true);
    });
});

const WINDOWS = [
    { width: 200, height: 300, language: 'en', locale: 'en_US' },
    { width: 200, height: 300, language: 'ja', locale: 'ja_JP' },
    { width: 200, height: 300, language: 'de', locale: 'de_DE' },
    { width: 340, height: 300, language: 'en', locale: 'en_US' }
];

for (const { width, height, language, locale } of WINDOWS)
    test.describe(`a window of ${width} by ${height} pixels (${language})`, () => {
        const orgChange: OrgChange = {
            user: { language, locale },
            callCenter: {
                '/reqGeneralInfo/reqSoftphoneWidth': String(width),
                '/reqGeneralInfo/reqSoftphoneHeight': String(height),
                '/hvsPhone/simulatedOutcome': 'answered'
            }
        };
        test.use({ orgChange, wholeQueue: true });

        test(`shows all of a call, the box and the calls of before (${language})`, async ({
            rep
        }) => {
            const frame = rep.softphone.locator('hvs-frame');
            await rep.start('Maximiliana');
            await rep.openUtility('Phone');
            await frame.locator('.hang-up:visible').press('Enter');
            await rep.choose('Left voicemail');
            await rep.saved(1);
            await rep.start('田中');
            await expect(frame.locator('.phase.connected')).toBeVisible();
            await expect(frame.locator('section')).toContainText('Maximiliana');
            const beyond = await rep.softphone
                .locator('html')
                .evaluate((html) => html.scrollWidth - html.clientWidth);
            expect(beyond).toBe(0);
            // What only a screen reader says is drawn nowhere.
            const unseen = await frame.locator('.unseen').textContent();
            const drawn = (await textsSeen(frame)).filter(({ text }) => text !== unseen);
            expect(drawn.filter(({ cut }) => cut !== '')).toEqual([]);
            await isAccessible(rep, 'page', { picture: `softphone-${width}-${language}` });
        });
    });
