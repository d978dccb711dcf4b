/** The rules that need types, on sources that each break one of them; and that none of them is forgotten. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import tseslint from 'typescript-eslint';

const ROOT = join(__dirname, '../../..');
const CONFIG = join(ROOT, '.oxlintrc.json');

/** Of typescript-eslint's rules that need types. */
const LEFT_OUT = {
    'require-await': 'a side of a port may answer at once and still promise',
    'no-unsafe-class-instance-assignment':
        'oxlint 1.94 does not have it; tsc refuses the same for a class with a private member'
};

function needTypes(): string[] {
    const { strictTypeChecked, stylisticTypeChecked, strict, stylistic } = tseslint.configs;
    const on = (configs: typeof strict): string[] =>
        configs
            .flatMap(({ rules }) => Object.entries(rules ?? {}))
            .filter(([, setting]) => setting !== 'off')
            .map(([rule]) => rule.replace('@typescript-eslint/', ''));
    const without = new Set(on([...strict, ...stylistic]));
    return on([...strictTypeChecked, ...stylisticTypeChecked]).filter((name) => !without.has(name));
}

function rulesOfOxlint(): string[] {
    const { config } = ts.parseConfigFileTextToJson(CONFIG, readFileSync(CONFIG, 'utf8')) as {
        config: { rules: Record<string, unknown> };
    };
    return Object.keys(config.rules).map((rule) => rule.replace('typescript/', ''));
}

interface Report {
    diagnostics: { code: string; filename: string }[];
}

/** Lints them together, each as a file of its own name. */
function lint(sources: Record<string, string>): Record<string, string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'hvs-lint-'));
    const options = { compilerOptions: { strict: true, target: 'ESNext', types: [] } };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    for (const [name, source] of Object.entries(sources))
        writeFileSync(join(folder, `${name}.ts`), source);
    const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
    const { stdout, stderr } = spawnSync(
        process.execPath,
        [oxlint, '--config', CONFIG, '--format', 'json', '.'],
        { cwd: folder, encoding: 'utf8' }
    );
    rmSync(folder, { recursive: true });
    if (!stdout.startsWith('{')) throw new Error(`oxlint does not answer: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as Report;
    return Object.fromEntries(
        Object.keys(sources).map((name) => [
            name,
            diagnostics
                .filter(({ filename }) => filename === `${name}.ts`)
                .map(({ code }) => /\((.*)\)/.exec(code)?.[1] ?? code)
        ])
    );
}

const declared = 'declare function save(): Promise<string>; declare const given: any;';

const REFUSED: Record<string, string> = {
    'no-floating-promises': 'save();',
    'no-misused-promises': 'if (save()) save().then(String, String);',
    'await-thenable': 'export const twice = async () => await 2;',
    'no-unsafe-assignment': 'export const taken: string = given;',
    'no-unsafe-argument': 'String.raw(given);',
    'no-unsafe-call': 'given();',
    'no-unsafe-member-access': 'given.name;',
    'no-unsafe-return': 'export const back = (): string => given;',
    'no-base-to-string': 'export const text = String({});',
    'restrict-template-expressions': 'export const text = `${[1]}`;',
    'restrict-plus-operands': "export const sum = 1 + 'a';",
    'no-unnecessary-condition': 'export const is = (text: string) => text?.length ?? 0;',
    'no-unnecessary-type-assertion': "export const text = ('a' as string) as string;",
    'prefer-nullish-coalescing': "export const or = (text: string | null) => text || 'a';",
    'switch-exhaustiveness-check':
        "export function f(x: 'a' | 'b') { switch (x) { case 'a': return 1; } return 2; }",
    'only-throw-error': "export function f() { throw 'a'; }",
    'no-deprecated': '/** @deprecated */ const old = 1; export const next = old;',
    'unbound-method':
        'class A { name = "a"; run() { return this.name; } } export const { run } = new A();',
    'use-unknown-in-catch-callback-variable': 'save().catch((error: Error) => error.message);'
};

describe('rules that need types', () => {
    it('each of the strict and stylistic sets is in .oxlintrc.json, or left out for a reason', () => {
        const judged = rulesOfOxlint();
        const missing = needTypes().filter((name) => !judged.includes(name));
        expect(missing.sort()).toEqual(Object.keys(LEFT_OUT).sort());
    });

    // Each is refused by its rule.
    const found = lint(
        Object.fromEntries(
            Object.entries(REFUSED).map(([rule, source]) => [rule, `${declared}\n${source}\n`])
        )
    );
    it.each(Object.keys(REFUSED))('%s', (rule) => {
        expect(found[rule]).toContain(rule);
    });
});
