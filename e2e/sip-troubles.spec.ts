/** The risk: the phone does not work, and nobody is told why or what to do. */
import { expect, REP, test } from './support/sip';

/** What the browser says of connections that cannot be made. */
const REFUSED_CONNECTION = /WebSocket connection to 'wss:|net::ERR_/;

test('a wrong password is told, and the right one is asked for again', async ({ rep, phone }) => {
    await rep.openUtility('Phone');
    await phone.submit('not the password');
    await expect(phone.alert).toContainText('refused the user name or the password');
    await expect(phone.frame.getByLabel('User name of the phone')).toHaveValue(REP);
    await expect(phone.frame.getByLabel('Password')).toHaveValue('');
    await phone.submit();
    await rep.ready();
    await expect(phone.frame.getByText(`Signed in as ${REP}`)).toBeVisible();
    await expect(phone.form).toBeHidden();
});

test('the form is one that a password manager knows', async ({ rep, phone }) => {
    await rep.openUtility('Phone');
    const user = phone.frame.getByLabel('User name of the phone');
    await expect(user).toHaveAttribute('autocomplete', 'username');
    const password = phone.frame.getByLabel('Password');
    await expect(password).toHaveAttribute('autocomplete', 'current-password');
    const isLight = await password.evaluate((field) => field.getRootNode() === document);
    expect(isLight, 'outside all shadow trees').toBe(true);
});

test('whoever signs out is asked again, and nothing was kept', async ({ rep, phone, sip }) => {
    await phone.signIn();
    await phone.button('Sign out').click();
    await expect(phone.form).toBeVisible();
    const kept = await phone.frame.locator('body').evaluate(async () => {
        const databases = await indexedDB.databases();
        const opened = await Promise.all(
            databases.map(
                ({ name = '' }) =>
                    new Promise<unknown[]>((resolve) => {
                        const request = indexedDB.open(name);
                        request.onsuccess = () => {
                            const { result } = request;
                            const stores = [...result.objectStoreNames];
                            const all = stores.map(
                                (store) =>
                                    new Promise((done) => {
                                        const read = result.transaction(store).objectStore(store);
                                        const rows = read.getAll();
                                        rows.onsuccess = () => done(rows.result);
                                    })
                            );
                            void Promise.all(all).then(resolve);
                        };
                    })
            )
        );
        const stored = [localStorage, sessionStorage].map((storage) => Object.entries(storage));
        return JSON.stringify([stored, opened]);
    });
    expect(kept).not.toContain(sip.password);
    await rep.page.reload();
    await rep.openUtility('Phone');
    await expect(phone.form).toBeVisible();
});

test.describe('in a frame that may use no microphone', () => {
    test.use({ orgSwitches: { frameMicrophone: false } });

    test('the phone says so before anybody signs in', async ({ rep, phone }) => {
        await rep.openUtility('Phone');
        await expect(phone.alert).toContainText('does not let the softphone use the microphone');
        await expect(phone.form).toBeHidden();
    });
});

test.describe('with a server that nobody runs', () => {
    test.use({
        sipSettings: { '/hvsPhone/sipServer': 'wss://localhost:9/ws' },
        expectedErrors: [REFUSED_CONNECTION]
    });

    test('the phone says so, and offers to look at its address', async ({ rep, phone }) => {
        await rep.openUtility('Phone');
        await phone.submit();
        await expect(phone.alert).toContainText('cannot be reached');
        await expect(phone.alert).toContainText('localhost:9');
        const link = phone.frame.getByRole('link');
        await expect(link).toHaveAttribute('href', 'https://localhost:9/ws');
    });
});

test.describe('while the server is away', () => {
    test.use({ expectedErrors: [REFUSED_CONNECTION] });

    test('the phone says so, and is ready by itself when it comes', async ({ rep, phone, sip }) => {
        await sip.kill();
        await rep.openUtility('Phone');
        await phone.submit();
        await expect(phone.alert).toContainText('cannot be reached');
        await sip.restart();
        await expect(phone.ready).toBeVisible({ timeout: 30_000 });
        await expect(phone.alert).toBeHidden();
    });
});

test.describe('with a server that speaks without encryption', () => {
    test.use({ sipSettings: { '/hvsPhone/sipServer': 'ws://sip.example.com' } });

    test('the phone says what the admin has to change', async ({ rep, phone }) => {
        await rep.openUtility('Phone');
        await expect(phone.alert).toContainText('wss://');
    });
});

test.describe('without its script', () => {
    test.use({ expectedErrors: [/net::ERR_FAILED/] });

    test('the phone says that it did not load', async ({ rep, phone }) => {
        await rep.page.context().route('**/hvsSip', (route) => route.abort());
        await rep.page.reload();
        await rep.openUtility('Phone');
        await expect(phone.alert).toContainText('hvsSip');
    });
});

test.describe('with another phone', () => {
    test.use({ sipSettings: { '/hvsPhone/provider': 'simulated' }, signsIn: false });

    test('the script is not loaded', async ({ rep }) => {
        const loaded: string[] = [];
        rep.page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
        await rep.page.reload();
        await rep.ready();
        expect(loaded.filter((path) => path.endsWith('hvsAdapter'))).toHaveLength(1);
        expect(loaded.filter((path) => path.endsWith('hvsSip'))).toEqual([]);
    });
});
