/** How the answers of the Apex checkers are read. */
import { matters } from '../rules';
import { findingsIn } from '../types';

it('turns an answer into findings with places', () => {
    const message = {
        start: { line: 3, offset: 16 },
        category: 'Missing',
        message: "No type declaration found for 'Strin'"
    };
    const answer = { files: [{ path: '/project/classes/Bad.cls', messages: [message] }] };
    expect(findingsIn(JSON.stringify(answer), '/project')).toEqual([
        {
            file: 'classes/Bad.cls',
            line: 3,
            message: "No type declaration found for 'Strin' (Missing)"
        }
    ]);
});

it('finds nothing in an answer without files', () => {
    expect(findingsIn('{ "files": [\n]}', '/project')).toEqual([]);
});

it.each(['', 'Error: Could not find or load main class'])(
    'does not take "%s" for an answer without findings',
    (output) => {
        expect(() => findingsIn(output, '/project')).toThrow('gave no answer');
    }
);

it('fails for what is critical to moderate, and for anything about security', () => {
    expect(matters('AnyRule', 1, [])).toBe(true);
    expect(matters('AnyRule', 3, ['BestPractices'])).toBe(true);
    expect(matters('AnyRule', 4, ['Documentation'])).toBe(false);
    expect(matters('AnyRule', 5, ['Recommended', 'Security'])).toBe(true);
});

it('lets pass what is broken on purpose', () => {
    expect(matters('AvoidLmcIsExposedTrue', 3, ['Security'])).toBe(false);
});
