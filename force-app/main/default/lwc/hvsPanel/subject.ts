/** The `data-id` of the element that a handler is on: which call an event is about. */
export function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset['id'] ?? '';
}
