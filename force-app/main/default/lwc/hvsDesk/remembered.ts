/**
 * The last answer to a question that is asked again and again with the same things, as a template asks its
 * getters. A change of any of the things, by identity, makes a new answer, from the last one if it likes.
 */
export class Remembered<T> {
    // In an object that is changed inside: a component is drawn anew when one of its own fields is.
    private readonly held: { last: { things: readonly unknown[]; answer: T } | null } = {
        last: null
    };

    of(things: readonly unknown[], answer: (before: T | null) => T): T {
        const { last } = this.held;
        const isSame = things.every((thing, index) => thing === last?.things[index]);
        if (last && isSame) return last.answer;
        const made = answer(last ? last.answer : null);
        this.held.last = { things, answer: made };
        return made;
    }
}
