/**
 * A situation with a name: how the org is set up and what is broken in it. A test, or a person at
 * the console of the page, puts it in place and then works as a rep does.
 */
import type { Fault, Obstacles, OrgChange, SimulatorControl } from '../contract';

export interface Scenario {
    /** A sentence that says what is the matter. */
    title: string;
    /** Set before the page is loaded. */
    org?: OrgChange;
    /** What comes in the way of a page that is loaded already. */
    obstacles?: Partial<Obstacles>;
    /** By Open CTI method, as `setFault` takes them. */
    faults?: Record<string, Fault>;
}

/** Starts from the data files: the org is reset, faults before are cleared. */
export async function putInPlace(
    { org, obstacles = {}, faults = {} }: Scenario,
    control: Pick<SimulatorControl, 'org' | 'host'>
): Promise<void> {
    await control.org.reset();
    await control.org.change({ ...org, obstacles });
    control.host.clearFaults();
    for (const [method, fault] of Object.entries(faults)) control.host.setFault(method, fault);
}
