/**
 * Runs the simulator: `tsx simulator/server/main.ts [--port N] [--tls]`. `OPENCTI_LIB=FILE` serves
 * that file as the client library. Stops on SIGINT and SIGTERM.
 */
import { parseArgs } from 'node:util';
import { startServer } from './server';

const DEFAULT_PORT = '8080';

const { values } = parseArgs({
    options: { port: { type: 'string', default: DEFAULT_PORT }, tls: { type: 'boolean' } }
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port takes a number from 0 to 65535, not '${values.port}'.`);
    process.exit(2);
}

const server = await startServer({
    port,
    tls: values.tls ?? false,
    openctiLib: process.env['OPENCTI_LIB']
}).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${port} is taken. Choose another with --port.` : error);
    process.exit(1);
});
console.log(`Simulator: ${server.lightningOrigin}`);

const stop = (): void => {
    void server.stop().then(() => process.exit(0));
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
