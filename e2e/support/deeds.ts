/** What the softphone of one tab did itself: by its log, which the panel copies for a support person. */
import {
    CHANNEL_NAME,
    PROTOCOL_VERSION
} from '../../force-app/main/default/lwc/hvsProtocol/messages';
import type { Rep } from './rep';

const READ = { version: PROTOCOL_VERSION, direction: 'toAdapter', kind: 'intent' };

/** With `details` it holds numbers and notes. */
export function logOf({ page }: Rep, details = false): Promise<string> {
    return page.evaluate(
        ([channel, read]) =>
            new Promise<string>((resolve) => {
                const { host } = window.simulator;
                const id = crypto.randomUUID();
                const stop = host.onPublish((_channel, message) => {
                    const { kind, intentId, text } = message as Record<string, unknown>;
                    if (kind !== 'log' || intentId !== id) return;
                    stop();
                    resolve(String(text));
                });
                host.publish(channel, { ...read, id });
            }),
        [CHANNEL_NAME, { ...READ, intent: { type: 'readLog', details } }] as const
    );
}

/** How often it performed this effect since its frame was loaded. */
export async function deeds(rep: Rep, effect: string): Promise<number> {
    const lines = (await logOf(rep)).split('\n');
    return lines
        .map((line) => / info (\w+)(?: .*?)?(?: \((\d+) times .*\))?$/.exec(line))
        .filter((found) => found?.[1] === effect)
        .reduce((sum, found) => sum + Number(found?.[2] ?? 1), 0);
}

/** Waits until the softphone has said that it keeps these half-typed notes. */
export async function draftKept({ page }: Rep, notes: string): Promise<void> {
    await page.waitForFunction((words) => {
        const { messages } = window.simulator.host;
        const said = messages.map(({ content }) => {
            const { message } = (content ?? {}) as { message?: Record<string, unknown> };
            return message ?? {};
        });
        const draft = said.find(({ intent }) => {
            const { type, notes: drafted } = (intent ?? {}) as Record<string, unknown>;
            return type === 'draft' && drafted === words;
        });
        return draft && said.some(({ intentId }) => intentId === draft['id']);
    }, notes);
}
