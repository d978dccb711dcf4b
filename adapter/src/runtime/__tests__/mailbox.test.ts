import { settled } from '../../test-doubles/simulated-clock';
import { Mailbox } from '../mailbox';

/** A mailbox whose letters say how they fare; what was handled and reported is collected. */
function mailbox() {
    const handled: string[] = [];
    const reported: string[] = [];
    const gates = new Map<string, () => void>();
    const box = new Mailbox<string>(
        (letter) => {
            handled.push(letter);
            if (letter === 'throws') throw new Error('threw');
            if (letter === 'rejects') return Promise.reject(new Error('rejected'));
            if (letter === 'posts') {
                box.post('posted');
                handled.push('posts, still');
            }
            if (letter === 'slow')
                return new Promise((resolve) => {
                    gates.set(letter, resolve);
                });
            return Promise.resolve();
        },
        (error) => reported.push(String(error))
    );
    return { box, handled, reported, finish: (letter: string) => gates.get(letter)?.() };
}

describe('a mailbox', () => {
    it('keeps what arrives before it opens, in its order', async () => {
        const { box, handled } = mailbox();
        box.post('a');
        box.post('b');
        await settled();
        expect(handled).toEqual([]);
        box.open();
        await settled();
        expect(handled).toEqual(['a', 'b']);
    });

    it('handles one letter at a time', async () => {
        const { box, handled, finish } = mailbox();
        box.open();
        box.post('slow');
        box.post('b');
        await settled();
        expect(handled).toEqual(['slow']);
        finish('slow');
        await settled();
        expect(handled).toEqual(['slow', 'b']);
    });

    it('lets a letter that a handler posts wait its turn', async () => {
        const { box, handled } = mailbox();
        box.open();
        box.post('posts');
        box.post('b');
        await settled();
        expect(handled).toEqual(['posts', 'posts, still', 'posted', 'b']);
    });

    test.each([
        ['throws', 'Error: threw'],
        ['rejects', 'Error: rejected']
    ])('survives a handler that %s', async (letter, error) => {
        const { box, handled, reported } = mailbox();
        box.post(letter);
        box.post('b');
        box.open();
        await settled();
        expect(handled).toEqual([letter, 'b']);
        expect(reported).toEqual([error]);
        box.post('c');
        await settled();
        expect(handled).toEqual([letter, 'b', 'c']);
    });
});
