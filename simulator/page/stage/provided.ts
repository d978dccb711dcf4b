/**
 * A value that is set once, at start. Modules that components import by a fixed name
 * (`lightning/messageService` and the like) have no other way to reach the running page.
 */
export class Provided<Value extends object> {
    #value: Value | null = null;

    provide(value: Value): void {
        this.#value = value;
    }

    /** @throws Error when asked before the page has started. */
    get(): Value {
        if (!this.#value) throw new Error('The pretend Lightning page has not started yet.');
        return this.#value;
    }
}
