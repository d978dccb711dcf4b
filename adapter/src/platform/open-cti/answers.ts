/**
 * The doors for what the library hands to a callback. The outer shape is the same for all methods;
 * each method has a guard for what its success may hold.
 */
import * as v from 'valibot';
import type { MethodName, ValueOf } from './library';
import { readWith } from './read-with';

/** A guard of a whole successful response that gives the value of interest. */
export type AnswerGuard<T> = v.GenericSchema<unknown, T>;

function returning<T>(guard: v.GenericSchema<unknown, T>): AnswerGuard<T> {
    return v.pipe(
        v.object({ returnValue: guard }),
        v.transform((response) => response.returnValue)
    );
}

/** For methods whose success is all there is to know. */
const nothing: AnswerGuard<null> = v.pipe(
    v.unknown(),
    v.transform(() => null)
);

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const optionalId = v.exactOptional(id);

const appView = v.object({
    url: v.string(),
    recordId: optionalId,
    recordName: v.exactOptional(v.string()),
    objectType: v.exactOptional(v.string()),
    accountId: optionalId,
    contactId: optionalId,
    personAccount: v.exactOptional(v.boolean())
});

/** Values of any type: the parser of the settings names what is wrong. */
const settings = v.record(v.string(), v.unknown());

const screenPop = v.variant('screenPopType', [
    v.object({
        screenPopType: v.picklist(['PopToEntity', 'PopToVisualforce', 'PopToFlow']),
        screenPopData: v.string()
    }),
    v.object({ screenPopType: v.literal('PopToSearch') })
]);

const layoutOfCallType = v.object({
    callRelatedFields: v.array(v.picklist(['ANI', 'DNIS', 'SEGMENT', 'QUEUE'])),
    objects: v.record(
        v.string(),
        v.array(v.object({ displayName: v.string(), apiName: v.string() }))
    ),
    screenPopSettings: v.object({
        screenPopsOpenWithin: v.exactOptional(v.picklist(['ExistingWindow', 'NewWindow'])),
        NoMatch: v.exactOptional(screenPop),
        SingleMatch: v.exactOptional(screenPop),
        MultipleMatches: v.exactOptional(screenPop)
    })
});

export const ANSWERS: { [M in MethodName]: AnswerGuard<ValueOf<M>> } = {
    enableClickToDial: nothing,
    disableClickToDial: nothing,
    getCallCenterSettings: returning(settings),
    getSoftphoneLayout: returning(
        v.object({
            Internal: layoutOfCallType,
            Inbound: layoutOfCallType,
            Outbound: layoutOfCallType
        })
    ),
    notifyInitializationComplete: nothing,
    isSoftphonePanelVisible: returning(v.object({ visible: v.boolean() })),
    setSoftphonePanelVisibility: nothing,
    setSoftphonePanelHeight: nothing,
    setSoftphonePanelWidth: nothing,
    setSoftphonePanelIcon: nothing,
    setSoftphonePanelLabel: nothing,
    setSoftphoneItemIcon: nothing,
    setSoftphoneItemLabel: nothing,
    getAppViewInfo: returning(appView),
    screenPop: nothing,
    searchAndScreenPop: returning(v.record(v.string(), v.record(v.string(), v.unknown()))),
    refreshView: nothing,
    saveLog: returning(
        v.union([
            id,
            v.pipe(
                v.object({ recordId: id }),
                v.transform((saved) => saved.recordId)
            )
        ])
    ),
    runApex: returning(v.object({ runApex: v.unknown() })),
    completeWork: nothing,
    publish: nothing,
    unsubscribe: nothing
};

export const SUBSCRIBED = v.pipe(
    v.object({ subscription: v.looseObject({}) }),
    v.transform((response): object => response.subscription)
);

const succeeded = v.object({ success: v.literal(true) });

export function isSuccess(response: unknown): boolean {
    return 'value' in readWith(succeeded, response);
}
