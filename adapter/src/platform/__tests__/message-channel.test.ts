import type { AdapterMessage } from 'c/hvsProtocol';
import { CollectingLog } from '../../test-doubles/collecting-log';
import { createMessageChannel } from '../message-channel';
import { createOpenCtiClient } from '../open-cti/client';
import { createFakeLibrary } from './fake-library';

const GOODBYE: AdapterMessage = { version: 1, direction: 'toPanel', id: 'm1', kind: 'goodbye' };

function channel(apiVersion = 57) {
    const fake = createFakeLibrary({ apiVersion });
    const log = new CollectingLog();
    const client = createOpenCtiClient(fake.library, () => {});
    return { fake, log, channel: createMessageChannel(client, log) };
}

it('hears what components publish on HvsWork__c, unchecked', async () => {
    const { fake, channel: toPanel } = channel();
    const heard: unknown[] = [];
    await toPanel.open((message) => heard.push(message));
    fake.emitMessage('HvsWork__c', 'anything');
    expect(heard).toEqual(['anything']);
});

it('publishes there', async () => {
    const { fake, channel: toPanel } = channel();
    toPanel.send(GOODBYE);
    expect(fake.requests).toEqual([
        { method: 'publish', args: { channelName: 'HvsWork__c', message: GOODBYE } }
    ]);
});

it('says that it is unavailable in an older library', async () => {
    const { channel: toPanel } = channel(46);
    await expect(toPanel.open(() => {})).rejects.toMatchObject({ code: 'ChannelUnavailable' });
});

it('says what the host said when it refuses', async () => {
    const { fake, channel: toPanel } = channel();
    fake.fail('subscribe', { refuses: [{ code: 'X', description: 'No such channel' }] });
    await expect(toPanel.open(() => {})).rejects.toMatchObject({
        code: 'ChannelUnavailable',
        detail: 'No such channel'
    });
});

it('survives and logs a message that could not be sent', async () => {
    const { fake, log, channel: toPanel } = channel();
    fake.fail('publish', { throws: 'DataCloneError' });
    toPanel.send(GOODBYE);
    await new Promise(setImmediate);
    expect(log.events).toEqual(['messageNotSent']);
});
