import { SimulatedClock } from '../../test-doubles/simulated-clock';
import { createPutOff } from '../put-off';

it('runs what is put off once Salesforce has had a moment to answer, and of several the last', async () => {
    const clock = new SimulatedClock();
    const putOff = createPutOff(clock);
    const ran: string[] = [];
    putOff(() => ran.push('first'));
    await clock.advance(20);
    putOff(() => ran.push('second'));
    expect(ran).toEqual([]);
    await clock.advance(10);
    expect(ran).toEqual(['second']);
});

it('runs what is put off by what was put off', async () => {
    const clock = new SimulatedClock();
    const putOff = createPutOff(clock);
    const ran: string[] = [];
    putOff(() => {
        putOff(() => ran.push('inner'));
        ran.push('outer');
    });
    await clock.advance(30);
    expect(ran).toEqual(['outer']);
    await clock.advance(30);
    expect(ran).toEqual(['outer', 'inner']);
});
