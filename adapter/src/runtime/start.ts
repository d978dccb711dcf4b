import type { DeskView, Notice, TroubleCode } from 'c/hvsProtocol';
import { Desk, type DeskInput } from '../domain/desk';
import type { DeskRules } from '../domain/desk-rules';
import { assembleDispositions } from '../domain/dispositions';
import { HvsError } from '../domain/hvs-error';
import type { OrgDisposition, UserContext } from '../domain/org';
import type { RecentCall } from '../domain/recent-calls';
import type { Channel } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Answer, Host } from '../ports/host';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import type { Tabs } from '../ports/tabs';
import type { LineState, Telephony, TelephonyAbilities } from '../ports/telephony';
import { parseSettings, type Settings } from '../settings/parse';
import { PanelLink } from './panel-link';
import { NO_PHONE, Phone, type PhoneView } from './phone';
import { Runtime } from './runtime';
import { Records } from './records';
import { STORE_ANSWER } from './journal';
import { inTime, within } from './within';

export interface StartParts {
    host: Host;
    channel: Channel;
    /** Rejects when this browser keeps nothing for this page. */
    openStore(): Promise<Store>;
    /** What takes its place then: keeps as long as the page lives. */
    memoryStore(): Store;
    tabs: Tabs;
    clock: Clock;
    ids: Ids;
    log: Log;
    /** 0 to 1, by chance. */
    random(): number;
    /** Makes the phone that the settings name, one for each time that this tab gets it. */
    telephony(settings: Settings): Telephony;
    /** Called whenever any of it may look different. */
    show(view: SoftphoneView): void;
}

/** What the softphone's own window may show. */
export interface SoftphoneView {
    desk: DeskView;
    phone: PhoneView;
    /** The newest first. */
    recent: readonly RecentCall[];
}

/** The running softphone, as the frame and the page need it. */
export interface Softphone {
    hangUp(callId: string): void;
    /** The rep was asked whether to dial, and answered. */
    answerHold(callId: string, dial: boolean): void;
    /** Of a phone that tells no progress: the call is over. */
    end(callId: string): void;
    /** A number that the rep typed, for no step. */
    dial(number: string): void;
    /** The phone itself, for what is done with a call on it and kept nowhere. */
    readonly phone: Pick<Phone, 'accept' | 'setMuted' | 'setHeld' | 'sendTone'>;
    /** The frame is going away. */
    stop(): void;
}

/** Before the settings are known, questions at start-up wait this long. */
const START_ANSWER = 10_000;
/** A tab that has not got the phone by then shows that another one has it. */
const TAKEN_AFTER = 300;

/** A phone that takes longer is shown as failed; should it come up later, it is used. */
const PHONE_ANSWER = 30_000;

const UNKNOWN_USER: UserContext = {
    userId: '',
    organizationId: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: 'en-US',
    language: 'en',
    salesEngagement: true
};

/** What the org says of its user and its call results, and what could not be learned. */
interface Facts {
    settings: Settings;
    user: UserContext;
    dispositions: OrgDisposition[];
    notices: Notice[];
}

async function ask(host: Host, clock: Clock): Promise<Facts> {
    const [map, context, rows] = await Promise.all([
        within(clock, START_ANSWER, host.settings()),
        within(clock, START_ANSWER, host.context()),
        within(clock, START_ANSWER, host.dispositions())
    ]);
    const { settings, notices } = parseSettings(map.kind === 'ok' ? map.value : {});
    if (map.kind !== 'ok') notices.push({ code: 'SettingsUnavailable', detail: said(map) });
    if (context.kind !== 'ok') notices.push({ code: 'ApexUnavailable', detail: said(context) });
    else if (rows.kind !== 'ok') notices.push({ code: 'ApexUnavailable', detail: said(rows) });
    return {
        settings,
        notices,
        user: context.kind === 'ok' ? context.value : UNKNOWN_USER,
        dispositions: rows.kind === 'ok' ? rows.value : []
    };
}

function said(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): string {
    return answer.kind === 'refused' ? answer.refusal.detail : answer.detail;
}

function asHvsError(error: unknown, code: TroubleCode): HvsError {
    return error instanceof HvsError ? error : new HvsError(code, String(error));
}

function rulesOf(
    settings: Settings,
    facts: Facts,
    { progress, hangUp }: TelephonyAbilities
): DeskRules {
    return {
        ...settings,
        phone: { progress, hangUp },
        task: { ...settings.task, timeZone: facts.user.timeZone },
        dispositions: assembleDispositions(settings.listed, facts.dispositions, settings.hidden)
    };
}

/**
 * Brings the softphone up: listens first, so that nothing is missed, then learns the settings, waits for its
 * turn to have the phone, and tells the page. What fails is shown and the rest goes on.
 */
export async function start(parts: StartParts): Promise<Softphone> {
    const { host, clock, log, tabs } = parts;
    const early: { input: DeskInput; since: number }[] = [];
    let runtime: Runtime | null = null;
    let records: Records | null = null;
    const post = (input: DeskInput): void => {
        if (runtime) runtime.post(input);
        else early.push({ input, since: clock.elapsed() });
    };
    const follow = async (input: DeskInput): Promise<TroubleCode | null> =>
        runtime ? runtime.follow(input) : 'ActionTooLate';
    const link: PanelLink = new PanelLink({
        ...parts,
        follow: async (intent) => follow({ type: 'Intent', intent }),
        followRecord: async (id, intent) => records?.obey(id, intent) ?? 'ActionTooLate',
        forgetEverything: async () => (runtime ? runtime.forget() : 'ActionTooLate'),
        takePhone: async () => {
            try {
                await tabs.take();
            } catch (error) {
                log.write('error', 'phone not taken', { detail: String(error) });
                return 'Unexpected';
            }
            runtime?.adopt();
            return null;
        }
    });
    let shown: PhoneView = NO_PHONE;
    const show = (): void =>
        parts.show({ desk: link.view, phone: shown, recent: link.recentCalls });
    const tellOf = (code: TroubleCode, detail: string): void => {
        log.write('warning', code, { detail });
        link.addNotices([{ code, detail }]);
        show();
    };
    host.listen({
        workStarted: (payload) => post({ type: 'WorkStarted', payload }),
        clickedToDial: (payload) => post({ type: 'ClickedToDial', payload })
    });
    // Not waited for: without a panel the softphone works all the same.
    void inTime(clock, START_ANSWER, link.open()).catch((error: unknown) =>
        tellOf('ChannelUnavailable', asHvsError(error, 'ChannelUnavailable').detail)
    );
    const [facts, store] = await Promise.all([
        ask(host, clock),
        inTime(clock, STORE_ANSWER, parts.openStore()).catch((error: unknown) => {
            tellOf('StorageUnavailable', String(error));
            return parts.memoryStore();
        })
    ]);
    link.addNotices(facts.notices);
    const { settings } = facts;
    const first = parts.telephony(settings);
    const spare = [first];
    const rules = rulesOf(settings, facts, first.abilities);
    const desk = new Desk(rules, () => parts.ids.next());
    const phone = new Phone({
        make: () => spare.pop() ?? parts.telephony(settings),
        report: (event) => post({ type: 'Phone', event }),
        lineIs: (state) => void followLine(state),
        changed: show,
        abilities: first.abilities
    });
    shown = phone;

    const enableClickToDial = async (): Promise<void> => {
        const answer = await within(clock, settings.answerWithin, host.enableClickToDial());
        if (answer.kind !== 'ok') tellOf('ClickToDialRefused', said(answer));
    };
    let line: LineState = { now: 'starting' };
    /** While the line is down a notice says why. */
    const followLine = async (state: LineState): Promise<void> => {
        if (line.now === 'failed') link.withdrawNotice(line.code);
        line = state;
        if (state.now === 'failed') tellOf(state.code, state.detail);
        // Whoever sees that it is ready may click.
        if (state.now === 'ready') await enableClickToDial();
        if (line !== state || !runtime?.hasPhone) return;
        link.setStatus({ phone: state.now });
        show();
    };
    const startPhone = (): void => {
        inTime(clock, PHONE_ANSWER, phone.start()).catch((error: unknown) => {
            if (!phone.isStarting) return;
            const { code, detail } = asHvsError(error, 'DialFailed');
            void followLine({ now: 'failed', code, detail });
        });
    };
    /** Waits for the phone, again each time that another tab took it. */
    const waitForPhone = (): void => {
        const owned = tabs.own();
        void owned.then(() => runtime?.adopt());
        void inTime(clock, TAKEN_AFTER, owned).catch(() => {
            if (runtime?.hasPhone) return;
            link.setStatus({ phone: 'elsewhere' });
            show();
            // What is clicked here is sent to the tab that has the phone.
            void enableClickToDial();
        });
    };
    const wishes = new Records({
        host,
        clock,
        desk,
        answerWithin: settings.answerWithin,
        isNamed: (recordId) => link.isNamed(recordId),
        offer: (step) => link.setOffer(step),
        tellPeople: (intentId, people) => link.tellPeople(intentId, people),
        assign: (callId, target) => follow({ type: 'Assigned', callId, target })
    });
    records = wishes;
    runtime = new Runtime({
        ...parts,
        ...settings,
        store,
        desk,
        phone,
        link,
        dialWithin: settings.matchWindow,
        changed: show,
        findNextStep: () => void wishes.findNextStep(),
        phoneCame: () => {
            link.withdrawNotice('OtherTabSilent');
            link.setStatus({ phone: 'starting' });
            startPhone();
        },
        phoneWent: () => {
            phone.stop();
            wishes.withdrawOffer();
            link.setStatus({ phone: 'elsewhere' });
            waitForPhone();
        }
    });
    link.attach(
        desk,
        {
            showKeyHints: settings.keyHints,
            favourites: settings.favourites,
            locale: facts.user.locale,
            timeZone: facts.user.timeZone
        },
        rules.dispositions
    );
    for (const { input, since } of early.splice(0)) runtime.post(input, since);
    const salesEngagement = host.reportsWorks && facts.user.salesEngagement;
    if (!host.reportsWorks) link.addNotices([{ code: 'HvsMissing', detail: '' }]);
    else if (!salesEngagement) link.addNotices([{ code: 'SalesEngagementMissing', detail: '' }]);
    link.setStatus({ salesEngagement });
    show();
    waitForPhone();
    // Before the phone, which may take its time: the host replaces a softphone that says nothing.
    void host.initialized();
    return {
        hangUp: (callId) => post({ type: 'Intent', intent: { type: 'hangUp', callId } }),
        answerHold: (callId, dial) => post({ type: 'HoldAnswered', callId, dial }),
        end: (callId) => post({ type: 'Intent', intent: { type: 'end', callId } }),
        dial: (number) => post({ type: 'DialledByHand', number }),
        phone,
        stop: () => {
            link.goodbye();
            phone.stop();
            tabs.close();
        }
    };
}
