/** @jest-environment jsdom */
import { hashOf, Navigator, type Place, placeOf } from '../navigator';

const PLACES: Place[] = [
    { page: 'work' },
    { page: 'people' },
    { page: 'record', objectType: 'Lead', recordId: '00Q5e00000D0001EAB' }
];

test.each(PLACES)('the address of $page leads back to it', (place) => {
    expect(placeOf(hashOf(place))).toEqual(place);
});

test('an address that means nothing leads home', () => {
    expect(placeOf('#/r/Lead')).toEqual({ page: 'work' });
});

test('going somewhere changes the address and is told', async () => {
    const navigator = new Navigator(window);
    const told = new Promise<Place>((resolve) => {
        navigator.onChange(resolve);
    });
    navigator.go({ page: 'people' });
    await expect(told).resolves.toEqual({ page: 'people' });
    expect(navigator.place).toEqual({ page: 'people' });
});
