/** Wires the softphone together; the only file that knows all of its parts. */
import { HvsError } from './domain/hvs-error';
import { mountFrame } from './frame/mount';
import { readPageData } from './frame/page-data';
import { createTexts } from './frame/texts';
import type { FrameCallbacks } from './frame/view';
import { viewOfDesk } from './frame/view-of-desk';
import { createBrowserClock } from './platform/clock';
import { createRandomIds } from './platform/ids';
import { openIndexedDbStore } from './platform/indexed-db-store';
import { createMemoryStore } from './platform/memory-store';
import { createMessageChannel } from './platform/message-channel';
import { createOpenCtiClient } from './platform/open-cti/client';
import { createOpenCtiHost } from './platform/open-cti/host';
import { checkStart } from './platform/open-cti/start-check';
import { createRingLog } from './platform/ring-log';
import { createSingleTab } from './platform/single-tab';
import { createSimulatedTelephony, type SimulatedTelephony } from './platform/telephony/simulated';
import { createWebLockTabs } from './platform/web-lock-tabs';
import { start, type Softphone } from './runtime/start';
import type { DeskView } from 'c/hvsProtocol';

async function main(parent: Element): Promise<void> {
    const clock = createBrowserClock();
    const log = createRingLog(clock);
    const page = readPageData(document);
    // Without names nothing may be kept: it could be anybody's.
    const user = { organizationId: page.organizationId ?? '', userId: page.userId ?? '' };
    const isNamed = page.organizationId !== null && page.userId !== null;
    if (page.faults.length > 0) log.write('warning', 'page data', { faults: page.faults });

    let phone: SimulatedTelephony | null = null;
    let softphone: Softphone | null = null;
    let desk: DeskView | null = null;
    const redraw = (): void => {
        if (desk) show(viewOfDesk(desk, phone && { outcome: phone.outcome }));
    };
    const callbacks: FrameCallbacks = {
        hangUp: (callId) => softphone?.hangUp(callId),
        answerHold: (callId, dial) => softphone?.answerHold(callId, dial),
        hangUpByOtherSide: (callId) => phone?.hangUpByOtherSide(callId),
        chooseOutcome: (outcome) => {
            phone?.chooseOutcome(outcome);
            redraw();
        }
    };
    const show = mountFrame(parent, { texts: createTexts(page.labels), clock, callbacks });

    try {
        const client = createOpenCtiClient(checkStart(window), (stray) =>
            log.write('warning', 'stray', { kind: stray.kind })
        );
        softphone = await start({
            host: createOpenCtiHost(client, log),
            channel: createMessageChannel(client, log),
            openStore: () => openIndexedDbStore(user),
            memoryStore: createMemoryStore,
            tabs: isNamed ? createWebLockTabs(user, log) : createSingleTab(),
            clock,
            ids: createRandomIds(),
            log,
            random: Math.random,
            telephony: (settings) =>
                (phone = createSimulatedTelephony({
                    clock,
                    random: Math.random,
                    outcome: settings.simulatedOutcome,
                    ringSeconds: settings.simulatedRing / 1000,
                    progress: settings.simulatedProgress
                })),
            show: (view) => {
                desk = view;
                redraw();
            }
        });
        window.addEventListener('pagehide', () => softphone?.stop());
    } catch (error) {
        const trouble =
            error instanceof HvsError ? error : new HvsError('Unexpected', String(error));
        log.write('error', 'not started', { code: trouble.code, detail: trouble.detail });
        show({ line: 'failed', trouble, notices: [], calls: [], locale: '', simulated: null });
    }
}

const parent = document.getElementById('softphone');
if (parent) void main(parent);
