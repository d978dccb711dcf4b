/** The Lightning page around the softphone: what it shows and what it should show. */
import type { Method, NoArguments, Query, RecordId, Registration } from './conventions';

/** What the user looks at. Outside of a record there is only `url`. [doc] */
export interface AppView {
    url: string;
    recordId?: RecordId;
    recordName?: string;
    /** API name of the object. */
    objectType?: string;
    accountId?: RecordId;
    contactId?: RecordId;
    personAccount?: boolean;
}

/** `SCREENPOP_TYPE` of the library. [lib] */
export interface ScreenPopTypes {
    readonly URL: 'url';
    readonly SOBJECT: 'sobject';
    readonly OBJECTHOME: 'objecthome';
    readonly LIST: 'list';
    readonly SEARCH: 'search';
    readonly NEW_RECORD_MODAL: 'newRecord';
    readonly FLOW: 'flow';
}

/** `CALL_TYPE` of the library. [lib] */
export interface CallTypes {
    readonly INBOUND: 'inbound';
    readonly OUTBOUND: 'outbound';
    readonly INTERNAL: 'internal';
}

/** An input variable of a flow. [doc] */
export interface FlowArgument {
    name: string;
    /** A flow data type, e.g. 'String'. */
    type: string;
    value: unknown;
}

/** Where to go, each type with its own params. [doc] */
export type ScreenPopArguments =
    | { type: ScreenPopTypes['SOBJECT']; params: { recordId: RecordId } }
    /** A relative path. */
    | { type: ScreenPopTypes['URL']; params: { url: string } }
    /** `scope` is the API name of an object. */
    | { type: ScreenPopTypes['OBJECTHOME']; params: { scope: string } }
    | { type: ScreenPopTypes['LIST']; params: { listViewId: RecordId; scope: string } }
    /** At least three characters. */
    | { type: ScreenPopTypes['SEARCH']; params: { searchString: string } }
    | {
          type: ScreenPopTypes['NEW_RECORD_MODAL'];
          /**
           * `entityName`: API name of the object; 'Account' for a person account. The guide's table names
           * `defaultFieldValues` beside `params`, but the library sends only `type` and `params` [lib].
           */
          params: { entityName: string; defaultFieldValues?: Record<string, unknown> };
      }
    | { type: ScreenPopTypes['FLOW']; params: { flowDevName: string; flowArgs?: FlowArgument[] } };

export interface SearchAndScreenPopArguments {
    searchParams?: string;
    /** Which objects are searched is set per call type in the softphone layout. [doc] */
    callType: CallTypes[keyof CallTypes];
    /** Passed to the page only where the layout pops to Visualforce. */
    queryParams?: string;
    /** For the form of a new record when nothing is found. */
    defaultFieldValues?: Record<string, unknown>;
    /** True only searches; the answer's `SCREEN_POP_DATA` can go to `screenPop` later. */
    deferred?: boolean;
    params?: { flowArgs?: FlowArgument[] };
}

/** The records found, by id, as the softphone layout shows them. [doc] */
export type SearchResult = Record<RecordId, Record<string, unknown>>;

/** All since API 38. */
export interface PageMethods {
    onNavigationChange: Registration<AppView>;
    getAppViewInfo: Query<NoArguments, AppView>;
    screenPop: Method<ScreenPopArguments, null>;
    searchAndScreenPop: Method<SearchAndScreenPopArguments, SearchResult>;
    /** `refreshView({})` throws, `refreshView()` and a call with a callback are fine. [lib] */
    refreshView: Method<NoArguments, null>;
}

export interface PageConstants {
    readonly SCREENPOP_TYPE: ScreenPopTypes;
    readonly CALL_TYPE: CallTypes;
}
