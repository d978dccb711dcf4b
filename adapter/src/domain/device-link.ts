/**
 * The link that hands a number to the rep's own phone, as the admin writes it: `tel:{e164}`,
 * `sip:{digits}@pbx.example.com`, `https://phone.example.com/call?to={e164}`.
 */
import type { DialTarget } from './phone-number';

/** Links that are known to place calls; `https` opens a page that does. Nothing that runs a script. */
const SCHEME = /^(?:tel|sips?|callto|https):/i;
const PLACEHOLDER = /\{(e164|digits|number)\}/g;

/** Whether a setting may be such a link. */
export function isLink(template: string): boolean {
    return (
        SCHEME.test(template) &&
        template.search(PLACEHOLDER) > 0 &&
        URL.canParse(withNumber(template, '1'))
    );
}

const withNumber = (template: string, value: string): string =>
    template.replace(PLACEHOLDER, value);

/** A number that no country knows has no E.164; it is given as it is dialled. */
export function fillLink(template: string, { text, e164 }: DialTarget): string {
    const values: Record<string, string> = {
        number: text,
        digits: text.replace(/\D/g, ''),
        e164: e164 ?? text
    };
    // In a query a bare + is a blank; in a telephone link it is the number's own.
    const encode = isPage(template) ? encodeURIComponent : (value: string): string => value;
    return template.replace(PLACEHOLDER, (_whole, name: string) => encode(values[name] ?? ''));
}

/** Whether it is a page, which the browser opens only when the rep presses something. */
export const isPage = (link: string): boolean => /^https:/i.test(link);
