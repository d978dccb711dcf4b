/**
 * What is the same as before, to the letter, is the same object as before: whoever draws a list draws anew only what
 * changed in it. For what JSON can write.
 */
export function shared<T>(before: unknown, after: T): T {
    if (typeof after !== 'object' || after === null) return after;
    if (typeof before !== 'object' || before === null) return after;
    if (Array.isArray(before) !== Array.isArray(after)) return after;
    const old = before as Record<string, unknown>;
    const members = after as Record<string, unknown>;
    const names = Object.keys(members);
    let isSame = names.length === Object.keys(old).length;
    for (const name of names) {
        members[name] = shared(old[name], members[name]);
        isSame &&= name in old && members[name] === old[name];
    }
    return isSame ? (before as T) : after;
}
