/** The last step of `npm start`: serves the simulator on the given port until Ctrl+C. */
import { startServer } from '../../simulator/server/server';
import { openInBrowser } from './open-in-browser';

const [port, open] = process.argv.slice(2);

const server = await startServer({
    port: Number(port),
    openctiLib: process.env['OPENCTI_LIB']
});

console.log(`\nSimulator: ${server.lightningOrigin}\nCtrl+C stops it.`);
if (open === '--open') openInBrowser(server.lightningOrigin);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
