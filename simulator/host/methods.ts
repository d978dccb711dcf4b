/**
 * What each Open CTI method does in the simulated org or page. A method that is not in the table is
 * refused; so is every argument that is not of the documented form.
 */
import type { Org, SaveResult } from '../contract';
import { failed, isMembers, succeeded, type WireResponse } from './wire';

type Args = Record<string, unknown>;

/** What the methods need of the page. */
export interface PageSide {
    isPanelVisible(): boolean;
    /** `{url, recordId?, recordName?, objectType?, …}` of what the rep looks at. */
    viewInfo(): Record<string, unknown>;
    /** Something for the page to do: visibility, sizes, labels, icons, screenPop, refreshView. */
    request(method: string, args: Args): void;
}

export interface MethodContext {
    org: Org;
    page: PageSide;
    remark: (text: string) => void;
    setClickToDial: (enabled: boolean) => void;
    publish: (channel: string, message: unknown) => void;
}

type Method = (args: Args, context: MethodContext) => Promise<WireResponse> | WireResponse;

const invalid = (description: string): WireResponse => failed('INVALID_PARAM', description);

function answerOf(result: SaveResult, returnValue: (id: string) => unknown): WireResponse {
    return result.success
        ? succeeded(returnValue(result.id))
        : { success: false, returnValue: null, errors: result.errors };
}

/** A request of the page that is refused unless each argument passes. */
function pageRequest(method: string, checks: Record<string, (value: unknown) => boolean>): Method {
    return (args, { page }) => {
        for (const [name, check] of Object.entries(checks)) {
            if (!check(args[name])) return invalid(`${method}: ${name} is ${String(args[name])}.`);
        }
        page.request(method, args);
        return succeeded();
    };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const between = (low: number, high: number) => (value: unknown) =>
    typeof value === 'number' && value >= low && value <= high;

const SCREEN_POPS = ['url', 'sobject', 'objecthome', 'list', 'search', 'newRecord', 'flow'];
const isScreenPop = (value: unknown): boolean => SCREEN_POPS.includes(value as string);

function paramsOf(query: string, remark: (text: string) => void): Record<string, string> | null {
    if (query.includes('+')) remark(`methodParams holds a '+', which stands for a space: ${query}`);
    const pairs = [...new URLSearchParams(query)];
    const params = Object.fromEntries(pairs);
    return Object.keys(params).length === pairs.length ? params : null;
}

const runApex: Method = async ({ apexClass, methodName, methodParams = '' }, { org, remark }) => {
    if (typeof apexClass !== 'string' || typeof methodName !== 'string') {
        return invalid('runApex needs apexClass and methodName.');
    }
    if (typeof methodParams !== 'string') return invalid('methodParams must be a query string.');
    const params = paramsOf(methodParams, remark);
    if (!params) return invalid('methodParams names a parameter twice.');
    return succeeded({ runApex: await org.runApex(apexClass, methodName, params) });
};

const saveLog: Method = async ({ object }, { org }) =>
    isMembers(object)
        ? answerOf(await org.saveLog(object), (recordId) => ({ recordId }))
        : invalid('saveLog needs a value.');

const completeWork: Method = async ({ workId, attributes }, { org }) =>
    isMembers(attributes)
        ? answerOf(await org.completeWork(workId as string, attributes), () => null)
        : invalid('completeWork needs attributes.');

const publish: Method = ({ eventName, message }, context) => {
    if (typeof eventName !== 'string' || eventName === '')
        return invalid('publish needs a channel.');
    context.publish(eventName, message);
    return succeeded();
};

const clickToDial =
    (enabled: boolean): Method =>
    (_args, context) => {
        context.setClickToDial(enabled);
        return succeeded();
    };

/** One row per documented call type; which fields an org shows there is set up by its admin. */
const SOFTPHONE_LAYOUT = Object.fromEntries(
    ['Internal', 'Inbound', 'Outbound'].map((callType) => [
        callType,
        { callRelatedFields: [], objects: {}, screenPopSettings: {} }
    ])
);

/** Listener registrations: the host itself counts them when it commits. */
const registered: Method = () => succeeded();

const onChannel: Method = ({ eventName }) =>
    isText(eventName) ? succeeded() : invalid('The name of the channel is missing.');

export const METHODS: Readonly<Record<string, Method>> = {
    onClickToDial: registered,
    onNavigationChange: registered,
    onWorkStart: registered,
    subscribe: onChannel,
    unsubscribe: onChannel,
    enableClickToDial: clickToDial(true),
    disableClickToDial: clickToDial(false),
    getAppViewInfo: (_args, { page }) => succeeded(page.viewInfo()),
    getCallCenterSettings: async (_args, { org }) => succeeded((await org.state()).callCenter),
    getSoftphoneLayout: () => succeeded(SOFTPHONE_LAYOUT),
    isSoftphonePanelVisible: (_args, { page }) => succeeded({ visible: page.isPanelVisible() }),
    notifyInitializationComplete: pageRequest('notifyInitializationComplete', {}),
    refreshView: pageRequest('refreshView', {}),
    runApex,
    saveLog,
    completeWork,
    publish,
    screenPop: pageRequest('screenPop', { type: isScreenPop, params: isMembers }),
    setSoftphoneItemIcon: pageRequest('setSoftphoneItemIcon', { key: isText }),
    setSoftphoneItemLabel: pageRequest('setSoftphoneItemLabel', { label: isText }),
    setSoftphonePanelIcon: pageRequest('setSoftphonePanelIcon', { key: isText }),
    setSoftphonePanelLabel: pageRequest('setSoftphonePanelLabel', { label: isText }),
    setSoftphonePanelHeight: pageRequest('setSoftphonePanelHeight', {
        heightPX: between(240, 2560)
    }),
    setSoftphonePanelWidth: pageRequest('setSoftphonePanelWidth', { widthPX: between(200, 1920) }),
    setSoftphonePanelVisibility: pageRequest('setSoftphonePanelVisibility', { visible: isBoolean })
};
