import { createElement } from 'lwc';
import HvsSetupCheck from 'c/hvsSetupCheck';
import { FakeAdapter } from '../../../../../test/fakes/fake-adapter';
import { DISPOSITIONS, aDesk, aDisposition } from '../../../../../test/fakes/desk';
import { channel } from '../../../../../test/jest-mocks/lightning/messageService';
import type { DispositionView } from 'c/hvsProtocol';
import { button, deepAll, deepText, settled } from '../../../../../test/fakes/deep';
import { setup } from '../../../../../test/jest-mocks/apex/HvsSetup.check';

const COMPLETE = {
    inCallCenter: true,
    callCenterName: 'Acme Phone',
    salesEngagement: true,
    hasRepPermissionSet: true,
    logACallForCti: false,
    taskLogging: false
};

/** Apex's words come in a body. */
const REFUSED = Object.assign(new Error(), { body: { message: 'No access to class HvsSetup' } });

describe('the set-up check', () => {
    let element: HTMLElement;

    const show = async (answer: unknown, error: Error | null = null): Promise<void> => {
        Object.assign(setup, { answer, error });
        element = createElement('c-hvs-setup-check', { is: HvsSetupCheck });
        document.body.append(element);
        await settled();
    };
    const root = (): ShadowRoot => element.shadowRoot!;
    const verdicts = (): (string | undefined)[] =>
        deepAll(root(), 'li').map((line) => line.dataset['verdict']);

    afterEach(() => element.remove());

    it('finds nothing to do in a complete set-up', async () => {
        await show(COMPLETE);
        expect(verdicts().slice(0, 4)).toEqual(['good', 'good', 'good', 'good']);
        expect(deepText(root())).toContain('You are in a call center: Acme Phone');
    });

    it('says what to do about each part that is missing', async () => {
        await show({
            ...COMPLETE,
            inCallCenter: false,
            callCenterName: null,
            salesEngagement: false,
            hasRepPermissionSet: false,
            taskLogging: true
        });
        expect(verdicts().slice(0, 4)).toEqual(['bad', 'bad', 'bad', 'bad']);
        expect(deepText(root())).toContain('Add yourself in Setup, Call Centers.');
        expect(deepText(root())).toContain('each call could get a second Task');
    });

    it('does not claim to know what cannot be read', async () => {
        await show({ ...COMPLETE, logACallForCti: null });
        expect(verdicts()[3]).toBe('unknown');
    });

    it.each([
        ['refuses', null, REFUSED, 'No access to class'],
        ['fails without a word', null, new Error(''), 'The check could not run.'],
        ['answers nonsense', { inCallCenter: 'yes' }, null, 'The check could not run.']
    ])('says so when Apex %s', async (_how, answer, error, text) => {
        await show(answer, error);
        expect(verdicts()).toEqual([]);
        expect(deepText(root())).toContain(text);
    });

    it('checks again when asked to', async () => {
        await show({ ...COMPLETE, hasRepPermissionSet: false });
        Object.assign(setup, { answer: COMPLETE });
        button(root(), 'Check again').click();
        await settled();
        expect(verdicts().slice(0, 4)).toEqual(['good', 'good', 'good', 'good']);
    });

    describe('of the dispositions', () => {
        const withSoftphone = async (dispositions: DispositionView[]): Promise<void> => {
            const adapter = new FakeAdapter(channel, aDesk({ dispositions }));
            await show(COMPLETE);
            adapter.leave();
        };

        it('says that they are all mapped, as the softphone on the page tells', async () => {
            await withSoftphone(DISPOSITIONS);
            expect(verdicts()[4]).toBe('good');
        });

        it('names those that the org does not map', async () => {
            const typo = aDisposition('No anwser', { mapped: false });
            await withSoftphone([...DISPOSITIONS, typo]);
            expect(verdicts()[4]).toBe('bad');
            expect(deepText(root())).toContain('follows them: No anwser.');
        });

        it('does not claim to know without a softphone on the page', async () => {
            await show(COMPLETE);
            expect(verdicts()[4]).toBe('unknown');
        });
    });
});
