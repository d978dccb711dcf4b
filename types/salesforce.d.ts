/** Scoped modules of the platform that @salesforce/lightning-types lacks. */
declare module '@salesforce/label/*' {
    const text: string;
    export default text;
}

declare module '@salesforce/apex/*' {
    /** Rejects with an error whose `body.message` is Apex's; the value needs a guard. */
    const method: (params?: Record<string, unknown>) => Promise<unknown>;
    export default method;
}

declare module '@salesforce/messageChannel/*' {
    import type { MessageChannel } from 'lightning/messageService';
    const channel: MessageChannel;
    export default channel;
}

declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}

declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}
