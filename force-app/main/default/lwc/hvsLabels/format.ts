import locale from '@salesforce/i18n/locale';
import { numbersIn } from './locale';

/** Letters that are written from right to left: Hebrew, Arabic and their like. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Between the marks that keep its direction to itself, so that the words around a name from right to left,
 * and a number behind it, stay where they belong. Screen readers pass over the marks.
 */
function isolated(value: string): string {
    return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

function written(value: string | number | undefined): string {
    if (typeof value === 'number') {
        return numbersIn(locale).format(value);
    }
    return isolated(value ?? '');
}

/**
 * Puts values in the places {0}, {1} … of a label: numbers as the user's locale in Salesforce writes them,
 * texts as they are, also when they look like places themselves. A place without a value stays empty.
 */
export function format(label: string, ...values: readonly (string | number)[]): string {
    return label
        .replace(/\{(\d+)\}/g, (_place, index: string) => written(values[Number(index)]))
        .trim();
}
