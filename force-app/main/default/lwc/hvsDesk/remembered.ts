/**
 * The last answer to a question that is asked again and again with the same things, as a template asks its
 * getters. A change of any of the things, by identity, makes a new answer, from the last one if it likes.
 */
export class Remembered<T> {
    // In objects that are changed inside, since a component is drawn anew when one of its own fields is.
    private readonly held: { things: readonly unknown[]; answer: T };

    constructor(first: T) {
        this.held = { things: [this], answer: first };
    }

    of(things: readonly unknown[], answer: (before: T) => T): T {
        const { held } = this;
        const same =
            held.things.length === things.length &&
            things.every((thing, index) => thing === held.things[index]);
        if (!same) {
            held.answer = answer(held.answer);
            held.things = things;
        }
        return held.answer;
    }
}
