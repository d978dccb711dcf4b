import type { Notice } from 'c/hvsProtocol';
import { readCallingHours, type CallingHours } from '../domain/calling-hours';
import type { ListedDisposition } from '../domain/dispositions';
import { isCountry } from '../domain/phone-number';
import { isFreeField } from '../domain/task-fields';
import type { PopsWhen } from '../domain/desk-rules';
import { isLink } from '../domain/device-link';
import { readFields, readListedDisposition, splitParts } from './syntax';
import {
    PROVIDERS,
    SCREEN_POPS,
    SIMULATED_OUTCOMES,
    SIP_KEYPADS,
    type ProviderName,
    type SimulatedOutcome
} from './phone-choices';
import type { SettingRow } from './setting-row';
import { SETTINGS } from './table';

/** The settings as the adapter works with them. Times in milliseconds. */
export interface Settings {
    defaultCountry: string;
    matchWindow: number;
    doNotCall: boolean;
    /** Null: at any time of day. */
    callingHours: CallingHours | null;
    provider: ProviderName;
    /** With placeholders; see `fillLink`. */
    deviceLink: string;
    sipServer: string;
    sipDomain: string;
    sipIceServers: string[];
    sipKeypad: 'rtp' | 'info';
    screenPop: PopsWhen;
    simulatedOutcome: SimulatedOutcome;
    simulatedRing: number;
    simulatedProgress: boolean;
    keyHints: boolean;
    favourites: boolean;
    /** Dispositions that are not offered. */
    hidden: string[];
    undoFor: number;
    listed: ListedDisposition[];
    task: {
        subject: string;
        status: string;
        priority: string;
        recordTypeId: string;
        fixed: Record<string, string>;
        dispositionField: string;
        followUpSubject: string;
        followUpStatus: string;
    };
    answerWithin: number;
    /** How long something unfinished is kept on the device. */
    keepFor: number;
    prefixes: { outside: string; longDistance: string; international: string };
}

const RECORD_TYPE = /^012[a-zA-Z0-9]{12}(?:[A-Z0-5]{3})?$/;

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** Why the value does not fit its row, or null when it does. */
function misfit(row: SettingRow, value: string): string | null {
    const { type } = row;
    switch (type.kind) {
        case 'choice':
            return type.values.includes(value) ? null : type.values.join(', ');
        case 'yesNo':
            return /^(yes|no)$/i.test(value) ? null : 'yes, no';
        case 'integer': {
            const fits =
                /^\d{1,9}$/.test(value) && Number(value) >= type.min && Number(value) <= type.max;
            return fits ? null : `${type.min} to ${type.max}`;
        }
        case 'hours':
            return readCallingHours(value) ? null : '08:00-21:00';
        case 'country':
            return isCountry(value.toUpperCase()) ? null : 'US, GB, JP, DE …';
        case 'link':
            return isLink(value) ? null : 'tel:{e164}';
        case 'server':
            return /^wss?:\/\/[^\s/]+/.test(value) ? null : 'wss://…';
        case 'text':
            return value.length <= type.maxLength ? null : `at most ${type.maxLength} characters`;
    }
}

/** What cannot even be read is no text either. */
function valueIn(map: Record<string, unknown>, name: string): unknown {
    try {
        return Object.hasOwn(map, name) ? map[name] : '';
    } catch {
        return false;
    }
}

/**
 * Reads the flat map that the host answers. A missing or empty value takes its default in silence; one
 * that does not fit takes it too, and is named in a notice.
 */
export function parseSettings(map: unknown): { settings: Settings; notices: Notice[] } {
    const notices: Notice[] = [];
    const given = typeof map === 'object' && map !== null ? (map as Record<string, unknown>) : {};
    const values = new Map<string, string>();
    for (const row of SETTINGS as readonly SettingRow[]) {
        const name = `/${row.section}/${row.name}`;
        const raw = valueIn(given, name);
        const value = typeof raw === 'string' ? raw.trim() : '';
        const problem =
            typeof raw !== 'string' && raw !== null && raw !== undefined
                ? 'text'
                : value === ''
                  ? null
                  : misfit(row, value);
        if (problem !== null)
            notices.push({ code: 'SettingInvalid', detail: `${name} (${problem})` });
        values.set(name, value === '' || problem !== null ? row.default : value);
    }
    const text = (name: string): string => values.get(name) ?? '';
    const seconds = (name: string): number => Number(text(name)) * SECOND;
    const isYes = (name: string): boolean => /^yes$/i.test(text(name));
    const choice = <T extends string>(values: readonly [T, ...T[]], name: string): T =>
        values.find((each) => each === text(name)) ?? values[0];
    const report = (name: string, part: string): void => {
        notices.push({ code: 'SettingInvalid', detail: `${name} (${part})` });
    };

    const listed: ListedDisposition[] = [];
    for (const name of values.keys()) {
        if (!name.startsWith('/hvsDispositions/value') || text(name) === '') continue;
        const { row, complaints } = readListedDisposition(text(name));
        for (const complaint of complaints) report(name, complaint);
        if (!row) continue;
        if (listed.some(({ value }) => value === row.value)) report(name, row.value.slice(0, 40));
        else listed.push(row);
    }
    const fixed = readFields(text('/hvsTask/fields'));
    for (const complaint of fixed.complaints) report('/hvsTask/fields', complaint);
    const dispositionField = text('/hvsTask/dispositionField');
    const secondField = dispositionField === '' || isFreeField(dispositionField);
    if (!secondField) report('/hvsTask/dispositionField', dispositionField);

    const recordTypeId = text('/hvsTask/recordTypeId');
    const isRecordType = recordTypeId === '' || RECORD_TYPE.test(recordTypeId);
    if (!isRecordType) report('/hvsTask/recordTypeId', recordTypeId);

    return {
        notices,
        settings: {
            defaultCountry: text('/hvsPhone/defaultCountry').toUpperCase(),
            matchWindow: seconds('/hvsPhone/matchWindowSeconds'),
            doNotCall: isYes('/hvsPhone/doNotCall'),
            callingHours: readCallingHours(text('/hvsPhone/callingHours')),
            provider: choice(PROVIDERS, '/hvsPhone/provider'),
            deviceLink: text('/hvsPhone/deviceLink'),
            sipServer: text('/hvsPhone/sipServer'),
            sipDomain: text('/hvsPhone/sipDomain'),
            sipIceServers: text('/hvsPhone/sipIceServers').split(/\s+/).filter(Boolean),
            sipKeypad: choice(SIP_KEYPADS, '/hvsPhone/sipKeypad'),
            screenPop: choice(SCREEN_POPS, '/hvsPhone/screenPop'),
            simulatedOutcome: choice(SIMULATED_OUTCOMES, '/hvsPhone/simulatedOutcome'),
            simulatedRing: seconds('/hvsPhone/simulatedRingSeconds'),
            simulatedProgress: isYes('/hvsPhone/simulatedProgress'),
            keyHints: isYes('/hvsDispositions/keyHints'),
            favourites: isYes('/hvsDispositions/favourites'),
            hidden: splitParts(text('/hvsDispositions/hidden')).filter((value) => value !== ''),
            undoFor: seconds('/hvsDispositions/undoSeconds'),
            listed,
            task: {
                subject: text('/hvsTask/subject'),
                status: text('/hvsTask/status'),
                priority: text('/hvsTask/priority'),
                recordTypeId: isRecordType ? recordTypeId : '',
                fixed: fixed.fields,
                dispositionField: secondField ? dispositionField : '',
                followUpSubject: text('/hvsTask/followUpSubject'),
                followUpStatus: text('/hvsTask/followUpStatus')
            },
            answerWithin: seconds('/hvsReliability/answerSeconds'),
            keepFor: Number(text('/hvsReliability/keepDays')) * DAY,
            prefixes: {
                outside: text('/reqDialingOptions/reqOutsidePrefix'),
                longDistance: text('/reqDialingOptions/reqLongDistPrefix'),
                international: text('/reqDialingOptions/reqInternationalPrefix')
            }
        }
    };
}
