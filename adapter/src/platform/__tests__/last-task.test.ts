import { createBrowserClock } from '../clock';
import { createLastTask } from '../last-task';

const later = createLastTask(createBrowserClock());

it('runs what is put off once the task is over, and of several the last', async () => {
    const ran: string[] = [];
    await new Promise<void>((done) => {
        later(() => ran.push('first'));
        later(() => {
            ran.push('second');
            done();
        });
        ran.push('the task itself');
    });
    expect(ran).toEqual(['the task itself', 'second']);
});

it('runs what is put off by what was put off', async () => {
    const ran: string[] = [];
    await new Promise<void>((done) => {
        later(() => {
            later(() => {
                ran.push('inner');
                done();
            });
            ran.push('outer');
        });
    });
    expect(ran).toEqual(['outer', 'inner']);
});
