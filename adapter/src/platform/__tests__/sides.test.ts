import { createRandomIds } from '../ids';
import { createSingleTab } from '../single-tab';
import { nameOf } from '../user';

it('ids do not repeat', () => {
    const ids = createRandomIds();
    expect(new Set(Array.from({ length: 1_000 }, () => ids.next())).size).toBe(1_000);
});

it('a single tab has the phone at once and for good', async () => {
    const tabs = createSingleTab();
    await tabs.own();
    await tabs.take();
    tabs.onLost(() => {
        throw new Error('lost');
    });
    tabs.hear(() => {
        throw new Error('heard');
    });
    tabs.tell({ type: 'changed', ids: null });
    tabs.close();
    expect(await tabs.owns()).toBe(true);
});

it('no user’s name is another’s, nor that of the same id in another org', () => {
    const names = ['1', '2'].flatMap((organizationId) =>
        ['1', '2'].map((userId) => nameOf({ organizationId, userId }))
    );
    expect(new Set(names).size).toBe(4);
});
