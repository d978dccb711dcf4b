import { MessageBus } from '../message-bus';

const CHANNEL = 'HvsWork__c';

type FromFrame = (channel: string, message: unknown) => void;

/** The frame's end of the channel: hears what the page publishes, and publishes itself. */
function frameAndBus(): { bus: MessageBus; frame: { heard: unknown[]; publish: FromFrame } } {
    const listeners: FromFrame[] = [];
    const heard: unknown[] = [];
    const bus = new MessageBus({
        publish: (_channel, message) => void heard.push(message),
        onPublish: (listener) => {
            listeners.push(listener);
            return () => undefined;
        }
    });
    const publish: FromFrame = (channel, message) =>
        listeners.forEach((listener) => listener(channel, message));
    return { bus, frame: { heard, publish } };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a component hears what the frame publishes, but not at once', () => {
    const { bus, frame } = frameAndBus();
    const heard: unknown[] = [];
    bus.subscribe(CHANNEL, (message) => heard.push(message));
    frame.publish(CHANNEL, { kind: 'snapshot' });
    expect(heard).toEqual([]);
    jest.runAllTimers();
    expect(heard).toEqual([{ kind: 'snapshot' }]);
});

test('what a component publishes reaches the frame and every component, itself included', () => {
    const { bus, frame } = frameAndBus();
    const heard: unknown[] = [];
    bus.subscribe(CHANNEL, (message) => heard.push(message));
    bus.publish(CHANNEL, { kind: 'hello' });
    jest.runAllTimers();
    expect(heard).toEqual([{ kind: 'hello' }]);
    expect(frame.heard).toEqual([{ kind: 'hello' }]);
});

test('another channel is not heard', () => {
    const { bus, frame } = frameAndBus();
    const heard: unknown[] = [];
    bus.subscribe('Other__c', (message) => heard.push(message));
    frame.publish(CHANNEL, { kind: 'snapshot' });
    jest.runAllTimers();
    expect(heard).toEqual([]);
});

test('nothing is kept for who subscribes later', () => {
    const { bus, frame } = frameAndBus();
    frame.publish(CHANNEL, { kind: 'snapshot' });
    jest.runAllTimers();
    const heard: unknown[] = [];
    bus.subscribe(CHANNEL, (message) => heard.push(message));
    jest.runAllTimers();
    expect(heard).toEqual([]);
});

test('a message that is under way does not reach who has unsubscribed meanwhile', () => {
    const { bus, frame } = frameAndBus();
    const heard: unknown[] = [];
    const subscription = bus.subscribe(CHANNEL, (message) => heard.push(message));
    frame.publish(CHANNEL, { kind: 'snapshot' });
    bus.unsubscribe(subscription);
    jest.runAllTimers();
    expect(heard).toEqual([]);
});

test('nobody can change the message of another', () => {
    const { bus, frame } = frameAndBus();
    const published = { calls: [{ id: 'a' }] };
    const second: unknown[] = [];
    bus.subscribe(CHANNEL, (message) => {
        (message as typeof published).calls.length = 0;
    });
    bus.subscribe(CHANNEL, (message) => second.push(message));
    bus.publish(CHANNEL, published);
    published.calls.push({ id: 'b' });
    jest.runAllTimers();
    expect(second).toEqual([{ calls: [{ id: 'a' }] }]);
    expect(frame.heard).toEqual([{ calls: [{ id: 'a' }] }]);
});

test('a message with a function in it is refused', () => {
    const { bus } = frameAndBus();
    const withFunction = { reply: { run: () => undefined } };
    expect(() => bus.publish(CHANNEL, withFunction)).toThrow("'run' is a function");
});
