/** `npm run check -- --only metadata`: prints each fault with its place; exit code 1 when there is one. */
import { ROOT } from '../build/files';
import { pathsAreFresh } from '../build/paths';
import { stale } from '../generate/outputs';
import { checkMetadata } from './check';
import { inWords, type Finding } from './finding';
import { openTools } from './tools';

function staleFiles(): Finding[] {
    const paths = pathsAreFresh() ? [] : ['tsconfig.paths.json'];
    return [...stale(ROOT).map(({ path }) => path), ...paths].map((file) => ({
        file,
        line: null,
        message: 'is out of date: npm run generate, npm run build'
    }));
}

const findings = [...staleFiles(), ...(await checkMetadata(ROOT, openTools(ROOT)))];
for (const finding of findings) console.error(inWords(finding));
console.log(
    findings.length === 0 ? 'Metadata: nothing found.' : `Metadata: ${findings.length} found.`
);
process.exitCode = findings.length === 0 ? 0 : 1;
