/**
 * The real sides and their contracts as one script: `e2e/support/sides.ts` bundles it and runs it in pages of
 * the softphone's origin. Frames of one page are several tabs to the browser's storage, locks and channels.
 */
import type { ContractTest } from '../../ports/contracts/contract';
import { storeContract } from '../../ports/contracts/store-contract';
import { tabsContract } from '../../ports/contracts/tabs-contract';
import { CollectingLog } from '../../test-doubles/collecting-log';
import { openIndexedDbStore } from '../indexed-db-store';
import { nameOf, type User } from '../user';
import { createWebLockTabs } from '../web-lock-tabs';

declare global {
    interface Window {
        sides: typeof sides;
        /** This script's own text, for frames. */
        sidesScript: string;
    }
}

function openFrame(): { frame: HTMLIFrameElement; inside: typeof sides } {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const script = document.createElement('script');
    script.text = window.sidesScript;
    frame.contentDocument?.head.append(script);
    if (!frame.contentWindow) throw new Error('The frame has no window.');
    return { frame, inside: frame.contentWindow.sides };
}

async function check<Parts>(
    contract: readonly ContractTest<Parts>[],
    title: string,
    parts: Parts
): Promise<void> {
    const test = contract.find((each) => each.title === title);
    if (!test) throw new Error(`The contract has no '${title}'.`);
    await test.run(parts);
}

const sides = {
    nameOf,
    openIndexedDbStore,
    createWebLockTabs: (user: User) => createWebLockTabs(user, new CollectingLog()),
    titles: {
        store: storeContract.map(({ title }) => title),
        tabs: tabsContract.map(({ title }) => title)
    },
    checkStore: (user: User, title: string) =>
        check(storeContract, title, { open: () => openFrame().inside.openIndexedDbStore(user) }),
    checkTabs: (user: User, title: string) =>
        check(tabsContract, title, {
            open: async () => {
                const { frame, inside } = openFrame();
                return { tabs: inside.createWebLockTabs(user), die: async () => frame.remove() };
            }
        })
};

window.sides = sides;
