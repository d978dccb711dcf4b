import type { DispositionView } from 'c/hvsProtocol';
import type { StoredEntry } from '../../ports/store';
import { Office, Stage } from './stage';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

const liked = (stage: Stage): [string, boolean, number | null][] =>
    (stage.panel.desk?.dispositions ?? [])
        .filter(({ pinned, recent }) => pinned || recent !== null)
        .map(({ value, pinned, recent }) => [value, pinned, recent]);

const digitOf = (stage: Stage, value: string): DispositionView['key'] | undefined =>
    stage.panel.desk?.dispositions.find((each) => each.value === value)?.key;

async function pin(stage: Stage, value: string, pinned = true): Promise<string> {
    const id = stage.panel.want({ type: 'pin', value, pinned });
    await stage.clock.advance(0);
    return id;
}

async function begun(office = new Office()): Promise<Stage> {
    const stage = new Stage(office);
    await stage.begin();
    return stage;
}

describe('what a rep pins and uses', () => {
    it('is told to the panel, with the digits that follow from it', async () => {
        const stage = await begun();
        expect(digitOf(stage, 'Unqualified')).toBe('5');
        await pin(stage, 'Unqualified');
        expect(liked(stage)).toEqual([['Unqualified', true, null]]);
        expect(digitOf(stage, 'Unqualified')).toBe('1');
        await pin(stage, 'Unqualified', false);
        expect(liked(stage)).toEqual([]);
    });

    it('is told with the call that it was used for, in one message', async () => {
        const stage = await begun();
        await stage.untilWrapUp();
        const before = stage.panel.heard.length;
        await stage.choose();
        const [first] = stage.panel.heard.slice(before).filter(({ kind }) => kind === 'update');
        expect(first).toMatchObject({
            calls: [{ phase: 'saving' }],
            removed: [],
            dispositions: [{}, {}, { value: 'Meaningful Connect', recent: 0 }, {}, {}]
        });
    });

    it('is there again after a reload, a crash, and a holiday', async () => {
        const stage = await begun();
        await pin(stage, 'Unqualified');
        await stage.untilWrapUp();
        await stage.choose();
        // A complete work is remembered for an hour.
        await stage.clock.advance(7_200 * SECOND);
        stage.office.clock.correct(60 * DAY);
        const next = await stage.crash();
        expect(liked(next)).toEqual([
            ['Meaningful Connect', false, 0],
            ['Unqualified', true, null]
        ]);
        expect(next.panel.troubles).toEqual([]);
    });

    it('is seen by the other tabs, which cannot change it', async () => {
        const office = new Office();
        const first = await begun(office);
        const second = new Stage(office);
        await second.begin(SECOND);
        await pin(first, 'Unqualified');
        expect(liked(second)).toEqual([['Unqualified', true, null]]);
        const wish = await pin(second, 'Not Interested');
        expect(second.panel.receipts(wish)[0]).toMatchObject({ code: 'PhoneElsewhere' });
        first.die();
        await office.clock.advance(SECOND);
        expect(liked(second)).toEqual([['Unqualified', true, null]]);
    });

    it('is gone with everything that the rep wants forgotten', async () => {
        const stage = await begun();
        await pin(stage, 'Unqualified');
        stage.panel.want({ type: 'forgetEverything' });
        await stage.clock.advance(0);
        expect(liked(stage)).toEqual([]);
        expect(stage.office.browser.kept.size).toBe(0);
        expect(liked(await stage.crash())).toEqual([]);
    });

    it('is set aside and reported when it cannot be read, and begun anew', async () => {
        const stage = await begun();
        await pin(stage, 'Unqualified');
        const kept = stage.office.browser.kept.get('preferences') as StoredEntry;
        stage.office.browser.kept.set('preferences', { ...kept, state: { pinned: 'all' } });
        const next = await stage.crash();
        expect(next.panel.troubles).toEqual(['JournalUnreadable']);
        expect(liked(next)).toEqual([]);
        await pin(next, 'Not Interested');
        expect(liked(await next.crash())).toEqual([['Not Interested', true, null]]);
    });

    it('is nothing where the admin wants no favourites', async () => {
        const stage = new Stage();
        stage.host.settingsMap = { '/hvsDispositions/favourites': 'no' };
        await stage.begin();
        const wish = await pin(stage, 'Unqualified');
        expect(stage.panel.receipts(wish)[0]).toMatchObject({ code: 'ActionTooLate' });
        await stage.untilWrapUp();
        await stage.choose();
        expect(liked(stage)).toEqual([]);
        expect(stage.panel.desk?.settings.favourites).toBe(false);
    });
});
