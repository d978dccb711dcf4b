/** The settings of the section `hvsPhone`, for `table.ts`. */
import { PROVIDERS, SCREEN_POPS, SIMULATED_OUTCOMES, SIP_KEYPADS } from './phone-choices';
import { text, type SettingRow } from './setting-row';

export const PHONE_ROWS = [
    {
        section: 'hvsPhone',
        name: 'provider',
        type: { kind: 'choice', values: PROVIDERS },
        default: 'device',
        label: 'Phone',
        help:
            'device: hands the number to the phone program or desk phone that the computer opens for links. ' +
            'sip: calls from the browser through a SIP server. ' +
            'simulated: a pretend phone that calls nobody, for trying the integration out.'
    },
    {
        section: 'hvsPhone',
        name: 'deviceLink',
        type: { kind: 'link' },
        default: 'tel:{e164}',
        label: 'Device: link that places a call',
        help:
            'Such as tel:{e164}, sip:{digits}@pbx.example.com, callto:{number} or ' +
            'https://phone.example.com/call?to={e164}. {number} is what is dialled, prefixes included; {digits} ' +
            'the same without other characters; {e164} the number with + and country code, without prefixes. An ' +
            'https link opens from a button in the softphone.'
    },
    {
        section: 'hvsPhone',
        name: 'sipServer',
        type: { kind: 'server' },
        default: '',
        label: 'SIP: address of the server',
        help: 'Secure WebSocket of the SIP server, such as wss://sip.example.com:7443/ws.'
    },
    {
        section: 'hvsPhone',
        name: 'sipDomain',
        type: text(),
        default: '',
        label: 'SIP: domain of the users',
        help: 'What stands behind the @ of a SIP address; empty takes the host of the server.'
    },
    {
        section: 'hvsPhone',
        name: 'sipIceServers',
        type: text(),
        default: '',
        label: 'SIP: STUN servers',
        help: 'Such as stun:stun.example.com:3478; several separated by spaces. Empty for a server in the same network.'
    },
    {
        section: 'hvsPhone',
        name: 'sipKeypad',
        type: { kind: 'choice', values: SIP_KEYPADS },
        default: 'rtp',
        label: 'SIP: how keys are sent',
        help: 'rtp: as events beside the voice (RFC 4733), as nearly all servers expect. info: as SIP INFO messages.'
    },
    {
        section: 'hvsPhone',
        name: 'screenPop',
        type: { kind: 'choice', values: SCREEN_POPS },
        default: 'never',
        label: "Open the person's record",
        help: 'never, dialled (when the call is dialled) or answered. For a call of a step, the person of the step.'
    },
    {
        section: 'hvsPhone',
        name: 'defaultCountry',
        type: { kind: 'country' },
        default: 'US',
        label: 'Country of numbers without a country code',
        help: 'Two letters, such as US, JP or DE. Decides how a number such as 03-1234-5678 is read.'
    },
    {
        section: 'hvsPhone',
        name: 'matchWindowSeconds',
        type: { kind: 'integer', min: 1, max: 600, unit: 'seconds' },
        default: '30',
        label: 'Match a work and a dial within (seconds)',
        help: 'Salesforce reports the start of a work and the click on the number separately, in any order.'
    },
    {
        section: 'hvsPhone',
        name: 'doNotCall',
        type: { kind: 'yesNo' },
        default: 'yes',
        label: 'Ask before calling who asked not to be (yes or no)',
        help:
            'The rep is asked before a person is dialled whose field Do Not Call is set, or of whom Salesforce ' +
            'does not say. no dials without asking Salesforce.'
    },
    {
        section: 'hvsPhone',
        name: 'callingHours',
        type: { kind: 'hours' },
        default: '',
        label: 'Calling hours at the other side',
        help:
            'Such as 08:00-21:00, by the clock of the place that the number belongs to, wherever that may be. ' +
            'At other times the rep is asked before it dials; empty never asks.'
    },
    {
        section: 'hvsPhone',
        name: 'simulatedOutcome',
        type: { kind: 'choice', values: SIMULATED_OUTCOMES },
        default: 'random',
        label: 'Simulated phone: how calls end',
        help: 'random, answered, noAnswer, busy or voicemail. The softphone can change it for the next call.'
    },
    {
        section: 'hvsPhone',
        name: 'simulatedRingSeconds',
        type: { kind: 'integer', min: 0, max: 60, unit: 'seconds' },
        default: '3',
        label: 'Simulated phone: seconds of ringing',
        help: 'How long the simulated phone rings before it is answered or gives up.'
    },
    {
        section: 'hvsPhone',
        name: 'simulatedProgress',
        type: { kind: 'yesNo' },
        default: 'yes',
        label: 'Simulated phone: tells progress (yes or no)',
        help:
            'no: it tells neither answer nor end and cannot hang up, like a phone beside the computer. ' +
            'The rep then says that a call is over by choosing a disposition.'
    }
] as const satisfies readonly SettingRow[];
