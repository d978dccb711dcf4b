/**
 * The `lightning/*` modules that @salesforce/lightning-types lacks, as far as this project uses
 * them. Source: the Lightning Component Reference.
 */
declare module 'lightning/messageService' {
    import type { WireAdapterConstructor } from 'lwc';
    /** What an import of `@salesforce/messageChannel/X__c` gives; opaque. */
    export interface MessageChannel {
        readonly messageChannel: unique symbol;
    }
    /** From `createMessageContext` or `@wire(MessageContext)`; opaque. */
    export interface MessageContextToken {
        readonly messageContext: unique symbol;
    }
    export interface MessageSubscription {
        readonly messageSubscription: unique symbol;
    }
    export const MessageContext: WireAdapterConstructor<Record<never, never>, MessageContextToken>;
    /** Makes subscribe hear messages of the whole application, not only of the active tab. */
    export const APPLICATION_SCOPE: unique symbol;
    export function createMessageContext(): MessageContextToken;
    export function releaseMessageContext(context: MessageContextToken): void;
    export function publish(
        context: MessageContextToken,
        channel: MessageChannel,
        message?: object
    ): void;
    /** The message comes from any component that knows the channel: it is `unknown`. */
    export function subscribe(
        context: MessageContextToken,
        channel: MessageChannel,
        listener: (message: unknown) => void,
        options?: { scope?: typeof APPLICATION_SCOPE }
    ): MessageSubscription;
    export function unsubscribe(subscription: MessageSubscription): void;
}

declare module 'lightning/platformUtilityBarApi' {
    import type { WireAdapterConstructor } from 'lwc';
    export interface UtilityInfo {
        id: string;
        utilityLabel: string;
        utilityIcon: string;
        utilityHighlighted: boolean;
        utilityVisible: boolean;
        utilityPopoutEnabled: boolean;
        panelVisible: boolean;
        panelHeaderLabel: string;
        panelHeight: number;
        panelWidth: number;
        isOpenedInPopout: boolean;
    }
    /** The id of the utility around the component, or null outside a utility bar. */
    export const EnclosingUtilityId: WireAdapterConstructor<Record<never, never>, string | null>;
    /** All of them settle with true when the utility bar obeyed. */
    export function open(utilityId: string, options?: { autoFocus: boolean }): Promise<boolean>;
    export function minimize(utilityId: string): Promise<boolean>;
    export function getInfo(utilityId: string): Promise<UtilityInfo>;
    export function getAllUtilityInfo(): Promise<UtilityInfo[]>;
    export function updateUtility(
        utilityId: string,
        changes: { label?: string; icon?: string; highlighted?: boolean }
    ): Promise<boolean>;
    export function updatePanel(
        utilityId: string,
        changes: { label?: string; icon?: string; height?: number; width?: number }
    ): Promise<boolean>;
    export function enableModal(utilityId: string, enable: boolean): Promise<boolean>;
    export function enablePopout(
        utilityId: string,
        enable: boolean,
        options?: { disabledText: string }
    ): Promise<boolean>;
    export function onUtilityClick(
        utilityId: string,
        listener: (event: { panelVisible: boolean }) => void
    ): Promise<boolean>;
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';
    export interface PageReference {
        type: string;
        attributes: Record<string, string>;
        state?: Record<string, string>;
    }
    /** Opaque; what a component without the mixin hands to the functions below. */
    export interface NavigationContextToken {
        readonly navigationContext: unique symbol;
    }
    type NoConfig = Record<never, never>;
    export const CurrentPageReference: WireAdapterConstructor<NoConfig, PageReference>;
    export const NavigationContext: WireAdapterConstructor<NoConfig, NavigationContextToken>;
    export function navigate(
        context: NavigationContextToken,
        reference: PageReference,
        options?: { replace?: boolean }
    ): void;
    export function generateUrl(
        context: NavigationContextToken,
        reference: PageReference
    ): Promise<string>;

    const navigateKey: unique symbol;
    const generateUrlKey: unique symbol;
    interface Navigating {
        [navigateKey](reference: PageReference, replace?: boolean): void;
        [generateUrlKey](reference: PageReference): Promise<string>;
    }
    export const NavigationMixin: {
        readonly Navigate: typeof navigateKey;
        readonly GenerateUrl: typeof generateUrlKey;
        (base: typeof LightningElement): new () => LightningElement & Navigating;
    };
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';
    export interface FieldValue {
        value: string | number | boolean | null;
        displayValue: string | null;
    }
    export interface RecordRepresentation {
        id: string;
        apiName: string;
        fields: Record<string, FieldValue>;
    }
    /** Takes `{recordId, fields?, optionalFields?}`, each also as a reactive '$member'. */
    export const getRecord: WireAdapterConstructor<
        never,
        { data?: RecordRepresentation; error?: unknown }
    >;
    export function getFieldValue(
        record: RecordRepresentation | undefined,
        field: string
    ): FieldValue['value'] | undefined;
    export function createRecord(input: {
        apiName: string;
        fields: Record<string, unknown>;
    }): Promise<RecordRepresentation>;
    export function updateRecord(input: {
        fields: Record<string, unknown> & { Id: string };
    }): Promise<RecordRepresentation>;
    export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}
