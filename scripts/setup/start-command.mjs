// @ts-check
/** `npm start`: from a fresh clone to the pretend Lightning page in one command. */
import { createServer } from 'node:net';
import { ensurePackages } from './install.mjs';
import { readOptions, readPort } from './options.mjs';
import { Problem } from './problem.mjs';
import { TYPESCRIPT, run } from './processes.mjs';

const USAGE = `Usage: npm start -- [options]

Installs what is missing, builds, and serves the simulator until Ctrl+C.

  --port NUMBER   the port to listen on (8080)
  --no-open       does not open the browser
  --help          this text`;

/** @param {number} port */
async function refuseTakenPort(port) {
    await new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
            reject(
                new Problem(
                    error.code === 'EADDRINUSE'
                        ? `Port ${port} is in use. Choose another: npm start -- --port ${port + 1}`
                        : `Port ${port} cannot be used (${error.code ?? error.message}). Choose another: npm start -- --port 8080`
                )
            )
        );
        probe.listen(port, '127.0.0.1', () => probe.close(resolve));
    });
}

export async function start() {
    const options = readOptions(USAGE, {
        port: { type: 'string' },
        'no-open': { type: 'boolean' }
    });
    const port = readPort(options.port ?? '8080');
    await refuseTakenPort(port);
    await ensurePackages();
    console.log('Building');
    if ((await run(process.execPath, [...TYPESCRIPT, 'scripts/build/main.ts'])) !== 0) {
        throw new Problem('The build failed; what it said stands above.');
    }
    const open = options['no-open'] ? [] : ['--open'];
    return run(process.execPath, [...TYPESCRIPT, 'scripts/serve/main.ts', String(port), ...open]);
}
