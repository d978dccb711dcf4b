import type { AdapterMessage } from 'c/hvsProtocol';

export interface Wire {
    channel: string;
    /** Of the protocol that panel and softphone speak. */
    version: number;
}

/**
 * Calls everybody in the Work Queue, one after the other, and gives each call a result as the panel would: without a
 * rep's keys between. Runs in the Lightning page, so it may use nothing but what it is handed.
 */
export async function callAll({ channel, version }: Wire): Promise<void> {
    const { simulator } = window;
    const { host } = simulator;
    const { queue, callDispositions } = await simulator.org.state();
    const disposition = callDispositions[0]?.value;
    const choice = { disposition, notes: '', wasConnected: false, followUpAt: null };
    const choose = (callId: string): void => {
        const intent = { type: 'choose', callId, choice };
        host.publish(channel, {
            version,
            direction: 'toAdapter',
            id: crypto.randomUUID(),
            kind: 'intent',
            intent
        });
    };
    const complete = (): Promise<void> =>
        new Promise((done) => {
            const chosen = new Set<string>();
            const stop = host.onMessage(({ direction, methodName, content }) => {
                const { message } = (content ?? {}) as { message?: AdapterMessage };
                if (direction === 'toAdapter' && methodName === 'completeWork') {
                    stop();
                    done();
                } else if (methodName === 'publish' && message?.kind === 'update') {
                    for (const { id, phase } of message.calls) {
                        if (phase !== 'choosing' || chosen.has(id)) continue;
                        chosen.add(id);
                        choose(id);
                    }
                }
            });
        });
    for (const { id } of queue) {
        const completed = complete();
        await simulator.startWork(id, { gap: 0 });
        await completed;
    }
}
