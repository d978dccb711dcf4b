/** Whose storage and tabs they are, by the ids of the page. */
export interface User {
    organizationId: string;
    userId: string;
}

/**
 * What a user's database, lock and channel are named: no user's name is another's.
 * @throws Error without both ids: such a name could be anybody's
 */
export function nameOf({ organizationId, userId }: User): string {
    if (!organizationId || !userId) throw new Error('The page names no user.');
    return `hvs-cti.${organizationId}.${userId}`;
}
