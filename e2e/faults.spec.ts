/**
 * The risk: one method fails in one way, and a call is lost, saved twice or stuck without a word. Each fault
 * of each method on a call's way is played; what comes of it must stand in `docs/faults.md`, which
 * `npm run faults` writes from the same stories.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { METHODS } from './faults/methods';
import { HEAD, section, sectionsOf } from './faults/page';
import { Scene } from './faults/scene';
import { tell, type Story } from './faults/story';
import { firstDay, QUICK } from './support/first-day';
import { Rep } from './support/rep';
import { StandingPage } from './support/standing-time';
import { expect, test as base } from './support/test';

const PAGE = path.resolve(import.meta.dirname, '../docs/faults.md');
/** Where the sections go that `npm run faults` puts together; without it they are compared. */
const OUT = process.env['FAULTS_OUT'];

const test = base.extend<object, { scene: Scene }>({
    // One page for all stories: loading one takes longer than ten of them.
    scene: [
        async ({ browser, server }, use) => {
            const context = await browser.newContext({ ignoreHTTPSErrors: true });
            const time = await StandingPage.of(await context.newPage());
            await time.page.addInitScript(hearNothingOfOthers);
            const rep = new Rep(time.page, server);
            await firstDay(server, { change: { callCenter: QUICK } });
            await rep.open();
            await time.settle();
            await rep.openPanel();
            await use(new Scene(rep, time, server));
            await context.close();
        },
        { scope: 'worker' }
    ]
});

test.use({ trace: 'off' });
test.setTimeout(240_000);

function written(): string {
    try {
        return readFileSync(PAGE, 'utf8');
    } catch {
        return '';
    }
}

/** The page around the panel would draw itself anew with every record: half of the time of a story. */
function hearNothingOfOthers(): void {
    Object.assign(window, {
        EventSource: class {
            addEventListener(): void {}
            close(): void {}
        }
    });
}

/** A part of the page, in the order of their numbers. */
function write(out: string, part: number, text: string): void {
    mkdirSync(out, { recursive: true });
    writeFileSync(path.join(out, `${String(part).padStart(2, '0')}.md`), text);
}

for (const [index, method] of METHODS.entries()) {
    test(`${method.name}: no fault loses a call or saves it twice`, async ({ scene }) => {
        const stories: Story[] = [];
        // The softphone of the page may have come up with the faults of another method.
        await scene.break({});
        if (method.when !== 'start') await scene.reload();
        for (const kind of method.kinds) {
            await test.step(kind.name, async () => {
                stories.push(await tell(scene, method, kind));
            });
        }
        const told = section(method, stories);
        if (OUT !== undefined) write(OUT, index + 1, told);
        else
            expect(told, 'docs/faults.md is stale: npm run faults').toBe(
                sectionsOf(written())?.get(method.name)
            );
    });
}

test('docs/faults.md has a section for each of them, and says how it is made', () => {
    if (OUT !== undefined) write(OUT, 0, HEAD);
    else expect(sectionsOf(written())).not.toBeNull();
});
