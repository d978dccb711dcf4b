/** Each scenario can be put in place, and the next one starts from the data files again. */
import { makeHost } from '../../__tests__/support/softphone';
import { putInPlace, type Scenario, scenarioNamed, SCENARIOS } from '..';

const scenarios = Object.entries<Scenario>(SCENARIOS);

test.each(scenarios)('%s can be put in place', async (_name, scenario) => {
    const { host, org } = makeHost();

    await putInPlace(scenario, { host, org });

    const { revision: _revision, ...state } = await org.state();
    expect(state).toMatchObject(scenario.org ?? {});
    expect(state.obstacles).toMatchObject(scenario.obstacles ?? {});
});

test('what one scenario has set up is gone in the next', async () => {
    const { host, org } = makeHost();
    await putInPlace(SCENARIOS.notInCallCenter, { host, org });

    await putInPlace({ title: 'nothing is the matter' }, { host, org });

    expect((await org.state()).inCallCenter).toBe(true);
});

test('a name that no scenario has is answered with the names there are', () => {
    expect(scenarioNamed('slowOrg')).toBe(SCENARIOS.slowOrg);
    expect(() => scenarioNamed('slow')).toThrow(/no scenario 'slow'.*apexUnreachable, .*slowOrg/);
});
