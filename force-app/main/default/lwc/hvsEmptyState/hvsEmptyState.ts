/** Why there is nothing to do here, or why the phone cannot be reached. */
import { LightningElement, api } from 'lwc';
import { labels } from 'c/hvsLabels';

const STATES = {
    starting: { title: labels.panel.phoneStarting, hint: '', icon: 'utility:call' },
    signIn: {
        title: labels.panel.phoneSignIn,
        hint: labels.panel.phoneSignInHint,
        icon: 'utility:lock'
    },
    notRunning: {
        title: labels.panel.phoneNotRunning,
        hint: labels.panel.phoneNotRunningHint,
        icon: 'utility:end_call'
    },
    notAnswering: {
        title: labels.panel.phoneNotAnswering,
        hint: labels.panel.phoneNotAnsweringHint,
        icon: 'utility:warning'
    },
    otherVersion: {
        title: labels.panel.otherVersion,
        hint: labels.panel.otherVersionHint,
        icon: 'utility:warning'
    },
    notInCallCenter: {
        title: labels.panel.notInCallCenter,
        hint: labels.panel.notInCallCenterHint,
        icon: 'utility:end_call'
    },
    failed: { title: labels.panel.phoneFailed, hint: '', icon: 'utility:error' },
    noSalesEngagement: {
        title: labels.panel.noSalesEngagement,
        hint: labels.panel.noSalesEngagementHint,
        icon: 'utility:info'
    },
    nothingToDo: {
        title: labels.panel.nothingToDo,
        hint: labels.panel.nothingToDoHint,
        icon: 'utility:check'
    }
} as const;

export type EmptyKind = keyof typeof STATES;

export default class HvsEmptyState extends LightningElement {
    @api kind: EmptyKind = 'starting';
    /** A line above other things instead of the whole panel. */
    @api compact = false;

    get heading(): string {
        return STATES[this.kind].title;
    }

    get hint(): string {
        return STATES[this.kind].hint;
    }

    get icon(): string {
        return STATES[this.kind].icon;
    }

    get size(): string {
        return this.compact ? 'x-small' : 'large';
    }

    get stateClass(): string {
        return this.compact ? 'state compact' : 'state';
    }
}
