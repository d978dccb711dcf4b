/**
 * Sales Engagement (High Velocity Sales), under `opencti.hvs`. Absent before API 46 and wherever an
 * older library is loaded: look before use. [lib]
 *
 * No order is promised between a work's start and the click-to-dial that goes with it. Only
 * `attributes.to` and the click's `number` join them, and neither has a promised format. [doc, ?]
 */
import type { Method, RecordId, Registration } from './conventions';

export interface WorkStartPayload {
    /** A step tracker's id (starts '8HF') or, for a My List, the list's, shared by its people. [doc] */
    workId: string;
    /** 'CallEnd' came until v48 and is deprecated. [doc] */
    completeWorkWhen: 'TaskSaved' | 'CallEnd';
    attributes: { to: string };
}

/** For outbound calls only. The library checks nothing: `undefined` goes to the host as it is. [lib] */
export interface CompleteWorkArguments {
    /** As it came with the start. */
    workId: string;
    attributes: {
        /** Required for 'TaskSaved'. The call result, verbatim: branches compare it. [doc] */
        disposition: string;
        /** Required for 'TaskSaved'. [doc] */
        taskId: RecordId;
        /** The platform takes true when it is left out [doc]; required here. */
        wasConnected: boolean;
    };
}

/** Since API 46. */
export interface SalesEngagementMethods {
    /** Takes no callback: nobody says whether it was registered. [doc] */
    onWorkStart: Registration<WorkStartPayload>;
    /** What it returns is not documented; in the field a common response comes. [field] */
    completeWork: Method<CompleteWorkArguments, unknown>;
}
