import { endingOf, type SipEnding } from '../causes';

const refused = (status: number, cause = 'SIP Failure Code'): SipEnding => ({
    by: 'remote',
    status,
    cause
});

it.each([
    [486, 'busy'],
    [600, 'busy'],
    [603, 'declined'],
    [408, 'noAnswer'],
    [480, 'noAnswer'],
    [487, 'noAnswer'],
    [404, 'unreachable'],
    [410, 'unreachable'],
    [484, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [604, 'unreachable'],
    [403, 'failed'],
    [488, 'failed']
])('a call refused with %i ends as %s', (status, reason) => {
    expect(endingOf(refused(status))).toEqual({ reason });
});

it('a status says more than the cause that it comes with', () => {
    expect(endingOf(refused(603, 'Rejected'))).toEqual({ reason: 'declined' });
    expect(endingOf(refused(480, 'Unavailable'))).toEqual({ reason: 'noAnswer' });
});

it.each(['Terminated', 'Canceled'])('what the rep ends (%s) was hung up by the rep', (cause) => {
    expect(endingOf({ by: 'local', status: null, cause })).toEqual({ reason: 'hungUp' });
});

it('a call that the rep does not take was declined', () => {
    const ending = { by: 'local', status: null, cause: 'Rejected' } as const;
    expect(endingOf(ending)).toEqual({ reason: 'declined' });
});

it('what the other side ends was hung up by the other side', () => {
    const ending = { by: 'remote', status: null, cause: 'Terminated' } as const;
    expect(endingOf(ending)).toEqual({ reason: 'remoteHungUp' });
});

it('a call that rang here until the server gave it up was not answered', () => {
    const ending = { by: 'system', status: null, cause: 'Expires' } as const;
    expect(endingOf(ending)).toEqual({ reason: 'noAnswer' });
});

it.each([
    [{ by: 'system', status: null, cause: 'Connection Error' }, 'PhoneServerUnreachable'],
    [{ by: 'local', status: null, cause: 'Request Timeout' }, 'PhoneServerUnreachable'],
    [{ by: 'remote', status: 407, cause: 'Authentication Error' }, 'SignInRefused'],
    [{ by: 'local', status: null, cause: 'User Denied Media Access' }, 'MicrophoneRefused']
] as const)('%j says what to do about it: %s', (ending, code) => {
    expect(endingOf(ending)).toEqual({ reason: 'failed', code });
});

it('what nobody has heard of is a failure', () => {
    const ending = { by: 'system', status: 799, cause: 'Something New' } as const;
    expect(endingOf(ending)).toEqual({ reason: 'failed' });
});
