/** The risk: a rep who did not let the phone use the microphone talks to nobody, and does not know why. */
import { expect, test } from './support/sip';

test.use({ permissions: [] });

test('without a microphone that the rep allows the phone says so, and works as soon as it is allowed', async ({
    rep,
    phone
}) => {
    await rep.openUtility('Phone');
    await phone.submit();
    await expect(phone.alert).toContainText('may not use the microphone');
    await expect(phone.button('Try again')).toBeVisible();
    await rep.page.context().grantPermissions(['microphone']);
    // Nobody has to press anything more.
    await rep.ready();
});
