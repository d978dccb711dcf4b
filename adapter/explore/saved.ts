/** Schedules that showed a violation, kept to be played again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from './bundle';
import type { Schedule } from './schedule';
import { isSafeguard, type Safeguard } from './without';

export interface SavedSchedule {
    seed: number;
    run: number;
    kind: string;
    without: Safeguard | null;
    schedule: Schedule;
}

/** Answers where it lies, relative to the project's root. */
export function save(saved: SavedSchedule): string {
    const name = [saved.kind, saved.without && `without-${saved.without}`, saved.seed, saved.run];
    const file = join(CACHE, `${name.filter((part) => part !== null).join('-')}.json`);
    mkdirSync(join(ROOT, CACHE), { recursive: true });
    writeFileSync(join(ROOT, file), `${JSON.stringify(saved, null, 2)}\n`);
    return file;
}

/** Reads a file, the name of a saved schedule, or a schedule itself as JSON. */
export function read(given: string): { schedule: Schedule; without: Safeguard | null } {
    const found: unknown = JSON.parse(textOf(given));
    const saved = isObject(found) && isObject(found['schedule']) ? found : { schedule: found };
    const { schedule } = saved;
    if (!isSchedule(schedule)) throw new Error(`'${given}' holds no schedule.`);
    const without = 'without' in saved ? saved['without'] : null;
    return {
        schedule,
        without: typeof without === 'string' && isSafeguard(without) ? without : null
    };
}

function textOf(given: string): string {
    if (given.trimStart().startsWith('{')) return given;
    const places = [given, join(ROOT, given), join(ROOT, CACHE, `${given}.json`)];
    const place = places.find((path) => existsSync(path));
    if (place === undefined)
        throw new Error(`There is no schedule '${given}', here or in ${CACHE}.`);
    return readFileSync(place, 'utf8');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;

function isSchedule(value: unknown): value is Schedule {
    return isObject(value) && isObject(value['cast']) && Array.isArray(value['lines']);
}
