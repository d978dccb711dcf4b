/** The contract, run as the author of any provider runs it. */
import { createBrowserClock } from '../../src/platform/clock';
import { telephonyContract } from '../../src/ports/contracts/telephony-contract';
import type { Telephony } from '../../src/ports/telephony';
import { createSwitchboardPhone } from '../switchboard-phone';
import { openSwitchboard, type Switchboard } from './switchboard';

let switchboard: Switchboard;
const phones: Telephony[] = [];

function phone(): Telephony {
    const made = createSwitchboardPhone(switchboard.address, createBrowserClock());
    phones.push(made);
    return made;
}

beforeEach(async () => {
    switchboard = await openSwitchboard();
});

afterEach(async () => {
    for (const each of phones.splice(0)) each.stop();
    await switchboard.close();
});

test.each(telephonyContract)('the phone behind a switchboard: $title', async ({ run }) => {
    const open = async () => ({ telephony: phone(), other: switchboard.other });
    await expect(run({ open })).resolves.toBeUndefined();
});

it('says that its switchboard is not there', async () => {
    await switchboard.close();
    await expect(phone().start(() => undefined)).rejects.toMatchObject({
        code: 'PhoneServerUnreachable'
    });
});
