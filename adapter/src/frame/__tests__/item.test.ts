import { itemOf } from '../item';
import type { FrameCall } from '../view';

const call = (phase: FrameCall['phase'], person: string | null = 'Ada'): FrameCall => ({
    ...{ id: phase, number: '(415) 555-0101', person, phase, heldFor: [], mayAnswer: false },
    ...{ startedAt: 0, connectedAt: null, endedAt: null, canHangUp: true, canEnd: false },
    ...{ muted: null, held: null, keypad: false, link: null }
});

test.each([
    ['without a call', [], { label: 'Phone', icon: 'call' }],
    ['with a call that is over', [call('ended')], { label: 'Phone', icon: 'call' }],
    ['while it rings', [call('dialling')], { label: 'Ada', icon: 'outbound_call' }],
    [
        'while somebody calls',
        [call('connected'), call('ringing', null)],
        { label: '(415) 555-0101', icon: 'incoming_call' }
    ],
    [
        'during a conversation',
        [call('dialling', 'Cleo'), call('connected')],
        { label: 'Ada', icon: 'unmuted' }
    ]
])('%s the item in the utility bar says so', (_when, calls, item) => {
    expect(itemOf(calls, 'Phone')).toEqual(item);
});
