/**
 * First script of the page. Salesforce compiles labels, locale and user id into what it sends; here
 * they are read from the org, and only then is the page loaded. `?language=ja&locale=ja_JP&timeZone=Asia/Tokyo`
 * changes the user in the org first, so that the softphone's frame is of the same mind.
 */
import type { OrgState, User } from '../../contract';
import baseLabels from '../../data/base-labels.json';
import { HttpOrg } from '../../org/http-org';
import { textsFor } from '../../org/user-texts';
import type { TextsByLanguage } from '../../org/user-texts';
import { localeValue } from '../stage/locale-values';
import { askedUser } from './asked-user';
import type { StartValues } from './start-values';

/** 'pt_BR' as Salesforce writes it is 'pt-BR' to the browser. */
function bcp47(name: string): string {
    return name.replaceAll('_', '-');
}

function startValues({ user }: OrgState, labels: TextsByLanguage): StartValues {
    const texts = textsFor(labels, user.language);
    const baseTexts = textsFor(baseLabels, user.language);
    const locale = bcp47(user.locale);
    return {
        lang: bcp47(user.language),
        locale,
        timeZone: user.timeZone,
        dir: 'ltr',
        userId: user.userId,
        label: (name) => texts[name] ?? name,
        baseLabel: (name) => baseTexts[name] ?? null,
        localeValue: (name) => localeValue(name, locale)
    };
}

async function boot(): Promise<void> {
    const org = new HttpOrg();
    const user: Partial<User> = askedUser(location.search);
    if (Object.keys(user).length > 0) await org.change({ user });
    const [state, response] = await Promise.all([
        org.state(),
        fetch('/page/labels.json', { cache: 'no-cache' })
    ]);
    const labels = (await response.json()) as TextsByLanguage;
    globalThis.simulatorStart = startValues(state, labels);
    const app = '/page/app.js';
    await import(app);
}

boot().catch((error: unknown) => {
    console.error(error);
    const place = document.querySelector('#starting');
    const reason = error instanceof Error ? error.message : String(error);
    if (place) place.textContent = `The pretend Lightning page did not start: ${reason}`;
});
