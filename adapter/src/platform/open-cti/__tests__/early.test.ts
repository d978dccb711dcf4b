import { createFakeLibrary, type FakeLibraryOptions } from '../../__tests__/fake-library';
import { createOpenCtiClient } from '../client';
import { listenEarly, type EarlyPage } from '../early';

/** A softphone's page, as far as the ears look at it. */
function inLightning(opencti: unknown): EarlyPage {
    const page = { parent: 'the Lightning page', self: 'the softphone' };
    return Object.assign(page, { sforce: { opencti } });
}

/** A softphone whose adapter is on its way. */
function loading(options?: FakeLibraryOptions) {
    const fake = createFakeLibrary(options);
    const page = inLightning(fake.library);
    listenEarly(page);
    const heard: unknown[] = [];
    /** The adapter is there. */
    const arrive = (): void => {
        const client = createOpenCtiClient(fake.library, () => {}, page.hvsEarly);
        client.listen('onWorkStart', (payload) => heard.push(payload));
        client.listen('onClickToDial', (payload) => heard.push(payload));
    };
    return { fake, heard, arrive };
}

describe('while the adapter is on its way', () => {
    it('everything is heard, and handed over in its order', () => {
        const { fake, heard, arrive } = loading();
        fake.emit('onWorkStart', { workId: '8HF1' });
        fake.emit('onWorkStart', { workId: '8HF2' });
        fake.emit('onClickToDial', { number: '415' });
        arrive();
        expect(heard).toEqual([{ workId: '8HF1' }, { workId: '8HF2' }, { number: '415' }]);
    });

    it('a listener that throws at one keeps nobody from the next', () => {
        const fake = createFakeLibrary();
        const page = inLightning(fake.library);
        listenEarly(page);
        fake.emit('onWorkStart', 'first');
        fake.emit('onWorkStart', 'second');
        const heard: unknown[] = [];
        const strays: unknown[] = [];
        const client = createOpenCtiClient(
            fake.library,
            ({ kind }) => strays.push(kind),
            page.hvsEarly
        );
        client.listen('onWorkStart', (payload) => {
            heard.push(payload);
            throw new Error('broken');
        });
        expect(heard).toEqual(['first', 'second']);
        expect(strays).toEqual(['listenerThrew', 'listenerThrew']);
    });
});

describe('once the adapter is there', () => {
    it('each event reaches it once', () => {
        const { fake, heard, arrive } = loading();
        arrive();
        fake.emit('onWorkStart', { workId: '8HF1' });
        fake.emit('onClickToDial', { number: '415' });
        expect(heard).toEqual([{ workId: '8HF1' }, { number: '415' }]);
        expect(fake.listenersOf('onWorkStart')).toBe(1);
        expect(fake.listenersOf('onClickToDial')).toBe(1);
    });

    it('hears itself to what could not be listened to before', () => {
        const fake = createFakeLibrary();
        const page = inLightning({
            ...fake.library,
            onClickToDial() {
                throw new Error('not yet');
            }
        });
        listenEarly(page);
        const heard: unknown[] = [];
        const client = createOpenCtiClient(fake.library, () => {}, page.hvsEarly);
        client.listen('onClickToDial', (payload) => heard.push(payload));
        client.listen('onWorkStart', (payload) => heard.push(payload));
        fake.emit('onClickToDial', 'a click');
        fake.emit('onWorkStart', 'a work');
        expect(heard).toEqual(['a click', 'a work']);
    });
});

describe('nobody listens', () => {
    it('in a window of its own, to which Salesforce says nothing', () => {
        const fake = createFakeLibrary();
        const page = { ...inLightning(fake.library), parent: 'the softphone' };
        listenEarly(page);
        expect(page.hvsEarly).toBeUndefined();
        expect(fake.listenersOf('onClickToDial')).toBe(0);
    });

    it('where the library did not load; what is wrong is for the adapter to say', () => {
        const page = inLightning(undefined);
        listenEarly(page);
        expect(page.hvsEarly).toBeUndefined();
    });
});
