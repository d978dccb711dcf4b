import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, isSafeguard, SAFEGUARDS, WITHOUT, type Edit } from '../without';

const ROOT = join(__dirname, '../../..');

const EDIT: Edit = { file: 'a.ts', find: 'look()', replace: '$& or not' };

it('replaces a text to the letter', () => {
    expect(edited('if (look()) go();', [EDIT])).toBe('if ($& or not) go();');
});

it.each(['go();', 'look() && look();'])(
    'refuses a source in which it is not unique: %s',
    (source) => {
        expect(() => edited(source, [EDIT])).toThrow('not once');
    }
);

it.each(SAFEGUARDS)("the source has the safeguard '%s' where it can be taken out", (safeguard) => {
    const edits = WITHOUT[safeguard];
    expect(edits.length).toBeGreaterThan(0);
    for (const file of new Set(edits.map((edit) => edit.file))) {
        const source = readFileSync(join(ROOT, file), 'utf8');
        const own = edits.filter((edit) => edit.file === file);
        expect(edited(source, own)).not.toBe(source);
    }
});

it('knows its safeguards by name', () => {
    expect(SAFEGUARDS.every(isSafeguard)).toBe(true);
    expect(isSafeguard('luck')).toBe(false);
});
