import { askedUser, withoutAskedUser } from '../asked-user';

it('the address says who the user is', () => {
    expect(askedUser('?language=ja&locale=ja_JP&timeZone=Asia/Tokyo&tab=2')).toEqual({
        language: 'ja',
        locale: 'ja_JP',
        timeZone: 'Asia/Tokyo'
    });
});

it('what the address does not say stays as it is', () => {
    expect(askedUser('?locale=de_DE')).toEqual({ locale: 'de_DE' });
    expect(askedUser('?language=')).toEqual({});
});

it.each(['?timeZone=Mars/Olympus', '?locale=not a locale', '?language=english!'])(
    '%s is said to be nothing',
    (search) => {
        expect(() => askedUser(search)).toThrow('There is no');
    }
);

it('a change of the user is not undone by the address', () => {
    const address = new URL('http://a.localhost/?language=ja&tab=2&timeZone=Asia/Tokyo#/x');
    expect(String(withoutAskedUser(address))).toBe('http://a.localhost/?tab=2#/x');
});
