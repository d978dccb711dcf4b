/**
 * A situation with a name: how the org is set up and what is broken in it. A test, or a person at
 * the console of the page, puts it in place and then works as a rep does.
 */
import type { Fault, OrgChange, SimulatorControl } from '../contract';

export interface Scenario {
    /** A sentence that says what is the matter. */
    title: string;
    org?: OrgChange;
    /** By Open CTI method, as `setFault` takes them. */
    faults?: Record<string, Fault>;
}

/** Starts from the data files: the org is reset, faults before are cleared. */
export async function putInPlace(
    { org, faults = {} }: Scenario,
    control: Pick<SimulatorControl, 'org' | 'host'>
): Promise<void> {
    await control.org.reset();
    if (org) await control.org.change(org);
    control.host.clearFaults();
    for (const [method, fault] of Object.entries(faults)) control.host.setFault(method, fault);
}
