import { createRingLog } from '../../platform/ring-log';
import { SimulatedClock } from '../../test-doubles/simulated-clock';
import { impersonal } from '../log-details';
import { ADA, CONNECTED, Stage } from './stage';

describe('what the log says of an input', () => {
    it('is what happened and to what, not with whom', () => {
        const choose = {
            type: 'choose',
            callId: 'call-1',
            choice: { disposition: 'Sold', notes: 'will buy', wasConnected: true }
        };
        expect(impersonal({ type: 'input', input: { type: 'Intent', intent: choose } })).toEqual({
            type: 'input',
            'input.type': 'Intent',
            'input.intent.type': 'choose',
            'input.intent.callId': 'call-1'
        });
    });

    it('holds nothing of what a page reported', () => {
        const payload = { number: ADA, recordName: 'Ada', id: { number: ADA } };
        expect(impersonal({ type: 'ClickedToDial', payload })).toEqual({ type: 'ClickedToDial' });
    });
});

describe('the log of a whole call', () => {
    it('names neither number, person nor notes, unless it is asked for', async () => {
        const log = createRingLog(new SimulatedClock());
        const stage = new Stage();
        stage.log = log;
        await stage.begin();
        await stage.untilWrapUp();
        await stage.choose(CONNECTED);
        await stage.clock.advance(1_000);
        const [task] = stage.host.tasks;
        expect(log.text(false)).toContain(String(task?.fields['CallObject']));
        for (const secret of ['555', 'Ada', 'will buy']) {
            expect(log.text(false)).not.toContain(secret);
            expect(log.text(true)).toContain(secret);
        }
    });
});
