/**
 * The risk: something that a rep does all day cannot be done, or cannot be understood, without a mouse or without
 * eyes. A day of ten calls by keyboard alone; at each call a screen reader is told what the tree of accessibility
 * says, and what is announced.
 */
import type { Locator } from '@playwright/test';
import type { Rep } from './support/rep';
import { expect, test } from './support/test';

declare global {
    interface Window {
        heard: string[];
    }
}

interface Call {
    name: string;
    /** How the simulated phone lets it end. */
    outcome: 'No answer' | 'Voicemail' | 'Busy' | 'Answered';
    value: string;
    connected: boolean;
    /** What the rep does between the value and Enter. */
    also?: 'notes' | 'callBack' | 'filter';
    /** Salesforce refuses the Task at first. */
    isRefused?: boolean;
}

const DAY: Call[] = [
    { name: 'Ava Thornton', outcome: 'No answer', value: 'No answer', connected: false },
    { name: 'Marcus Bell', outcome: 'Voicemail', value: 'Left voicemail', connected: false },
    { name: 'Priya Raman', outcome: 'Busy', value: 'Busy', connected: false },
    { name: 'Grace Kim', outcome: 'Answered', value: 'Demo booked', connected: true },
    {
        name: 'Chloé Lefèvre',
        outcome: 'Answered',
        value: 'Call back later',
        connected: true,
        also: 'callBack'
    },
    { name: 'Ethan Brooks', outcome: 'No answer', value: 'Wrong number', connected: false },
    {
        name: 'Oliver Wainwright',
        outcome: 'Answered',
        value: 'Not interested',
        connected: true,
        also: 'notes'
    },
    {
        name: 'Jörg Müller-Lüdenscheidt',
        outcome: 'No answer',
        value: 'No answer',
        connected: false,
        isRefused: true
    },
    {
        name: '田中 宏 (Hiroshi Tanaka)',
        outcome: 'Answered',
        value: 'Meaningful Connect',
        connected: true,
        also: 'filter'
    },
    { name: 'Lachlan O’Rourke', outcome: 'Voicemail', value: 'Left voicemail', connected: false }
];

/** So many steps of the Tab key at most lie between two things of one panel. */
const FAR = 20;

const press = (rep: Rep, key: string): Promise<void> => rep.page.keyboard.press(key);

const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => {
        const root = element.getRootNode() as Document | ShadowRoot;
        return root.activeElement === element || element.matches(':focus');
    });

/** Goes there with the Tab key alone. */
async function tabTo(rep: Rep, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let steps = 0; steps < FAR && !(await isFocused(target)); steps++) await press(rep, key);
    await expect(target).toBeFocused();
}

/** The picker has the focus, and has been deaf for long enough to what was meant for something else. */
async function hears(rep: Rep): Promise<void> {
    await expect(rep.picker).toBeFocused();
    await rep.page.clock.fastForward(500);
}

async function startCall(rep: Rep, { name, outcome }: Call): Promise<void> {
    await rep.openSoftphone();
    await rep.softphone.getByRole('combobox').selectOption(outcome);
    // The Work Queue is Sales Engagement's own; how a rep goes through it is not ours.
    await rep.page
        .getByRole('button', { name: `Call ${name}`, exact: true })
        .first()
        .focus();
    await press(rep, 'Enter');
}

async function hangUp(rep: Rep, { name }: Call): Promise<void> {
    await expect(rep.card(name)).toMatchAriaSnapshot(`
        - article:
          - heading "${name}" [level=3]
          - timer /Duration/
          - button "Hang up"
    `);
    await expect(rep.card(name).getByText('Connected').first()).toBeVisible();
    // Where Lightning's own keys for the utility bar lead: to the head of the panel.
    await rep.panel.getByRole('heading', { name: 'Sales Engagement Calls' }).focus();
    await tabTo(rep, rep.panel.getByRole('button', { name: 'Hang up' }));
    await press(rep, 'Enter');
}

async function isAsked(rep: Rep, { name }: Call): Promise<void> {
    await expect(rep.panel).toMatchAriaSnapshot(`
        - region "Calls":
          - status: /The call with .* has ended. Choose a disposition./
          - heading "Calls to finish (1)" [level=2]
          - article "${name}":
            - heading "${name}" [level=3]
            - timer /Duration/
            - listbox "How did the call with ${name} end?":
              - group "Connected":
                - option /Meaningful Connect/
              - group "Not connected":
                - option /Left voicemail/
            - checkbox "Somebody was reached"
            - textbox "Notes"
            - button "Save"
    `);
}

/** By its digit, or by the letters of its name. */
async function choose(rep: Rep, { value, also }: Call): Promise<void> {
    if (also === 'filter') {
        await rep.page.keyboard.type(value.slice(0, 4));
        await press(rep, 'ArrowDown');
    } else {
        const key = await rep.picker
            .locator(`[role="option"][data-value="${value}"]`)
            .getAttribute('aria-keyshortcuts');
        await press(rep, key ?? '');
    }
    const chosen = rep.picker.getByRole('option', { selected: true });
    await expect(chosen).toContainText(value);
    await expect(rep.picker).toHaveAttribute('aria-activedescendant', /option/);
}

async function finish(rep: Rep, call: Call): Promise<void> {
    if (call.also === 'notes') {
        await tabTo(rep, rep.panel.getByRole('textbox', { name: 'Notes' }));
        await rep.page.keyboard.type('Has another supplier');
        await press(rep, 'Escape');
        await hears(rep);
    }
    if (call.also === 'callBack') {
        await tabTo(rep, rep.panel.getByRole('button', { name: /^Tomorrow/ }));
        await press(rep, 'Enter');
        await expect(rep.panel.getByText(/A Task will remind you/)).toBeVisible();
        await tabTo(rep, rep.panel.getByRole('button', { name: 'Save', exact: true }));
    }
    await press(rep, 'Enter');
}

/** An admin's rule, which no Task keeps. */
async function demandReason(rep: Rep, demanded: boolean): Promise<void> {
    const rule = { field: null, message: 'Fill in the reason of the call.', when: null };
    await rep.page.evaluate(
        (validationRules) => window.simulator.org.change({ validationRules }),
        [...(demanded ? [rule] : [])]
    );
}

async function retry(rep: Rep, { name }: Call): Promise<void> {
    await expect(rep.panel).toMatchAriaSnapshot(`
        - region "Calls":
          - status: /The call with .* needs your attention./
          - article "${name}":
            - paragraph: /Salesforce refused, because a rule of your org is not met/
            - paragraph: /Salesforce says.* Fill in the reason of the call/
            - listbox
            - button "Retry"
    `);
    await demandReason(rep, false);
    await tabTo(rep, rep.panel.getByRole('button', { name: 'Retry', exact: true }));
    await press(rep, 'Enter');
}

/** Keeps all that is announced: one announcement takes the place of another. */
async function listen(rep: Rep): Promise<void> {
    await rep.openPanel();
    await rep.panel.locator('[data-field="announcement"]').evaluate((region) => {
        window.heard = [];
        const watch = new MutationObserver(() => window.heard.push(region.textContent));
        watch.observe(region, { characterData: true, childList: true, subtree: true });
    });
}

const heard = (rep: Rep): Promise<string[]> => rep.page.evaluate(() => window.heard);

test.describe('a day of ten calls', () => {
    test.use({ movesClock: true, wholeQueue: true });

    test('is done and understood by keyboard and screen reader alone', async ({ rep }) => {
        await listen(rep);
        for (const [index, call] of DAY.entries()) {
            await demandReason(rep, call.isRefused ?? false);
            await startCall(rep, call);
            if (call.outcome === 'Answered' || call.outcome === 'Voicemail')
                await hangUp(rep, call);
            await hears(rep);
            await isAsked(rep, call);
            await choose(rep, call);
            await finish(rep, call);
            if (call.isRefused) await retry(rep, call);
            const completion = (await rep.completed(index + 1))[index];
            const { value, connected } = call;
            expect(completion).toMatchObject({ disposition: value, wasConnected: connected });
            expect(await rep.taskOf(completion)).toMatchObject({
                WhoId: await rep.personId(call.name),
                CallDisposition: value
            });
            const saved = `The call with ${call.name} is saved.`;
            await expect.poll(async () => (await heard(rep)).join(' ')).toContain(saved);
            // The queue is drawn anew for it, and whatever moves in it loses the focus.
            const counted = rep.page.getByRole('heading', { name: `Completed ${index + 1}` });
            await expect(counted).toBeVisible();
        }
        const { queue, tasks } = await rep.org();
        expect(queue.filter(({ state }) => state === 'Completed')).toHaveLength(DAY.length);
        // One of them wants to be called back.
        expect(tasks).toHaveLength(DAY.length + 1);
    });
});
