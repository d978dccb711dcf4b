/** The softphone itself: its panel and utility item, its settings, click-to-dial. */
import type { Method, NoArguments, Query, RecordId, Registration } from './conventions';

/**
 * The call center of the user as a flat map of strings [doc]: '/<section>/<item>' → value, beside it
 * '…/label' and '…/sortOrder', and '/label', '/displayNameLabel', '/internalNameLabel'. Every rep's
 * browser can read all of it. What is no string is for the parser of the settings to judge.
 */
export type CallCenterSettings = Record<string, unknown>;

/** What opens when a search for the caller is over. [doc] */
export type ScreenPopSetting =
    | { screenPopType: 'PopToEntity'; screenPopData: string }
    | { screenPopType: 'PopToVisualforce'; screenPopData: string }
    | { screenPopType: 'PopToFlow'; screenPopData: string }
    | { screenPopType: 'PopToSearch' };

/** One call type of the user's softphone layout. [doc] */
export interface SoftphoneLayoutOfCallType {
    callRelatedFields: ('ANI' | 'DNIS' | 'SEGMENT' | 'QUEUE')[];
    /** Per object (API name) the fields to show. */
    objects: Record<string, { displayName: string; apiName: string }[]>;
    /** `screenPop` and `searchAndScreenPop` pay no heed to `screenPopsOpenWithin` in Lightning. */
    screenPopSettings: {
        screenPopsOpenWithin?: 'ExistingWindow' | 'NewWindow';
        NoMatch?: ScreenPopSetting;
        SingleMatch?: ScreenPopSetting;
        MultipleMatches?: ScreenPopSetting;
    };
}

export type SoftphoneLayout = Record<
    'Internal' | 'Inbound' | 'Outbound',
    SoftphoneLayoutOfCallType
>;

/**
 * A click on a phone number, handed to the listener directly, not inside a response. [doc]
 *
 * `number` is as stored or shown: it may hold `+ ( ) -` and spaces and may be empty [field].
 * `objectType` is the API name of the record's object; it may be 'Task', whose number is that of its
 * Who [field]. For a person account `contactId` is what a Task takes as `WhoId` [field].
 */
export interface ClickToDialPayload {
    number: string;
    recordId: RecordId;
    recordName: string;
    objectType: string;
    accountId?: RecordId;
    contactId?: RecordId;
    personAccount?: boolean;
    /** What a component that offers click-to-dial added. */
    params?: string;
}

/** All since API 38. Lengths are CSS pixels. */
export interface SoftphoneMethods {
    /** Phone fields stay inert until it succeeds. [doc] */
    enableClickToDial: Method<NoArguments, null>;
    disableClickToDial: Method<NoArguments, null>;
    onClickToDial: Registration<ClickToDialPayload>;

    getCallCenterSettings: Query<NoArguments, CallCenterSettings>;
    getSoftphoneLayout: Query<NoArguments, SoftphoneLayout>;
    /** Tells the page that the softphone is up: stops its switch to `reqStandbyUrl`. [doc] */
    notifyInitializationComplete: Method<NoArguments, null>;

    isSoftphonePanelVisible: Query<NoArguments, { visible: boolean }>;
    /** False minimises the panel. */
    setSoftphonePanelVisibility: Method<{ visible: boolean }, null>;
    /** `heightPX` 240 to 2560. */
    setSoftphonePanelHeight: Method<{ heightPX: number }, null>;
    /** `widthPX` 200 to 1920. */
    setSoftphonePanelWidth: Method<{ widthPX: number }, null>;
    /** `key` names an icon of the Lightning Design System, e.g. 'call'. */
    setSoftphonePanelIcon: Method<{ key: string }, true | null>;
    setSoftphonePanelLabel: Method<{ label: string }, true | null>;
    setSoftphoneItemIcon: Method<{ key: string }, true | null>;
    setSoftphoneItemLabel: Method<{ label: string }, true | null>;
}
