/**
 * The risk: a state that some rep cannot see, hear or reach. Every state of the panel and the frame is
 * looked at by axe, in light and dark, and drawn into `test-results/pictures` for people to look at.
 */
import type { OrgChange } from '../simulator/contract';
import { isAccessible } from './support/accessible';
import { shutClipboard } from './support/clipboard';
import type { Rep } from './support/rep';
import { stopTab } from './support/stopped-tab';
import { expect, test } from './support/test';

interface State {
    name: string;
    orgChange?: OrgChange;
    /** axe looks at all of the page, the softphone's frame included; otherwise at the panel. */
    wholePage?: boolean;
    wholeQueue?: boolean;
    /** Errors that the state brings with it. */
    expectedErrors?: RegExp[];
    /** Brings the rep into the state and says what shows that it is reached. */
    reach: (rep: Rep) => Promise<void>;
}

const ringing: OrgChange = {
    callCenter: { '/hvsPhone/simulatedOutcome': 'answered', '/hvsPhone/simulatedRingSeconds': '60' }
};
const answered: OrgChange = { callCenter: { '/hvsPhone/simulatedOutcome': 'answered' } };
const patient: OrgChange = { callCenter: { '/hvsReliability/answerSeconds': '1' } };

async function seePanel(rep: Rep, text: string | RegExp): Promise<void> {
    await rep.openPanel();
    await expect(rep.panel.getByText(text).first()).toBeVisible();
}

/** The phone goes to another tab, which is looked at no more. */
async function takePhoneAway(rep: Rep): Promise<Rep> {
    const other = await rep.inAnotherTab();
    await other.openPanel();
    const take = other.panel.getByRole('button', { name: 'Take the phone here' });
    await take.click();
    await expect(take).toBeHidden();
    await rep.page.bringToFront();
    return other;
}

async function planCallBack(rep: Rep): Promise<void> {
    await rep.start('Ava Thornton');
    await rep.picker.getByRole('option', { name: /^Call back later/ }).click();
    await rep.panel.getByRole('button', { name: 'In an hour' }).click();
}

async function openDeviceMenu(rep: Rep): Promise<void> {
    await rep.openPanel();
    await rep.panel.getByText('This device', { exact: true }).click();
}

const STATES: State[] = [
    {
        name: 'the page, with nothing to do',
        wholePage: true,
        wholeQueue: true,
        reach: (rep) => seePanel(rep, 'No calls to finish')
    },
    {
        name: 'ringing',
        orgChange: ringing,
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await seePanel(rep, 'Inbound Web Leads');
            await expect(rep.panel.getByRole('button', { name: 'Hang up' })).toBeVisible();
        }
    },
    {
        name: 'connected',
        orgChange: answered,
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await seePanel(rep, /Connected/);
        }
    },
    {
        name: 'choosing',
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await expect(rep.picker).toBeVisible();
            await rep.option('Left voicemail').click();
        }
    },
    {
        name: 'a filter, a pin and a value without a branch',
        orgChange: { callCenter: { '/hvsDispositions/value01': 'Left a note; key=1' } },
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await rep.option('Left a note').click();
            await rep.page.keyboard.press('*');
            await rep.page.keyboard.press('n');
            await expect(rep.option('Left a note')).toContainText('Pinned');
        }
    },
    {
        name: 'a filter that finds nothing',
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await rep.option('Busy').click();
            await rep.page.keyboard.type('zz');
            await expect(rep.panel.getByText('No value matches.').last()).toBeVisible();
        }
    },
    {
        name: 'held before the dial',
        wholePage: true,
        orgChange: { callCenter: { '/hvsPhone/callingHours': '03:00-03:01' } },
        reach: async (rep) => {
            await rep.breakMethod('runApex:target', {
                error: { code: 'SERVER_ERROR', description: '' }
            });
            await rep.call('Ava Thornton');
            await seePanel(rep, 'Decide in the Phone panel');
            await expect(rep.softphone.getByRole('button', { name: 'Call anyway' })).toBeVisible();
        }
    },
    {
        name: 'decided against the dial',
        orgChange: { callCenter: { '/hvsPhone/callingHours': '03:00-03:01' } },
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await rep.softphone.getByRole('button', { name: 'Do not call' }).click();
            await seePanel(rep, 'This call was not dialled');
        }
    },
    {
        name: 'the next due call',
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await rep.choose('No answer');
            await seePanel(rep, 'Next due call');
        }
    },
    {
        name: 'the person looked for',
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await expect(rep.picker).toBeVisible();
            await rep.panel.getByRole('button', { name: 'Change the person' }).click();
            await rep.page.keyboard.type('ma');
            await seePanel(rep, / found$/);
        }
    },
    {
        name: 'several calls to finish',
        wholeQueue: true,
        reach: async (rep) => {
            for (const name of ['Ava Thornton', 'Jörg', 'Maximiliana', '田中', 'ليلى'])
                await rep.start(name, { gap: 0 });
            await seePanel(rep, /Calls to finish \(5\)/);
        }
    },
    {
        name: 'a guessed match',
        reach: async (rep) => {
            await rep.startWith('Ava Thornton', '5550101');
            await rep.reportClick({ number: '(415) 555-0101' });
            await seePanel(rep, 'The numbers are only alike');
        }
    },
    {
        name: 'another work chosen for a call',
        reach: async (rep) => {
            await rep.start('Marcus Bell', { order: 'workOnly' });
            await rep.start('Ava Thornton');
            await rep.panel.getByRole('button', { name: 'Change the work' }).click();
            await expect(rep.panel.getByRole('combobox')).toBeVisible();
        }
    },
    {
        name: 'a work that waits for its call',
        reach: async (rep) => {
            await rep.start('Ava Thornton', { order: 'workOnly' });
            await seePanel(rep, 'Waiting for the call');
        }
    },
    {
        name: 'a refused Task',
        reach: async (rep) => {
            const description = 'Fill in the reason of the call.';
            await rep.breakMethod('saveLog', { error: { code: 'SERVER_ERROR', description } });
            await rep.start('Ava Thornton');
            await rep.choose('No answer');
            await seePanel(rep, description);
        }
    },
    {
        name: 'a Task that is looked for',
        orgChange: patient,
        reach: async (rep) => {
            await rep.breakMethod('saveLog', { commit: 'never', answer: 'never' });
            await rep.start('Ava Thornton');
            await rep.choose('No answer');
            await seePanel(rep, /Checking/);
        }
    },
    {
        name: 'a choice that can be undone',
        orgChange: { callCenter: { '/hvsDispositions/undoSeconds': '30' } },
        reach: async (rep) => {
            await rep.start('Ava Thornton');
            await rep.choose('No answer');
            await expect(rep.panel.getByRole('button', { name: 'Undo' })).toBeVisible();
        }
    },
    {
        name: 'a call back planned',
        reach: async (rep) => {
            await planCallBack(rep);
            await expect(rep.panel.getByText('A Task will remind you')).toBeVisible();
        }
    },
    {
        name: 'a call back at another time',
        reach: async (rep) => {
            await planCallBack(rep);
            await rep.panel.getByRole('button', { name: 'Another time' }).click();
            await expect(rep.panel.getByRole('textbox', { name: 'Date' })).toBeVisible();
        }
    },
    {
        name: 'a choice kept for the end of the call',
        orgChange: answered,
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await rep.openPanel();
            await rep.option('Demo booked').click();
            await rep.panel.getByRole('button', { name: 'Keep for the end' }).click();
            await expect(rep.panel.getByText('At the end of the call: Demo booked')).toBeVisible();
        }
    },
    {
        name: 'a call back that was refused',
        orgChange: { callCenter: { '/hvsTask/followUpStatus': 'Planned' } },
        expectedErrors: [/^\[simulated host\] .*refused: /],
        reach: async (rep) => {
            await planCallBack(rep);
            await rep.panel.getByRole('button', { name: 'Save', exact: true }).click();
            const giveUp = rep.panel.getByRole('button', { name: 'Give up the call back' });
            await expect(giveUp).toBeVisible();
        }
    },
    {
        name: 'a setting that does not fit',
        orgChange: { callCenter: { '/hvsPhone/matchWindowSeconds': 'soon' } },
        reach: (rep) => seePanel(rep, /matchWindowSeconds/)
    },
    {
        name: 'phone not running',
        expectedErrors: [/ERR_FAILED/],
        reach: async (rep) => {
            await rep.page.route('**/apex/HvsSoftphone**', (route) => route.abort());
            await rep.page.reload();
            await seePanel(rep, /not running/i);
        }
    },
    {
        name: 'phone not answering',
        reach: async (rep) => {
            await rep.start('Ava Thornton');
            await expect(rep.picker).toBeVisible();
            await rep.page.evaluate(() => {
                window.simulator.host.publish = () => undefined;
            });
            await rep.choose('No answer');
            await seePanel(rep, /not answering/i);
        }
    },
    {
        name: 'not in a call center',
        orgChange: { inCallCenter: false },
        reach: (rep) => seePanel(rep, /call center/i)
    },
    {
        name: 'no Sales Engagement',
        orgChange: { salesEngagement: false },
        reach: (rep) => seePanel(rep, /Sales Engagement/)
    },
    {
        name: 'old library without hvs',
        orgChange: { oldLibrary: true },
        reach: (rep) => seePanel(rep, /Sales Engagement/)
    },
    {
        name: 'waiting to be tried again',
        reach: async (rep) => {
            await rep.play('rowLockedTwice');
            await rep.start('Ava Thornton');
            await rep.choose('No answer');
            await seePanel(rep, 'Will be tried again');
            await expect(rep.panel.getByRole('button', { name: 'Try now' })).toBeVisible();
        }
    },
    {
        name: 'elsewhere',
        orgChange: { callCenter: { '/hvsDispositions/undoSeconds': '30' } },
        reach: async (rep) => {
            await rep.start('Ava Thornton');
            await rep.choose('No answer');
            await rep.start('Marcus Bell');
            await expect(rep.picker).toBeVisible();
            await takePhoneAway(rep);
            await seePanel(rep, 'The phone is in another tab');
            await expect(rep.panel.getByRole('button', { name: 'Undo' })).toBeHidden();
        }
    },
    {
        name: 'elsewhere and silent',
        reach: async (rep) => {
            const { page } = await takePhoneAway(rep);
            await stopTab(page);
            await rep.start('Ava Thornton');
            await expect(rep.panel.getByText('That tab does not answer').last()).toBeVisible();
        }
    },
    {
        name: 'softphone elsewhere',
        wholePage: true,
        reach: async (rep) => {
            await takePhoneAway(rep);
            await rep.openUtility('Phone');
            await expect(rep.softphone.getByText('In another tab', { exact: true })).toBeVisible();
        }
    },
    {
        name: 'forget confirm',
        reach: async (rep) => {
            await rep.start('Ava Thornton');
            await expect(rep.picker).toBeVisible();
            await openDeviceMenu(rep);
            await rep.panel.getByRole('button', { name: /Forget everything on/ }).click();
            await expect(rep.panel.getByText('Unfinished calls: 1.')).toBeVisible();
        }
    },
    {
        name: 'log shown',
        reach: async (rep) => {
            await shutClipboard(rep.page);
            await openDeviceMenu(rep);
            await rep.panel.getByRole('button', { name: 'Copy log' }).click();
            await expect(rep.panel.getByRole('textbox', { name: 'Log' })).toBeVisible();
        }
    },
    {
        name: 'softphone ready',
        wholePage: true,
        reach: async (rep) => {
            await rep.openSoftphone();
            await expect(rep.softphone.getByRole('combobox')).toBeVisible();
        }
    },
    {
        name: 'softphone in a call',
        wholePage: true,
        orgChange: answered,
        reach: async (rep) => {
            await rep.call('Ava Thornton');
            await rep.openSoftphone();
            await expect(rep.softphone.getByRole('button', { name: 'Hang up' })).toBeVisible();
        }
    }
];

for (const { name, orgChange, reach, wholePage, wholeQueue, expectedErrors } of STATES) {
    test.describe(name, () => {
        test.use({
            ...(wholeQueue && { wholeQueue }),
            ...(orgChange && { orgChange }),
            ...(expectedErrors && { expectedErrors })
        });

        test(`${name} is accessible in light and dark`, async ({ rep }) => {
            await reach(rep);
            await isAccessible(rep, wholePage ? 'page' : 'panel', { picture: name });
        });
    });
}
