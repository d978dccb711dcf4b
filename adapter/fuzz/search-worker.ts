/** Searches the doors that it is told to, in a thread of its own. */
import { parentPort } from 'node:worker_threads';
import type { Search } from './door';
import { DOORS } from './doors';

export interface Order {
    door: string;
    seed: number;
    inputs: number;
    path: string | undefined;
}

const port = parentPort;
if (!port) throw new Error('the worker is started by the pool');

port.on('message', ({ door: name, seed, inputs, path }: Order) => {
    const door = DOORS.find((each) => each.name === name);
    if (!door) throw new Error(`There is no door '${name}'.`);
    void door.search(seed, inputs, path).then((search: Search) => port.postMessage(search));
});
