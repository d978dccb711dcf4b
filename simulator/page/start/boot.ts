/**
 * First script of the page. Salesforce compiles labels, locale and user id into what it sends; here
 * they are read from the org, and only then is the page loaded. `?language=de` sets the user's
 * language in the org first, so that the softphone's frame speaks it too.
 */
import type { OrgState } from '../../contract';
import { HttpOrg } from '../../org/http-org';
import type { StartValues } from './start-values';

type Labels = Record<string, Record<string, string>>;

/** 'pt_BR' as Salesforce writes it is 'pt-BR' to the browser. */
function bcp47(name: string): string {
    return name.replaceAll('_', '-');
}

function textsFor(labels: Labels, language: string): Record<string, string> {
    const base = language.split(/[-_]/)[0] ?? language;
    return { ...labels['en'], ...labels[base], ...labels[language.replace('-', '_')] };
}

function startValues({ user }: OrgState, labels: Labels): StartValues {
    const texts = textsFor(labels, user.language);
    return {
        lang: bcp47(user.language),
        locale: bcp47(user.locale),
        timeZone: user.timeZone,
        dir: 'ltr',
        userId: user.userId,
        label: (name) => texts[name] ?? name
    };
}

async function boot(): Promise<void> {
    const org = new HttpOrg();
    const asked = new URLSearchParams(location.search).get('language');
    if (asked) await org.change({ user: { language: asked } });
    const [state, response] = await Promise.all([
        org.state(),
        fetch('/page/labels.json', { cache: 'no-cache' })
    ]);
    const labels = (await response.json()) as Labels;
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
