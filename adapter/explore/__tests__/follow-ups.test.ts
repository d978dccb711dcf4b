import type { CallView } from 'c/hvsProtocol';
import { followUpsJudged, type FollowUpEvidence } from '../follow-ups';
import type { OrgTask } from '../org';
import { Story } from '../story';

const choice = { disposition: 'Call Back Later', notes: '', wasConnected: false };

/** A rep who promised a call back in the first call, and none in the second; both have their Tasks. */
function told(): { story: Story; at: number; evidence: FollowUpEvidence } {
    const story = new Story();
    const at = story.callBackOf('call-1');
    story.choose('call-1', { ...choice, followUpAt: at });
    story.choose('call-2', { ...choice, followUpAt: null });
    const tasks = [task('call-1'), task('call-2'), followUp('any id', at)];
    return {
        story,
        at,
        evidence: { story, tasks, panel: { calls: new Map() }, nameOf: (id) => id }
    };
}

const task = (callId: string): OrgTask => ({
    id: `T-${callId}`,
    callId,
    fields: { CallDisposition: choice.disposition }
});

const followUp = (callId: string, at: number): OrgTask => ({
    id: `T-${callId}`,
    callId,
    fields: { ReminderDateTime: new Date(at).toISOString() }
});

const seen = (part: Pick<CallView, 'id' | 'phase' | 'followUpOf'>): FollowUpEvidence['panel'] => ({
    calls: new Map([[part.id, part as CallView]])
});

const kinds = (evidence: FollowUpEvidence): string[] =>
    Object.entries(followUpsJudged(evidence))
        .filter(([, words]) => (words as string[]).length > 0)
        .map(([kind]) => kind);

describe('follow-ups', () => {
    it('are well when each promise has one Task', () => {
        expect(kinds(told().evidence)).toEqual([]);
    });

    it('are told by their time, whatever id the adapter gave them', () => {
        const { evidence, at } = told();
        const tasks = [...evidence.tasks, followUp('another id', at)];
        expect(kinds({ ...evidence, tasks })).toEqual(['twice']);
    });

    it('are lost when the call has a Task and the promise has none', () => {
        const { evidence } = told();
        const tasks = evidence.tasks.slice(0, 2);
        expect(kinds({ ...evidence, tasks })).toEqual(['lost']);
        expect(kinds({ ...evidence, tasks: tasks.slice(1) })).toEqual([]);
    });

    it('are not lost while the call or the follow-up waits for the rep, or was given up', () => {
        const { evidence, story } = told();
        const tasks = evidence.tasks.slice(0, 2);
        const call = { id: 'call-1', phase: 'needsAttention', followUpOf: null } as const;
        expect(kinds({ ...evidence, tasks, panel: seen(call) })).toEqual([]);
        const saved = { ...call, phase: 'saved' } as const;
        expect(kinds({ ...evidence, tasks, panel: seen(saved) })).toEqual(['lost']);
        const waiting = { id: 'x', phase: 'needsAttention', followUpOf: 'call-1' } as const;
        expect(kinds({ ...evidence, tasks, panel: seen(waiting) })).toEqual([]);
        story.discarded.add('call-1-followUp');
        expect(kinds({ ...evidence, tasks })).toEqual([]);
    });

    it('of nobody are found out', () => {
        const { evidence, story } = told();
        const strange = followUp('x', Date.UTC(2030, 0));
        expect(kinds({ ...evidence, tasks: [...evidence.tasks, strange] })).toEqual(['unwanted']);
        const unwanted = followUp('y', story.callBackOf('call-2'));
        expect(kinds({ ...evidence, tasks: [...evidence.tasks, unwanted] })).toEqual(['unwanted']);
    });

    it('may or may not be there when the rep had it both ways', () => {
        const { evidence, story } = told();
        story.choose('call-1', { ...choice, followUpAt: null });
        expect(kinds(evidence)).toEqual([]);
        expect(kinds({ ...evidence, tasks: evidence.tasks.slice(0, 2) })).toEqual([]);
    });
});
