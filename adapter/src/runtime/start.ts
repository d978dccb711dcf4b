import type { DeskView, Notice, TroubleCode } from 'c/hvsProtocol';
import { Desk, type DeskInput } from '../domain/desk';
import type { DeskRules } from '../domain/desk-rules';
import { assembleDispositions } from '../domain/dispositions';
import { HvsError } from '../domain/hvs-error';
import type { OrgDisposition, UserContext } from '../domain/org';
import type { Channel } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Answer, Host } from '../ports/host';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import type { Tabs } from '../ports/tabs';
import type { Telephony } from '../ports/telephony';
import { parseSettings, type Settings } from '../settings/parse';
import { PanelLink } from './panel-link';
import { Phone } from './phone';
import { Runtime } from './runtime';
import { inTime, within } from './within';

export interface StartParts {
    host: Host;
    channel: Channel;
    store: Store;
    tabs: Tabs;
    clock: Clock;
    ids: Ids;
    log: Log;
    /** Makes the phone that the settings name. */
    telephony(settings: Settings): Telephony;
    /** Called with the whole desk whenever it may look different. */
    show(view: DeskView): void;
}

/** The running softphone, as the frame and the page need it. */
export interface Softphone {
    hangUp(callId: string): void;
    /** The frame is going away. */
    stop(): void;
}

/** Before the settings are known, questions at start-up wait this long. */
const START_ANSWER = 10_000;
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

function rulesOf(settings: Settings, facts: Facts, phone: Telephony): DeskRules {
    const { progress, hangUp } = phone.abilities;
    return {
        ...settings,
        phone: { progress, hangUp },
        task: { ...settings.task, timeZone: facts.user.timeZone },
        dispositions: assembleDispositions(settings.listed, facts.dispositions)
    };
}

/**
 * Brings the softphone up: listens first, so that nothing is missed, then learns the settings, starts the
 * phone and tells the page. What fails is shown and the rest goes on; works that arrive meanwhile wait.
 */
export async function start(parts: StartParts): Promise<Softphone> {
    const { host, clock, log, tabs } = parts;
    const early: DeskInput[] = [];
    let runtime: Runtime | null = null;
    const post = (input: DeskInput): void => {
        if (runtime) runtime.post(input);
        else early.push(input);
    };
    const link = new PanelLink({
        ...parts,
        follow: async (intent) => (runtime ? runtime.follow(intent) : 'ActionTooLate')
    });
    const show = (): void => parts.show(link.view);

    host.listen({
        workStarted: (payload) => post({ type: 'WorkStarted', payload }),
        clickedToDial: (payload) => post({ type: 'ClickedToDial', payload })
    });
    // Not waited for: without a panel the softphone works all the same.
    void inTime(clock, START_ANSWER, link.open()).catch((error: unknown) => {
        const { detail } = asHvsError(error, 'ChannelUnavailable');
        link.addNotices([{ code: 'ChannelUnavailable', detail }]);
        show();
    });
    await tabs.own();
    const facts = await ask(host, clock);
    link.addNotices(facts.notices);

    const telephony = parts.telephony(facts.settings);
    const rules = rulesOf(facts.settings, facts, telephony);
    const desk = new Desk(rules, () => parts.ids.next());
    const phone = new Phone(telephony, (event) => post({ type: 'Phone', event }));
    runtime = new Runtime({ ...parts, desk, phone, link, changed: show });
    link.attach(
        desk,
        {
            showKeyHints: facts.settings.keyHints,
            locale: facts.user.locale,
            timeZone: facts.user.timeZone
        },
        rules.dispositions
    );
    early.splice(0).forEach(post);

    const salesEngagement = host.reportsWorks && facts.user.salesEngagement;
    if (!host.reportsWorks) link.addNotices([{ code: 'HvsMissing', detail: '' }]);
    else if (!salesEngagement) link.addNotices([{ code: 'SalesEngagementMissing', detail: '' }]);
    link.setStatus({ salesEngagement });
    show();
    // Before the phone, which may take its time: the host replaces a softphone that says nothing.
    void within(clock, facts.settings.answerWithin, host.initialized());

    const startPhone = async (): Promise<void> => {
        await phone.start();
        const dialling = await within(clock, facts.settings.answerWithin, host.enableClickToDial());
        if (dialling.kind !== 'ok')
            link.addNotices([{ code: 'ClickToDialRefused', detail: said(dialling) }]);
        link.setStatus({ phone: 'ready' });
        show();
    };
    try {
        await inTime(clock, PHONE_ANSWER, startPhone());
    } catch (error) {
        const { code, detail } = asHvsError(error, 'DialFailed');
        log.write('error', 'phone not started', { code, detail });
        link.addNotices([{ code, detail }]);
        link.setStatus({ phone: 'failed' });
        show();
    }
    return {
        hangUp: (callId) => post({ type: 'Intent', intent: { type: 'hangUp', callId } }),
        stop: () => {
            link.goodbye();
            telephony.stop();
        }
    };
}
