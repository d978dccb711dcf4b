/** The only file that knows under which name a page finds the library. Small: it is part of the first script, too. */
import type { OpenCtiLibrary } from './library';

/** The members that every version has. The rest is taken on trust to be what this folder describes. */
const IN_ANY_VERSION = ['enableClickToDial', 'saveLog', 'runApex'];

const memberOf = (owner: unknown, name: string): unknown =>
    typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;

/** Whether it is an object that has methods of these names. */
export const hasMethods = (owner: unknown, names: readonly string[]): boolean =>
    names.every((name) => typeof memberOf(owner, name) === 'function');

/** The library as a script left it in the page's global scope; null when there is none. */
export function findLibrary(scope: object): OpenCtiLibrary | null {
    try {
        const opencti = memberOf(memberOf(scope, 'sforce'), 'opencti');
        return hasMethods(opencti, IN_ANY_VERSION) ? (opencti as OpenCtiLibrary) : null;
    } catch {
        return null;
    }
}
