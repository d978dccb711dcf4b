import { createElement } from 'lwc';
import HvsCallLines, { type CallLine } from 'c/hvsCallLines';
import { button, deepAll, deepText, settled } from '../../../../../test/fakes/deep';

const aLine = (id: string, part: Partial<CallLine> = {}): CallLine => ({
    id,
    who: `Person ${id}`,
    time: '9:00 AM',
    line: `Finish the call with Person ${id}`,
    ...part
});

describe('calls as lines', () => {
    let lines: HTMLElement & HvsCallLines;

    const show = async (calls: CallLine[]): Promise<void> => {
        lines.calls = calls;
        await settled();
    };

    beforeEach(() => {
        lines = createElement('c-hvs-call-lines', {
            is: HvsCallLines
        }) as typeof lines;
        document.body.append(lines);
    });

    afterEach(() => lines.remove());

    it('say who and when, and open what is pressed', async () => {
        const opened: string[] = [];
        lines.addEventListener('opencall', (event) => {
            opened.push((event as CustomEvent<string>).detail);
        });
        await show([aLine('a'), aLine('b')]);
        expect(deepText(lines.shadowRoot!)).toContain('Person b 9:00 AM');
        button(lines.shadowRoot!, 'Finish the call with Person b').click();
        expect(opened).toEqual(['b']);
    });

    it('are drawn again when one of them looks different, comes or goes, and not otherwise', async () => {
        await show([aLine('a'), aLine('b')]);
        const { calls } = lines;
        await show([aLine('a'), aLine('b')]);
        expect(lines.calls).toBe(calls);
        await show([aLine('a'), aLine('b', { line: 'Finish the call with Bea' })]);
        expect(() => button(lines.shadowRoot!, 'Finish the call with Bea')).not.toThrow();
        await show([aLine('a')]);
        expect(deepAll(lines.shadowRoot!, 'li')).toHaveLength(1);
    });
});
