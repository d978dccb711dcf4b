/** The risk: the SIP phone promises what every phone does, and with a real server it cannot keep that. */
import { buildSync } from 'esbuild';
import { test } from './support/sip';

const SCRIPT =
    buildSync({
        entryPoints: ['adapter/src/platform/telephony/sip/__tests__/in-page.ts'],
        bundle: true,
        format: 'iife',
        target: 'chrome120',
        write: false,
        logLevel: 'silent'
    }).outputFiles[0]?.text ?? '';

test('the SIP phone keeps what every phone promises', async ({ context, server, sip }) => {
    const { url, domain, password } = sip;
    const page = await context.newPage();
    await page.goto(`${server.visualforceOrigin}/nothing-here`);
    await page.addScriptTag({ content: SCRIPT });
    for (const title of await page.evaluate(() => window.sipContract.titles))
        await test.step(title, () =>
            page.evaluate(([name, access]) => window.sipContract.run(name, access), [
                title,
                { server: url, domain, password }
            ] as const)
        );
});
