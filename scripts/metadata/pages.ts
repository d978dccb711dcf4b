/**
 * Visualforce pages hold only what the simulator's renderer knows: anything else would first be
 * tried by a customer.
 */
import { renderVisualforce, VisualforceError } from '../../simulator/server/visualforce';
import type { Finding } from './finding';
import { nameOf, type Tree } from './tree';

/** Ids of the right form; the renderer only inserts them. */
const USER_ID = '005000000000000AAA';
const ORGANIZATION_ID = '00D000000000000AAA';

export function checkPages(tree: Tree): Finding[] {
    const resources = new Set(
        tree.files.filter((file) => file.endsWith('.resource-meta.xml')).map(nameOf)
    );
    return tree.files
        .filter((file) => file.endsWith('.page'))
        .flatMap((file) => {
            try {
                renderVisualforce(tree.read(file), {
                    // Whether a label exists is the labels' own check.
                    label: (name) => name,
                    resource: (name) => (resources.has(name) ? `/resource/${name}` : null),
                    userId: USER_ID,
                    organizationId: ORGANIZATION_ID
                });
                return [];
            } catch (error) {
                if (!(error instanceof VisualforceError)) throw error;
                return [{ file, line: error.line, message: error.message }];
            }
        });
}
