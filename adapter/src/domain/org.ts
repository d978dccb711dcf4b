/**
 * What the org holds and says, in the domain's own words. Hosts translate into these.
 */
import type { Outcome } from 'c/hvsProtocol';

/** What kind of refusal it is, as far as the org's answer tells. */
export type RefusalKind =
    /** Another transaction holds a record. All was rolled back; the same request may succeed a moment later. */
    | 'rowLock'
    /** The org failed on its own account, or could not be reached; a later try may succeed. */
    | 'server'
    | 'session'
    | 'validation'
    | 'required'
    | 'permission'
    /** A record that the request names is gone. */
    | 'deleted'
    | 'other';

/** Why the org would not do something. */
export interface Refusal {
    kind: RefusalKind;
    /** The host's own code, e.g. 'SERVER_ERROR'. */
    code: string;
    /** The host's own words. */
    detail: string;
    /** API names of the fields that it refused. */
    fields: string[];
}

/** Field API names of Task with their values, without `Id`. */
export type TaskFields = Record<string, string | number | boolean>;

export interface Completion {
    workId: string;
    disposition: string;
    taskId: string;
    wasConnected: boolean;
}

/** Who a Task is for: `whoId` a Lead or Contact, `whatId` any other record. */
export interface Target {
    recordId: string;
    name: string;
    whoId: string | null;
    whatId: string | null;
    /** The person asked not to be called; null when Salesforce has not said. */
    doNotCall: boolean | null;
}

/** A person whom a search found. */
export interface Candidate {
    target: Target;
    /** What tells people of one name apart; may be ''. */
    about: string;
}

export interface WorkDescription {
    cadence: string | null;
    step: string | null;
    target: Target | null;
}

/** 'none' is no proof: a save may land after the look. */
export type TaskFinding =
    { found: 'task'; taskId: string } | { found: 'none' } | { found: 'unknown' };

export type WorkFinding =
    | { found: 'tracker'; state: string; taskLinked: boolean | null }
    | { found: 'none' }
    | { found: 'unknown' };

export interface UserContext {
    userId: string;
    organizationId: string;
    /** IANA, e.g. 'Asia/Tokyo'. */
    timeZone: string;
    /** BCP 47, e.g. 'de-DE'. */
    locale: string;
    language: string;
    salesEngagement: boolean;
}

export interface OrgDisposition {
    value: string;
    outcome: Outcome | null;
}
