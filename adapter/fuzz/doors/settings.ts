/** The flat map of `getCallCenterSettings`: any type in any place. */
import { isDeepStrictEqual, types } from 'node:util';
import fc from 'fast-check';
import { rulesOf } from '../../src/test-doubles/desk-rules';
import { Desk } from '../../src/domain/desk';
import { assembleDispositions } from '../../src/domain/dispositions';
import { parseSettings, type Settings } from '../../src/settings/parse';
import type { SettingRow } from '../../src/settings/setting-row';
import { SETTINGS } from '../../src/settings/table';
import { counted } from '../counted';
import { door } from '../door';
import { demand, demandShape, type Shape } from '../recheck';
import { cook, recipes } from '../recipe';

const ROWS: readonly SettingRow[] = SETTINGS;
const nameOf = ({ section, name }: SettingRow): string => `/${section}/${name}`;

const VALID = [
    Object.fromEntries(ROWS.map((row) => [nameOf(row), row.default])),
    {
        '/hvsPhone/defaultCountry': 'JP',
        '/hvsDispositions/value01': 'Left VM; outcome=Left Voicemail; key=1; connected=no',
        '/hvsDispositions/value02': '"Yes; no"; notes=required',
        '/hvsTask/fields': 'Source__c=Phone; Kind__c="a; b"',
        '/hvsTask/dispositionField': 'Result__c',
        '/reqDialingOptions/reqOutsidePrefix': '9'
    }
];

/** Pieces of the little syntax, in any order. */
const pieces = fc
    .array(
        fc.constantFrom(
            ...[';', '"', '=', ' ', 'key', 'outcome', 'notes', 'required', 'connected', 'yes', '7'],
            ...[
                'A__c',
                'Id',
                'constructor',
                '__proto__',
                'Left Voicemail',
                'é',
                '\n',
                '\ud800',
                '""'
            ]
        ),
        { maxLength: 20 }
    )
    .map((parts) => parts.join(''));

const scripts = fc.record({
    recipe: recipes(VALID.length),
    written: fc.array(fc.tuple(fc.nat(ROWS.length - 1), pieces), { maxLength: 4 }),
    look: fc.constantFrom('plainly', 'counted', 'plainly', 'plainly', 'and call')
});

const SHAPE: Shape = {
    defaultCountry: 'text',
    matchWindow: 'count',
    doNotCall: 'flag',
    callingHours: { '?': '', from: 'count', to: 'count' },
    provider: 'device|sip|simulated',
    deviceLink: 'text',
    sipServer: 'text',
    sipDomain: 'text',
    sipIceServers: ['text'],
    sipKeypad: 'rtp|info',
    screenPop: 'never|dialled|answered',
    simulatedOutcome: 'random|answered|noAnswer|busy|voicemail',
    simulatedRing: 'count',
    simulatedProgress: 'flag',
    keyHints: 'flag',
    hidden: ['text'],
    favourites: 'flag',
    undoFor: 'count',
    listed: [
        {
            value: 'id',
            outcome: '?CallBackLater|LeftVoicemail|MeaningfulConnect|NotInterested|Unqualified',
            connected: '?flag',
            key: '?0|1|2|3|4|5|6|7|8|9',
            notesRequired: 'flag',
            followUp: '?inAnHour|tomorrow|nextWeek'
        }
    ],
    answerWithin: 'count',
    prefixes: { outside: 'text', longDistance: 'text', international: 'text' }
};

/** What must hold of all settings, whatever was given. */
function demandSound({ task, keepFor, ...rest }: Settings): void {
    demandShape(rest, SHAPE, 'a setting');
    demand(/^[A-Z]{2}$/.test(rest.defaultCountry), 'a country is two letters');
    const within = (value: number, least: number, most: number): boolean =>
        value >= least * 1_000 && value <= most * 1_000;
    demand(within(rest.matchWindow, 1, 600), 'the match window is out of bounds');
    demand(within(rest.answerWithin, 1, 120), 'the patience is out of bounds');
    demand(within(rest.undoFor, 0, 30), 'the undo time is out of bounds');
    demand(within(rest.simulatedRing, 0, 60), 'the ringing is out of bounds');
    demand(within(keepFor, 86_400, 365 * 86_400), 'the retention is out of bounds');
    demand(rest.listed.length <= 20, 'more dispositions than settings');
    const names = Object.keys(task.fixed).concat(task.dispositionField || []);
    for (const name of names)
        demand(/^[a-z]\w*$/i.test(name) && !/^(id|call.*|status)$/i.test(name), `${name} was set`);
}

/** A call under these settings is saved as a Task that still says what it must. */
function demandTask({ listed, task, prefixes, defaultCountry }: Settings): void {
    const dispositions = assembleDispositions(listed, []);
    const desk = new Desk(
        rulesOf({
            dispositions,
            prefixes,
            defaultCountry,
            task: { ...task, timeZone: 'Asia/Tokyo' }
        }),
        () => 'id-1'
    );
    desk.handle({ type: 'ClickedToDial', payload: { number: '+81 3 1234 5678' } }, 0);
    const choice = {
        disposition: dispositions[0]?.value ?? '',
        notes: 'n',
        wasConnected: true,
        followUpAt: null
    };
    desk.handle({ type: 'Intent', intent: { type: 'choose', callId: 'id-1', choice } }, 0);
    const event = { type: 'ended', callId: 'id-1', reason: 'hungUp', detail: '' } as const;
    const { effects } = desk.handle({ type: 'Phone', event }, 0);
    const saving = effects.find((effect) => effect.type === 'saveTask');
    if (saving?.type !== 'saveTask')
        return demand(false, 'a call under these settings is not saved');
    const { fields } = saving;
    demand(fields['CallObject'] === 'id-1', 'the Task does not name its call');
    demand(fields['CallDisposition'] === choice.disposition, 'the Task has another disposition');
    demand(
        fields['TaskSubtype'] === 'Call' && !('Id' in fields),
        'it would not be a new call Task'
    );
    for (const value of Object.values(fields))
        demand(['string', 'number', 'boolean'].includes(typeof value), 'a field is no value');
}

/** What is text in it; null for what answers by chance or throws when it is asked. */
function textsIn(map: unknown): Record<string, string> | null {
    if (typeof map !== 'object' || map === null) return {};
    if (types.isProxy(map)) return null;
    const texts: Record<string, string> = {};
    for (const name of ROWS.map(nameOf)) {
        const descriptor = Object.getOwnPropertyDescriptor(map, name);
        if (descriptor?.get) return null;
        if (typeof descriptor?.value === 'string') texts[name] = descriptor.value;
    }
    return texts;
}

export const settingsDoor = door('settings', 15, scripts, ({ recipe, written, look }) => {
    const map = cook(recipe, VALID);
    if (typeof map === 'object' && map !== null && !types.isProxy(map))
        for (const [row, value] of written) {
            const name = nameOf(ROWS[row] ?? SETTINGS[0]);
            Reflect.defineProperty(map, name, { value, enumerable: true, configurable: true });
        }
    const { settings, notices } =
        look === 'counted' ? counted(map, parseSettings) : parseSettings(map);
    demandSound(settings);
    demandShape(notices, [{ code: 'SettingInvalid', detail: 'text' }], 'a notice');
    if (look === 'and call') demandTask(settings);
    const texts = textsIn(map);
    if (texts)
        demand(
            isDeepStrictEqual(parseSettings(texts).settings, settings),
            'what is no text changed what is'
        );
    return 1;
});
