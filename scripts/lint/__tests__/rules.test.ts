/** The project's own lint rules, on sources that each break one promise of the design. */
import { ESLint } from 'eslint';
import { join } from 'node:path';

/** With the rules that this project added. */
async function messagesFor(file: string, source: string): Promise<string[]> {
    const root = join(__dirname, '../../..');
    const { layers } = await import('../layers.mjs');
    const { fileNames, reasonedDisable } = await import('../habits.mjs');
    const syntax = await import('../syntax.mjs');
    const { parser } = await import('typescript-eslint');
    const linter = new ESLint({
        cwd: root,
        overrideConfigFile: true,
        overrideConfig: [
            {
                files: ['**/*.ts'],
                languageOptions: { parser },
                plugins: {
                    project: {
                        rules: {
                            layers,
                            'file-names': fileNames,
                            'reasoned-disable': reasonedDisable
                        }
                    }
                },
                rules: {
                    'project/layers': 'error',
                    'project/file-names': 'error',
                    'project/reasoned-disable': 'error',
                    'no-restricted-syntax': [
                        'error',
                        ...syntax.EVERYWHERE,
                        ...syntax.SHARED_STATE,
                        ...syntax.ORG_COMPILER,
                        ...syntax.OPEN_CTI_GLOBAL,
                        ...syntax.TESTS
                    ]
                }
            }
        ]
    });
    const [result] = await linter.lintText(source, { filePath: join(root, file) });
    return (result?.messages ?? []).map(({ message }) => message);
}

describe('layers', () => {
    const refused: [file: string, specifier: string][] = [
        ['adapter/src/domain/call.ts', '../settings/table'],
        ['adapter/src/domain/call.ts', '../ports/clock'],
        ['adapter/src/settings/parse.ts', '../runtime/mailbox'],
        ['adapter/src/runtime/desk.ts', '../platform/open-cti'],
        ['adapter/src/platform/open-cti.ts', '../frame/frame'],
        ['adapter/src/frame/frame.ts', '../index'],
        ['adapter/src/domain/call.ts', '../../../simulator/contract'],
        ['adapter/src/runtime/desk.ts', '../../explore/world'],
        ['adapter/explore/world.ts', '../src/platform/clock'],
        ['simulator/host/host.ts', '../../adapter/src/domain/call'],
        ['simulator/host/host.ts', '../../adapter/src/index'],
        ['adapter/src/runtime/journal.ts', '../../fuzz/recipe'],
        ['e2e/calls.spec.ts', '../adapter/src/settings/table'],
        ['force-app/main/default/lwc/hvsPanel/hvsPanel.ts', '../../../../../adapter/src/index'],
        ['force-app/main/default/lwc/hvsProtocol/views.ts', 'c/hvsPanel'],
        ['force-app/main/default/lwc/hvsProtocol/views.ts', 'valibot'],
        ['adapter/src/domain/call.ts', 'c/hvsPanel']
    ];
    it.each(refused)('%s may not import %s', async (file, specifier) => {
        expect(await messagesFor(file, `import '${specifier}';`)).toHaveLength(1);
        expect(await messagesFor(file, `export * from '${specifier}';`)).toHaveLength(1);
        expect(await messagesFor(file, `export { x } from '${specifier}';`)).toHaveLength(1);
    });

    const allowed: [file: string, specifier: string][] = [
        ['adapter/src/domain/call.ts', 'c/hvsProtocol'],
        ['adapter/src/domain/call.ts', './work'],
        ['adapter/src/domain/call.ts', 'libphonenumber-js/min'],
        ['adapter/src/runtime/desk.ts', '../domain/call'],
        ['adapter/src/frame/frame.ts', '../runtime/desk'],
        ['adapter/src/index.ts', './frame/frame'],
        ['adapter/src/domain/__tests__/call.test.ts', '../../ports/clock'],
        ['adapter/src/platform/__tests__/host.test.ts', '../../../../simulator/contract'],
        ['simulator/host/host.ts', 'c/hvsProtocol'],
        ['e2e/calls.spec.ts', '../simulator/contract'],
        ['adapter/fuzz/doors/desk.ts', '../../src/test-doubles/fake-host'],
        ['adapter/fuzz/doors/adapter-link.ts', 'c/hvsDesk'],
        ['scripts/generate/call-center.ts', '../../adapter/src/settings/table']
    ];
    it.each(allowed)('%s may import %s', async (file, specifier) => {
        expect(await messagesFor(file, `import '${specifier}';`)).toEqual([]);
    });

    it('refuses a file of the adapter that stands in no layer', async () => {
        expect(await messagesFor('adapter/src/stuff/call.ts', 'export {};')).toHaveLength(1);
    });
});

describe('what the org refuses to compile', () => {
    it.each([
        'class A { #run() {} }',
        'class A { get #x() { return 1; } }',
        'class A { static {} }',
        'class A { accessor x = 1; }',
        'export const later = () => import("./x");',
        'await Promise.resolve();',
        'for await (const x of []) x;',
        'import data from "./data.json";'
    ])('%s', async (source) => {
        const found = await messagesFor('force-app/main/default/lwc/hvsPanel/hvsPanel.ts', source);
        expect(found).toEqual([expect.stringContaining("The org's compiler refuses")]);
    });

    it('private fields and awaiting in functions are fine', async () => {
        const source = 'class A { #x = 1; async run() { await this.#x; } }';
        expect(
            await messagesFor('force-app/main/default/lwc/hvsPanel/hvsPanel.ts', source)
        ).toEqual([]);
    });
});

describe('habits', () => {
    it.each([
        ['an enum', 'enum A { B }'],
        ['a parameter property', 'class A { constructor(private readonly x: number) {} }'],
        ['markup from a string', 'document.body.innerHTML = "<b>";'],
        ['mutable state at module level', 'let calls = 0;'],
        ['exported mutable state', 'export let calls = 0;'],
        ['the library by name', 'sforce.opencti;'],
        ['the library by member', "window['sforce'];"],
        ['a focused test', 'it.only("x", () => {});'],
        ['a skipped group', 'test.describe.skip("x", () => {});'],
        ['a skipped test', 'xit("x", () => {});'],
        ['a sleeping test', 'page.waitForTimeout(100);'],
        ['a switched-off rule without a reason', '/* eslint-disable eqeqeq */'],
        [
            'a switched-off rule that needs types without a reason',
            '/* oxlint-disable typescript/dot-notation */'
        ]
    ])('refuses %s', async (_, source) => {
        expect(await messagesFor('adapter/src/domain/call.ts', source)).not.toEqual([]);
    });

    it('refuses names that are not in kebab-case, and folders that say nothing', async () => {
        expect(await messagesFor('adapter/src/domain/theCall.ts', '')).toHaveLength(1);
        expect(await messagesFor('simulator/utils/call.ts', '')).toHaveLength(1);
        expect(await messagesFor('adapter/src/domain/the-call.test.ts', '')).toEqual([]);
    });
});
