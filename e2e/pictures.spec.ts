/**
 * The risk: a rep's page that shows what is no longer so. Its pictures are drawn here, by `npm run pictures`;
 * without that, what would be drawn is compared with what they were drawn from.
 */
import type { Locator } from '@playwright/test';
import type { OrgState, User } from '../simulator/contract';
import type { RunningServer } from '../simulator/server/server';
import { readLabels } from '../simulator/page/bundle/labels';
import { IS_DRAWING, keepPicture, picturesShown, picturesThere } from './pictures/album';
import { SCENES, type Scene, type Stage } from './pictures/scenes';
import { QUICK } from './support/first-day';
import { Rep } from './support/rep';
import { StandingPage } from './support/standing-time';
import { expect, test } from './support/test';

type Reader = Pick<User, 'language' | 'locale' | 'timeZone'> & { start: string };

/** Five past ten on a Tuesday, where the rep works. */
const READERS: readonly Reader[] = [
    {
        language: 'en',
        locale: 'en_US',
        timeZone: 'America/Los_Angeles',
        start: '2025-05-13T17:05:00Z'
    },
    { language: 'ja', locale: 'ja_JP', timeZone: 'Asia/Tokyo', start: '2025-05-13T01:05:00Z' }
];

const HOUR = 3_600_000;

const nameOf = (scene: string, language: string): string => `${scene}.${language}`;

/** The same due times and wishes each day. */
async function setOrg(server: RunningServer, scene: Scene, reader: Reader): Promise<void> {
    await server.org.reset();
    const { people, queue }: OrgState = await server.org.state();
    const { language, locale, timeZone, start } = reader;
    await server.org.change({
        user: { language, locale, timeZone },
        callCenter: { ...QUICK, ...scene.callCenter },
        people: people.map((person) => ({
            ...person,
            doNotCall: scene.name === 'do-not-call' && person.name === 'Marcus Bell'
        })),
        queue: queue.map((entry, index) => ({
            ...entry,
            dueAt: Date.parse(start) + (index - 3) * HOUR
        }))
    });
}

async function stageFor(rep: Rep, time: StandingPage | null, language: string): Promise<Stage> {
    const { en = {}, [language]: own = {} } = await readLabels();
    const words = (name: string): string => own[name] ?? en[name] ?? name;
    const settle = async (): Promise<void> => time?.settle();
    const wait = async (milliseconds: number): Promise<void> => {
        const end = (time?.now ?? 0) + milliseconds;
        while (time && time.now < end) await time.passUntil(end);
    };
    return {
        rep,
        settle,
        words,
        wait,
        async call(name) {
            const { people } = await rep.org();
            const person = people.find((each) => each.name.includes(name));
            if (!person) throw new Error(`Nobody is called ${name}.`);
            const { id, phone, objectType } = person;
            await rep.startWith(name, phone);
            await settle();
            const click = { number: phone, recordId: id, recordName: person.name, objectType };
            await rep.reportClick(click);
            await settle();
        },
        async press(label) {
            const button = rep.panel.getByRole('button', { name: words(label), exact: true });
            await button.first().click({ force: true });
            await settle();
        },
        async choose(value) {
            const option = rep.picker.locator(`[role="option"][data-value="${value}"]`);
            await option.click({ force: true });
            await settle();
        },
        async type(notes) {
            await rep.panel.getByRole('textbox', { name: words('Hvs_Picker_Notes') }).fill(notes);
            await settle();
        }
    };
}

/** All of the panel, without its bar and without what would have to be scrolled to. */
async function partOf(rep: Rep, { ofSoftphone, ofPage }: Scene): Promise<Locator> {
    if (ofPage) {
        await rep.page.setViewportSize({ width: 1280, height: 720 });
        return rep.panel.locator('c-hvs-panel');
    }
    if (ofSoftphone) {
        await rep.openUtility('Phone');
        return rep.softphone.locator('hvs-frame');
    }
    await rep.openPanel();
    await rep.panel.evaluate((panel) => {
        panel.style.height = `${window.innerHeight - 60}px`;
    });
    return rep.panel.locator('c-hvs-panel');
}

test.use({ viewport: { width: 1100, height: 1500 } });

for (const reader of READERS) {
    for (const scene of SCENES.filter(({ ofPage }) => !ofPage || reader.language === 'en')) {
        const name = nameOf(scene.name, reader.language);
        test(`the picture ${name} shows what is`, async ({ page, server }) => {
            await setOrg(server, scene, reader);
            if (scene.isElsewhere) await new Rep(await page.context().newPage(), server).open();
            // Beside a tab with the phone a page never rests: it waits for the phone. It shows no time either.
            const time = scene.isElsewhere
                ? null
                : await StandingPage.of(page, Date.parse(reader.start));
            // The simulated phone's other side talks as long as it ever does.
            await page.addInitScript(() => (Math.random = () => 0.999));
            const rep = new Rep(page, server);
            await rep.open();
            await time?.settle();
            await scene.play(await stageFor(rep, time, reader.language));
            const part = await partOf(rep, scene);
            await time?.settle();
            // A pointer that lies on a button colours it.
            await page.mouse.move(0, 0);
            await keepPicture(name, part, scene.ofPage ? page : part);
        });
    }
}

if (!IS_DRAWING) {
    test('each picture of a page is there, and each that is there is in a page', () => {
        expect(picturesThere()).toEqual(picturesShown());
    });
}
