/**
 * The doors for what the library hands to a callback. The outer shape is the same for all methods;
 * each method has a reader for what its success may hold.
 */
import { fieldsOf, id, record, type Reader } from 'c/hvsProtocol';
import type { MethodName, ValueOf } from './library';
import { only } from './read-with';

const returning = <T>(reader: Reader<T>): Reader<T> => only('returnValue', reader);

/** For methods whose success is all there is to know. */
const nothing: Reader<null> = () => null;

/** A copy, with members of any type: who asked names what is wrong. */
const members: Reader<Record<string, unknown>> = (value) => ({ ...fieldsOf(value) });

/** Values of any type, too. */
const unchecked: Reader<unknown> = (value) => value;

const saved: Reader<string> = (value) =>
    typeof value === 'string' ? id(value) : only('recordId', id)(value);

export const ANSWERS: { [M in MethodName]: Reader<ValueOf<M>> } = {
    enableClickToDial: nothing,
    disableClickToDial: nothing,
    getCallCenterSettings: returning(members),
    notifyInitializationComplete: nothing,
    setSoftphonePanelVisibility: nothing,
    setSoftphonePanelHeight: nothing,
    setSoftphonePanelWidth: nothing,
    setSoftphonePanelIcon: nothing,
    setSoftphonePanelLabel: nothing,
    setSoftphoneItemIcon: nothing,
    setSoftphoneItemLabel: nothing,
    screenPop: nothing,
    refreshView: nothing,
    saveLog: returning(saved),
    runApex: returning(record<{ runApex: unknown }>({ runApex: unchecked })),
    completeWork: nothing,
    publish: nothing,
    unsubscribe: nothing
};

export const SUBSCRIBED: Reader<object> = only('subscription', members);

/** True or false as the host says; null when it says neither. */
export function successOf(response: unknown): boolean | null {
    try {
        const { success } = fieldsOf(response);
        return typeof success === 'boolean' ? success : null;
    } catch {
        return null;
    }
}
