/** The transformer's promises: what a test file may rely on beside TypeScript itself. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROTOCOL_VERSION } from 'c/hvsProtocol';

it('finds the modules of the org by their names', () => {
    expect(PROTOCOL_VERSION).toBeGreaterThan(0);
});

it('knows where a file lies', () => {
    const here = dirname(fileURLToPath(import.meta.url));
    expect(existsSync(join(here, 'esbuild-transformer.test.ts'))).toBe(true);
});

it('imports a module when it is asked to', async () => {
    const { isTroubleCode } = await import('c/hvsProtocol');
    expect(isTroubleCode('no such code')).toBe(false);
});
