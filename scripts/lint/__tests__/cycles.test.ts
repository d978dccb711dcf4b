/** Circles of modules, in projects of a few files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cycleThrough, graphOf } from '../cycles.mjs';

let root: string;

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hvs-cycles-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function cycleIn(files: Record<string, string>): string[] | null {
    for (const [file, text] of Object.entries(files)) {
        mkdirSync(join(root, dirname(file)), { recursive: true });
        writeFileSync(join(root, file), text);
    }
    return cycleThrough(graphOf(root), Object.keys(files)[0] ?? '');
}

it('finds two modules that load each other', () => {
    const files = {
        'adapter/a.ts': "import { b } from './b';",
        'adapter/b.ts': "export * from './a';"
    };
    expect(cycleIn(files)).toEqual(['adapter/a.ts', 'adapter/b.ts', 'adapter/a.ts']);
});

it('finds a longer circle, also through components', () => {
    const lwc = 'force-app/main/default/lwc';
    const files = {
        [`${lwc}/one/one.ts`]: "import { two } from 'c/two';",
        [`${lwc}/two/two.ts`]: "import './view';",
        [`${lwc}/two/view.ts`]: "import { one } from 'c/one';"
    };
    expect(cycleIn(files)).toHaveLength(4);
});

it('finds a module that loads itself', () => {
    expect(cycleIn({ 'scripts/a.mjs': "import './a.mjs';" })).toHaveLength(2);
});

it('finds two modules of which one needs only a type of the other', () => {
    const files = {
        'adapter/a.ts': "import { b } from './b';",
        'adapter/b.ts': "import type { A } from './a'; export const b: A = 1;"
    };
    expect(cycleIn(files)).toHaveLength(3);
});

it('lets two modules load a third', () => {
    const files = {
        'adapter/a.ts': "import './b'; import './c';",
        'adapter/b.ts': "import './c';",
        'adapter/c.ts': 'export {};'
    };
    expect(cycleIn(files)).toBeNull();
});
