/** The way to the panel: a Lightning message channel, reached through Open CTI. */
import { CHANNEL_NAME } from 'c/hvsProtocol';
import { HvsError } from '../domain/hvs-error';
import type { Channel } from '../ports/channel';
import type { Log } from '../ports/log';
import type { OpenCtiClient } from './open-cti/client';
import { OpenCtiError } from './open-cti/open-cti-error';

/** `open` rejects with an `HvsError` 'ChannelUnavailable'; a message that cannot be sent is logged. */
export function createMessageChannel(client: OpenCtiClient, log: Log): Channel {
    return {
        async open(listener) {
            try {
                await client.subscribe(CHANNEL_NAME, listener);
            } catch (error) {
                throw new HvsError('ChannelUnavailable', wordsOf(error));
            }
        },
        send(message) {
            client.call('publish', { channelName: CHANNEL_NAME, message }).catch((error: unknown) =>
                log.write('warning', 'messageNotSent', {
                    kind: message.kind,
                    code: error instanceof OpenCtiError ? error.code : 'unknown'
                })
            );
        }
    };
}

function wordsOf(error: unknown): string {
    return error instanceof OpenCtiError ? error.refusal.detail || error.message : String(error);
}
