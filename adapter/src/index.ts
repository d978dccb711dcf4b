/** Wires the softphone together; the only file that knows all of its parts. */
import { HvsError } from './domain/hvs-error';
import { itemOf } from './frame/item';
import { mountFrame } from './frame/mount';
import { readPageData } from './frame/page-data';
import { createTexts } from './frame/texts';
import { EMPTY_VIEW, type FrameCallbacks, type FrameView } from './frame/view';
import { viewOfDesk } from './frame/view-of-desk';
import { createBrowserClock } from './platform/clock';
import { createRandomIds } from './platform/ids';
import { openIndexedDbStore } from './platform/indexed-db-store';
import { createMemoryStore } from './platform/memory-store';
import { createMessageChannel } from './platform/message-channel';
import { createOpenCtiClient } from './platform/open-cti/client';
import type { EarlyPage } from './platform/open-cti/early';
import { createOpenCtiHost } from './platform/open-cti/host';
import { checkStart } from './platform/open-cti/start-check';
import { createPutOff } from './platform/put-off';
import { createRingLog } from './platform/ring-log';
import { createSingleTab } from './platform/single-tab';
import { createWebLockTabs } from './platform/web-lock-tabs';
import { PHONE_HASH } from './platform/telephony/sip/phone-window';
import { attendPhone, makePhone } from './phones';
import { start, type Softphone } from './runtime/start';

async function main(parent: Element): Promise<void> {
    const clock = createBrowserClock();
    const log = createRingLog(clock);
    const page = readPageData(document);
    // Without names nothing may be kept: it could be anybody's.
    const user = { organizationId: page.organizationId ?? '', userId: page.userId ?? '' };
    const isNamed = page.organizationId !== null && page.userId !== null;
    if (page.faults.length > 0) log.write('warning', 'page data', { faults: page.faults });

    let softphone: Softphone | null = null;
    let element: HTMLElement | null = null;
    const callbacks: FrameCallbacks = {
        hangUp: (callId) => softphone?.hangUp(callId),
        answerHold: (callId, dial) => softphone?.answerHold(callId, dial),
        accept: (callId) => softphone?.phone.accept(callId),
        end: (callId) => softphone?.end(callId),
        setMuted: (callId, muted) => softphone?.phone.setMuted(callId, muted),
        setHeld: (callId, held) => softphone?.phone.setHeld(callId, held),
        sendTone: (callId, tone) => softphone?.phone.sendTone(callId, tone),
        dial: (number) => softphone?.dial(number)
    };
    const texts = createTexts(page.labels);
    const ids = createRandomIds();
    let draw: ((view: FrameView) => void) | null = null;
    /** First Salesforce is listened to, then the frame is drawn. */
    const drawn = (): ((view: FrameView) => void) =>
        (draw ??= mountFrame(parent, { texts, clock, callbacks }));
    /** Page, panel and frame share one thread: what is being asked of Salesforce comes before any picture. */
    const afterwards = createPutOff(clock);

    try {
        const client = createOpenCtiClient(
            checkStart(window),
            (stray) => log.write('warning', 'stray', { kind: stray.kind }),
            (window as EarlyPage).hvsEarly
        );
        const host = createOpenCtiHost(client, log);
        const title = texts.say('Hvs_Frame_Title');
        let item = itemOf([], title);
        const starting = start({
            host,
            channel: createMessageChannel(client, log),
            openStore: () => openIndexedDbStore(user),
            memoryStore: createMemoryStore,
            tabs: isNamed ? createWebLockTabs(user, log) : createSingleTab(),
            clock,
            ids,
            log,
            random: Math.random,
            telephony(settings) {
                const phone = makePhone({
                    settings,
                    clock,
                    texts,
                    random: Math.random,
                    nextId: () => ids.next(),
                    resource: (name) => page.values.get(name) ?? null
                });
                element = phone.element;
                return phone.telephony;
            },
            show: (view) =>
                afterwards(() => {
                    const frame = viewOfDesk(view, element);
                    drawn()(frame);
                    const next = itemOf(frame.calls, title);
                    if (next.label !== item.label || next.icon !== item.icon)
                        void host.showItem(next);
                    item = next;
                })
        });
        drawn();
        softphone = await starting;
        window.addEventListener('pagehide', () => softphone?.stop());
    } catch (error) {
        const trouble =
            error instanceof HvsError ? error : new HvsError('Unexpected', String(error));
        log.write('error', 'not started', { code: trouble.code, detail: trouble.detail });
        afterwards(() => drawn()({ ...EMPTY_VIEW, line: 'failed', trouble }));
    }
}

/** In a window of its own, which knows nothing of Salesforce. */
function phoneOnly(parent: Element): Promise<void> {
    const { labels, values } = readPageData(document);
    const ids = createRandomIds();
    return attendPhone(parent, {
        clock: createBrowserClock(),
        texts: createTexts(labels),
        random: Math.random,
        nextId: () => ids.next(),
        resource: (name) => values.get(name) ?? null
    });
}

const parent = document.getElementById('softphone');
if (parent) void (location.hash === PHONE_HASH ? phoneOnly(parent) : main(parent));
