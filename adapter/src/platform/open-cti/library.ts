/**
 * The whole library, and for each method that answers what `call` of the client takes and gives.
 */
import type { ChannelMethods } from './channel-methods';
import type { OpenCtiCallback, RecordId } from './conventions';
import type { PageConstants, PageMethods } from './page-methods';
import type { RecordMethods } from './record-methods';
import type { SalesEngagementMethods } from './sales-engagement-methods';
import type { SoftphoneMethods } from './softphone-methods';

/** `opencti` of Open CTI for Lightning Experience. An older library lacks the younger members. */
export interface OpenCtiLibrary
    extends SoftphoneMethods, PageMethods, RecordMethods, PageConstants, Partial<ChannelMethods> {
    readonly hvs?: SalesEngagementMethods;
}

type Methods = SoftphoneMethods &
    PageMethods &
    RecordMethods &
    Pick<ChannelMethods, 'publish' | 'unsubscribe'> &
    Pick<SalesEngagementMethods, 'completeWork'>;

/** The methods that take a listener instead of answering. */
export type EventName = 'onClickToDial' | 'onNavigationChange' | 'onWorkStart';

/** Described, and not called: their answers have no reader. */
type Uncalled =
    'getSoftphoneLayout' | 'getAppViewInfo' | 'isSoftphonePanelVisible' | 'searchAndScreenPop';

/** The methods that answer through a callback. */
export type MethodName = Exclude<keyof Methods, EventName | Uncalled>;

/** Spread over the members of a union, which `Omit` alone would merge. */
type WithoutCallback<T> = T extends unknown ? Omit<T, 'callback'> : never;

export type ArgumentsOf<M extends MethodName> = WithoutCallback<Parameters<Methods[M]>[0]>;

/** What the library's `returnValue` holds when a method succeeded. */
type ReturnOf<M extends MethodName> = Parameters<Methods[M]>[0] extends {
    callback?: OpenCtiCallback<infer ReturnValue>;
}
    ? ReturnValue
    : never;

/**
 * What `call` answers: the return value as described, made handier: `saveLog`'s two forms
 * become the id, and what says nothing (`null`, `true`, undocumented) becomes null.
 */
export type ValueOf<M extends MethodName> = M extends 'saveLog'
    ? RecordId
    : true extends ReturnOf<M>
      ? null
      : ReturnOf<M>;
