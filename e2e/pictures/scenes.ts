/** What the rep's page shows pictures of. Each is reached by what a rep does, in any language. */
import { expect } from '@playwright/test';
import type { Rep } from '../support/rep';

/** Label by name, in the rep's language. */
export type Words = (name: string) => string;

export interface Stage {
    rep: Rep;
    /** Until nothing moves any more. */
    settle: () => Promise<void>;
    words: Words;
    /** Starts this person's step, and waits until nothing moves any more. */
    call: (name: string) => Promise<void>;
    /** Lets time pass, in milliseconds. */
    wait: (milliseconds: number) => Promise<void>;
    /** Presses a button of the panel by its label's name. */
    press: (label: string) => Promise<void>;
    choose: (value: string) => Promise<void>;
    type: (notes: string) => Promise<void>;
}

export interface Scene {
    name: string;
    callCenter?: Record<string, string>;
    /** The softphone instead of the panel. */
    ofSoftphone?: boolean;
    /** The panel in its place on the page, in English only. */
    ofPage?: boolean;
    /** Another tab has the phone. */
    isElsewhere?: boolean;
    play(stage: Stage): Promise<void>;
}

const ANSWERED = {
    '/hvsPhone/simulatedOutcome': 'answered',
    '/hvsPhone/simulatedRingSeconds': '2'
};
/** High enough for all of the softphone. */
const TALL = { '/reqGeneralInfo/reqSoftphoneHeight': '460' };
const NOBODY: Record<string, string> = { '/hvsPhone/simulatedOutcome': 'noAnswer' };

export const SCENES: readonly Scene[] = [
    {
        name: 'page',
        ofPage: true,
        callCenter: NOBODY,
        async play({ call, wait }) {
            await call('Ava Thornton');
            await wait(3_000);
        }
    },
    {
        name: 'talking',
        callCenter: ANSWERED,
        async play({ call, wait }) {
            await call('Ava Thornton');
            await wait(44_000);
        }
    },
    {
        name: 'choosing',
        callCenter: NOBODY,
        async play({ call, wait }) {
            await call('Ava Thornton');
            await wait(3_000);
        }
    },
    {
        name: 'call-back',
        callCenter: ANSWERED,
        async play({ rep, call, wait, press, choose, type }) {
            await call('Chloé Lefèvre');
            await wait(75_000);
            await press('Hvs_Call_HangUp');
            await choose('Call back later');
            await rep.panel.locator('[data-name="tomorrow"]').click({ force: true });
            await type('Asks for the offer of May.');
            await wait(5_000);
        }
    },
    {
        name: 'undo',
        callCenter: { ...NOBODY, '/hvsDispositions/undoSeconds': '10' },
        async play({ call, wait, choose, press }) {
            await call('Marcus Bell');
            await wait(3_000);
            await choose('Left voicemail');
            await press('Hvs_Picker_Save');
            await wait(3_000);
        }
    },
    {
        name: 'next',
        callCenter: NOBODY,
        async play({ call, wait, choose, press }) {
            await call('Ava Thornton');
            await wait(3_000);
            await choose('No answer');
            await press('Hvs_Picker_Save');
            await wait(1_000);
        }
    },
    {
        name: 'several',
        callCenter: NOBODY,
        async play({ call, wait }) {
            for (const name of ['Ava Thornton', 'Jörg', '田中']) {
                await call(name);
                await wait(20_000);
            }
        }
    },
    {
        name: 'refused',
        callCenter: NOBODY,
        async play({ rep, call, wait, choose, press }) {
            const description = 'Fill in the reason of the call.';
            await rep.breakMethod('saveLog', {
                error: {
                    code: 'SERVER_ERROR',
                    description: `FIELD_CUSTOM_VALIDATION_EXCEPTION: ${description}`
                }
            });
            await call('Priya Raman');
            await wait(3_000);
            await choose('No answer');
            await press('Hvs_Picker_Save');
            await wait(1_000);
        }
    },
    {
        name: 'alike',
        callCenter: NOBODY,
        async play({ rep, settle, wait }) {
            await rep.startWith('Ava Thornton', '5550101');
            await settle();
            await rep.reportClick({ number: '(415) 555-0101' });
            await settle();
            await wait(3_000);
        }
    },
    {
        name: 'softphone',
        callCenter: { ...ANSWERED, ...TALL },
        ofSoftphone: true,
        async play({ call, wait, choose, press }) {
            await call('Marcus Bell');
            await wait(20_000);
            await press('Hvs_Call_HangUp');
            await choose('Left voicemail');
            await press('Hvs_Picker_Save');
            await wait(60_000);
            await call('Ava Thornton');
            await wait(12_000);
        }
    },
    {
        name: 'beside',
        callCenter: { '/hvsPhone/provider': 'device', '/hvsPhone/deviceLink': 'https://x/{e164}' },
        async play({ call, wait }) {
            await call('Ava Thornton');
            await wait(30_000);
        }
    },
    {
        name: 'do-not-call',
        callCenter: { ...NOBODY, ...TALL, '/hvsPhone/doNotCall': 'yes' },
        ofSoftphone: true,
        async play({ call, wait }) {
            await call('Marcus Bell');
            await wait(1_000);
        }
    },
    {
        name: 'another-tab',
        isElsewhere: true,
        async play({ rep, words }) {
            await rep.openPanel();
            await expect(rep.panel.getByText(words('Hvs_Panel_ElsewhereHint'))).toBeVisible();
        }
    },
    {
        name: 'this-device',
        callCenter: NOBODY,
        async play({ rep, words, press, call, wait, settle }) {
            await call('Ava Thornton');
            await wait(3_000);
            await rep.panel.getByText(words('Hvs_Panel_Device'), { exact: true }).click({
                force: true
            });
            await settle();
            await press('Hvs_Panel_Forget');
        }
    }
];
