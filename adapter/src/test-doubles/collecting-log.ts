import type { Log } from '../ports/log';

/** Keeps what was written, for tests that ask whether something was said. */
export class CollectingLog implements Log {
    readonly lines: { level: string; event: string; details: Record<string, unknown> }[] = [];

    write(level: string, event: string, details: Record<string, unknown> = {}): void {
        this.lines.push({ level, event, details });
    }

    text(): string {
        return this.events.join('\n');
    }

    get events(): string[] {
        return this.lines.map((line) => line.event);
    }
}
