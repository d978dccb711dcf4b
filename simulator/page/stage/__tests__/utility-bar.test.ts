import { type Utility, UtilityBar } from '../utility-bar';

function utility(id: string): Utility {
    return {
        id,
        label: id,
        icon: 'call',
        iconVariant: '',
        highlighted: false,
        open: false,
        panelLabel: id,
        panelIcon: 'call',
        width: 340,
        height: 480,
        popoutEnabled: true
    };
}

let bar: UtilityBar;
let focused: string[];

beforeEach(() => {
    bar = new UtilityBar([utility('softphone'), utility('panel')]);
    focused = [];
    bar.onFocus(({ utilityId }) => focused.push(utilityId));
});

test('an opened panel takes the focus unless it is told not to', () => {
    bar.open('panel');
    bar.open('softphone', { autoFocus: false });
    expect(focused).toEqual(['panel']);
    expect(bar.info('softphone').utilityVisible).toBe(true);
});

test('two panels may be open at once, and minimising one leaves the other', () => {
    bar.open('panel');
    bar.open('softphone');
    bar.minimize('panel');
    expect(bar.info('panel').utilityVisible).toBe(false);
    expect(bar.info('softphone').utilityVisible).toBe(true);
});

test('a click opens, the next one minimises, and each is told with what came of it', () => {
    const visible: boolean[] = [];
    bar.onClick('panel', ({ panelVisible }) => visible.push(panelVisible));
    bar.click('panel');
    bar.click('panel');
    bar.click('softphone');
    expect(visible).toEqual([true, false]);
});

test('label, icon and highlight change one by one', () => {
    bar.update('panel', { label: 'Calls (2)', highlighted: true });
    bar.update('panel', { icon: 'voicemail_drop' });
    expect(bar.info('panel')).toMatchObject({
        utilityLabel: 'Calls (2)',
        utilityHighlighted: true,
        utilityIcon: 'voicemail_drop',
        panelHeaderLabel: 'panel'
    });
});

test('the panel has a label and a size of its own', () => {
    bar.updatePanel('softphone', { label: 'Calling', height: 600 });
    expect(bar.info('softphone')).toMatchObject({
        utilityLabel: 'softphone',
        panelHeaderLabel: 'Calling',
        panelHeight: 600,
        panelWidth: 340
    });
});

test('who watches hears the present state and each change', () => {
    const open: boolean[] = [];
    const stop = bar.watch(([softphone]) => open.push(softphone?.open ?? false));
    bar.open('softphone');
    stop();
    bar.minimize('softphone');
    expect(open).toEqual([false, true]);
});

test.each([
    ['an unknown utility', () => bar.open('nowhere'), "holds no 'nowhere'"],
    ['an unknown attribute', () => bar.update('panel', { lable: 'x' }), "knows no 'lable'"],
    ['a label that is no text', () => bar.update('panel', { label: 3 }), 'has to be a string'],
    [
        'an unknown variant',
        () => bar.update('panel', { iconVariant: 'blue' }),
        "no icon variant 'blue'"
    ]
])('%s is refused', (_what, act, words) => {
    expect(act).toThrow(words);
});
