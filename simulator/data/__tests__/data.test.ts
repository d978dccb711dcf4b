/** The data files hold together, and hold the cases that the tests and a curious rep look for. */
import { fullId } from '../../org/ids';
import { branchTaken } from '../../org/cadences';
import { readCallCenter } from '../../server/call-center';
import { readSeed } from '../read';

const seed = readSeed(readCallCenter());
const { people, cadences, enrolments } = seed;

test('every id is one that Salesforce could have given, and occurs once', () => {
    const ids = [
        ...people.flatMap(({ id, contactId }) => (contactId === null ? [id] : [id, contactId])),
        ...seed.records.map(({ id }) => id),
        seed.settings.user.userId,
        seed.settings.user.organizationId
    ];

    expect(ids).toEqual(ids.map((id) => fullId(id.slice(0, 15))));
    expect(new Set(ids).size).toBe(ids.length);
});

test('the prefix of an id says what it is', () => {
    const prefixes = { Lead: '00Q', Contact: '003', Account: '001' };

    for (const { id, objectType } of people) expect(id).toMatch(RegExp(`^${prefixes[objectType]}`));
});

test('every branch leads to a step that exists', () => {
    for (const { name, steps } of cadences) {
        for (const { title, branches } of steps) {
            for (const outcome of [...Object.keys(branches), null]) {
                expect(() => branchTaken(cadences, name, title, outcome)).not.toThrow();
            }
        }
    }
});

test('the titles of the steps of a cadence are distinct', () => {
    for (const { steps } of cadences) {
        expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
    }
});

test('two people share their last seven digits', () => {
    const endings = people.map(({ phone }) => phone.replace(/\D/g, '').slice(-7));

    expect(new Set(endings).size).toBe(endings.length - 1);
});

test('two people are in one My List', () => {
    expect(enrolments.filter(({ myListId }) => myListId !== null)).toHaveLength(2);
});

test('there are a person account, a converted lead and somebody not to be called', () => {
    const kinds = people.map(({ objectType, contactId }) => `${objectType} ${contactId !== null}`);

    expect(kinds).toEqual(expect.arrayContaining(['Account true', 'Lead true', 'Lead false']));
    expect(people.filter(({ doNotCall }) => doNotCall)).toHaveLength(1);
});
