/** Each scenario can be put in place, and the next one starts from the data files again. */
import { makeHost } from '../../__tests__/support/softphone';
import { putInPlace, type Scenario, SCENARIOS } from '..';

const scenarios = Object.entries<Scenario>(SCENARIOS);

test.each(scenarios)('%s can be put in place', async (_name, scenario) => {
    const { host, org } = makeHost();

    await putInPlace(scenario, { host, org });

    const { revision: _revision, ...state } = await org.state();
    expect(state).toMatchObject(scenario.org ?? {});
});

test('what one scenario has set up is gone in the next', async () => {
    const { host, org } = makeHost();
    await putInPlace(SCENARIOS.notInCallCenter, { host, org });

    await putInPlace({ title: 'nothing is the matter' }, { host, org });

    expect((await org.state()).inCallCenter).toBe(true);
});
