/** `npm run check -- --only apex`: format, types and rules of what runs on Salesforce's servers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/files';
import { inWords } from '../metadata/finding';
import { OLDEST_JAVA, javaVersion } from '../setup/java.mjs';
import { run } from '../setup/processes.mjs';
import { checkRules } from './rules';
import { checkTypes } from './types';

const SOURCE = 'force-app/main/default';

/** @returns the reason why there can be no check; null when there can be one */
function obstacle(): string | null {
    const version = javaVersion();
    if (version === null || version < OLDEST_JAVA) {
        const found = version === null ? 'found none' : `found ${version}`;
        return (
            `The Apex check needs Java ${OLDEST_JAVA} or newer and ${found}. Install one (Debian: ` +
            'default-jre-headless; others: https://adoptium.net) so that `java -version` answers.'
        );
    }
    if (!existsSync(join(ROOT, 'tools/node_modules/@salesforce/code-analyzer-core'))) {
        return "The workspace 'tools' is not installed: run npm ci in tools.";
    }
    return null;
}

async function check(): Promise<number> {
    const reason = obstacle();
    if (reason !== null) {
        console.error(reason);
        return 1;
    }
    const formatted = await run(process.execPath, ['scripts/format.mjs', '--check', '--apex']);
    const findings = [...checkTypes(ROOT), ...(await checkRules(ROOT, join(ROOT, SOURCE)))];
    for (const finding of findings) console.error(inWords(finding));
    const count = findings.length === 0 ? 'nothing' : String(findings.length);
    console.log(`Apex: ${count} found. It was checked, not run: only an org runs Apex.`);
    return findings.length === 0 ? formatted : 1;
}

process.exitCode = await check();
