/**
 * The message channel as the platform has it. The context is made here and not wired, because the
 * link outlives renders and belongs to no component. APPLICATION_SCOPE, because a utility is in no
 * tab: with the narrower scope it would hear nothing.
 */
import {
    APPLICATION_SCOPE,
    createMessageContext,
    publish,
    releaseMessageContext,
    subscribe,
    unsubscribe
} from 'lightning/messageService';
import HVS_WORK from '@salesforce/messageChannel/HvsWork__c';
import type { Bus } from './words';

export function openBus(): Bus {
    const context = createMessageContext();
    return {
        publish: (message) => publish(context, HVS_WORK, message),
        subscribe(listener) {
            const subscription = subscribe(context, HVS_WORK, listener, {
                scope: APPLICATION_SCOPE
            });
            return () => {
                unsubscribe(subscription);
                releaseMessageContext(context);
            };
        }
    };
}
