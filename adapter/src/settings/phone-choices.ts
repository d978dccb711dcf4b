/** What the settings of the phone may be, where they are one of a few words. */
import type { PopsWhen } from '../domain/desk-rules';

/** What the simulated phone can be told to do with the next call, in the order of the lists. */
export const SIMULATED_OUTCOMES = ['random', 'answered', 'noAnswer', 'busy', 'voicemail'] as const;

export type SimulatedOutcome = (typeof SIMULATED_OUTCOMES)[number];

/** Which phone places the calls. */
export const PROVIDERS = ['device', 'sip', 'simulated'] as const;

export type ProviderName = (typeof PROVIDERS)[number];

/** How the keys of a SIP phone reach the other side. */
export const SIP_KEYPADS = ['rtp', 'info'] as const;

/** When the record of the person who is called is opened. */
export const SCREEN_POPS = ['never', 'dialled', 'answered'] as const satisfies PopsWhen[];
