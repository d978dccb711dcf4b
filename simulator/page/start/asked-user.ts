import type { User } from '../../contract';

/** The parts of the user that the page's address may set. */
export const USER_PARAMETERS = ['language', 'locale', 'timeZone'] as const;

type Asked = Partial<Pick<User, (typeof USER_PARAMETERS)[number]>>;

function isZone(name: string): boolean {
    try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
        return false;
    }
}

function isTag(name: string): boolean {
    try {
        return Intl.getCanonicalLocales(name.replaceAll('_', '-')).length === 1;
    } catch {
        return false;
    }
}

/**
 * Who the page's address says the user is, e.g. '?language=ja&locale=ja_JP&timeZone=Asia/Tokyo'.
 * @throws Error for a language, locale or time zone that no browser knows
 */
export function askedUser(search: string): Asked {
    const parameters = new URLSearchParams(search);
    const asked: Asked = {};
    for (const name of USER_PARAMETERS) {
        const value = parameters.get(name);
        if (!value) continue;
        const isKnown = name === 'timeZone' ? isZone(value) : isTag(value);
        if (!isKnown) throw new Error(`There is no ${name} '${value}'.`);
        asked[name] = value;
    }
    return asked;
}

/** The same address without what it says of the user. */
export function withoutAskedUser(address: URL): URL {
    const plain = new URL(address);
    for (const name of USER_PARAMETERS) plain.searchParams.delete(name);
    return plain;
}
