/** The risk: a fake keeps what the browser does not. What the unit tests rely on holds in Chromium too. */
import { TITLES, test } from './support/sides';

for (const title of TITLES.store) {
    test(`the store in IndexedDB: ${title}`, async ({ sharedPage, user }) => {
        await sharedPage.evaluate((test) => window.sides.checkStore(test.user, test.title), {
            user,
            title
        });
    });
}

for (const title of TITLES.tabs) {
    test(`tabs with a Web Lock: ${title}`, async ({ sharedPage, user }) => {
        await sharedPage.evaluate((test) => window.sides.checkTabs(test.user, test.title), {
            user,
            title
        });
    });
}
