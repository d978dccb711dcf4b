/** The commands as they are typed: what they say when something about them is wrong. */
import { execFile } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../processes.mjs';

interface Answer {
    code: number;
    text: string;
}

function typed(script: string, ...args: string[]): Promise<Answer> {
    return new Promise((resolve) => {
        execFile(
            process.execPath,
            [join(ROOT, 'scripts', script), ...args],
            { cwd: ROOT },
            (error, stdout, stderr) =>
                resolve({ code: Number(error?.code ?? 0), text: stdout + stderr })
        );
    });
}

function listening(server: Server): Promise<number> {
    return new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
    );
}

it.each(['start.mjs', 'test.mjs', 'check.mjs'])('%s explains itself', async (script) => {
    const { code, text } = await typed(script, '--help');
    expect(code).toBe(0);
    expect(text).toContain('--help');
});

it.each(['start.mjs', 'test.mjs', 'check.mjs'])(
    '%s names a flag that it does not know, without a stack trace',
    async (script) => {
        const { code, text } = await typed(script, '--prot');
        expect(code).toBe(1);
        expect(text).toContain("Unknown option '--prot'");
        expect(text).not.toContain('    at ');
    }
);

it.each(['0', '65536', '80a', ''])("start refuses '%s' as a port", async (port) => {
    const { code, text } = await typed('start.mjs', `--port=${port}`);
    expect(code).toBe(1);
    expect(text).toContain('a number from 1 to 65535');
});

it('start says that its port is in use, and what to type instead', async () => {
    const server = createServer();
    const port = await listening(server);
    const { code, text } = await typed('start.mjs', '--no-open', '--port', String(port));
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(1);
    expect(text).toContain(`Port ${port} is in use`);
    expect(text).toContain(`--port ${port + 1}`);
});

it('test names the steps that there are when one does not exist', async () => {
    const { code, text } = await typed('test.mjs', '--only', 'units');
    expect(code).toBe(1);
    expect(text).toContain("There is no step 'units'");
    expect(text).toContain('unit');
});

it('an org command that does not exist names those that do', async () => {
    const { code, text } = await typed('org.mjs', 'org:destroy');
    expect(code).toBe(1);
    expect(text).toContain('org:delete');
});
