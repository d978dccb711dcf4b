/**
 * `npm run fuzz -- --inputs N [--seed N] [--door NAME [--path P]] [--json]`: hands hostile inputs to every
 * door and says what did not hold. Progress goes to stderr; exit status 1 for a failure.
 */
import { parseArgs } from 'node:util';
import type { Door, Failure } from './door';
import { DOORS } from './doors';
import type { Order } from './search-worker';
import { searchAll } from './searchers';

const USAGE = `Hands hostile inputs to every door.

  --inputs N   so many inputs, shared between the doors (100000)
  --seed N     where the search begins (1); the same seed finds the same
  --door NAME  one door only: ${DOORS.map(({ name }) => name).join(', ')}
  --path P     one input of that door, as a failure printed it with its seed
  --json       the last line is one JSON object
  --help       this text`;

const OPTIONS = {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    door: { type: 'string' },
    path: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
} as const;

interface Result {
    door: string;
    inputs: number;
    perSecond: number;
    failure: Failure | null;
}

function natural(name: string, text: string): number {
    const number = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
    throw new Error(`--${name} takes a whole number, not '${text}'.`);
}

/** So many inputs are one order; what one order needs of seeds is left free for it. */
const PORTION = 20_000;
const SEEDS_OF_A_PORTION = 1_000;

function ordersFor(doors: readonly Door[], inputs: number, seed: number): Order[] {
    const shares = doors.reduce((sum, { share }) => sum + share, 0);
    return doors.flatMap(({ name, share }) => {
        const own = Math.ceil((inputs * share) / shares);
        return Array.from({ length: Math.ceil(own / PORTION) }, (_, part) => ({
            door: name,
            seed: seed + part * SEEDS_OF_A_PORTION,
            inputs: Math.min(PORTION, own - part * PORTION),
            path: undefined
        }));
    });
}

function tell({ door, inputs, perSecond, failure }: Result): void {
    console.log(`${door}: ${inputs} inputs, ${perSecond} a second${failure ? ', FAILED' : ''}`);
    if (!failure) return;
    const again = `npm run fuzz -- --door '${door}' --seed ${failure.seed} --path ${failure.path}`;
    console.log(`  ${failure.why}\n  with ${failure.input}\n  again: ${again}`);
}

async function fuzz(): Promise<boolean> {
    const { values } = parseArgs({ options: OPTIONS });
    if (values.help) {
        console.log(USAGE);
        return true;
    }
    const doors = DOORS.filter(({ name }) => name === (values.door ?? name));
    if (doors.length === 0) throw new Error(`There is no door '${values.door}'.`);
    const seed = natural('seed', values.seed);
    const begin = performance.now();
    const results = new Map<string, Result & { seconds: number }>();
    let total = 0;
    const { path } = values;
    const orders = path
        ? doors.map(({ name }) => ({ door: name, seed, inputs: 1, path }))
        : ordersFor(doors, natural('inputs', values.inputs), seed);
    await searchAll(orders, ({ door }, { tried, seconds, failure }) => {
        const known = results.get(door) ?? { door, inputs: 0, seconds: 0, failure: null };
        const inputs = known.inputs + tried;
        const spent = known.seconds + seconds;
        results.set(door, {
            door,
            inputs,
            seconds: spent,
            perSecond: Math.round(inputs / spent),
            failure: known.failure ?? failure
        });
        total += tried;
        process.stderr.write(`${door}: ${inputs} inputs; ${total} in all\n`);
    });
    const failed = [...results.values()].filter(({ failure }) => failure !== null).length;
    const seconds = Math.round((performance.now() - begin) / 1_000);
    for (const result of results.values()) tell(result);
    console.log(`${total} inputs in ${seconds} s, ${failed} of ${doors.length} doors failed`);
    if (values.json)
        console.log(
            JSON.stringify({ inputs: total, seconds, seed, failed, doors: [...results.values()] })
        );
    return failed === 0;
}

try {
    process.exitCode = (await fuzz()) ? 0 : 1;
} catch (error) {
    console.error(error instanceof Error ? `${error.message}\n\n${USAGE}` : error);
    process.exitCode = 1;
}
