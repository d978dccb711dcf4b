import { readDialText } from '../dial-text';

it('a number without a pause is dialled as it is', () => {
    expect(readDialText('+14155550101')).toEqual({ number: '+14155550101', tones: '' });
});

it('what stands behind a pause is keyed after the answer, the pause included', () => {
    expect(readDialText('914155550101,42')).toEqual({ number: '914155550101', tones: ',42' });
    expect(readDialText('4155550101,,4,2#')).toEqual({ number: '4155550101', tones: ',,4,2#' });
});

it('only keys of a phone are keyed, and pauses alone are not', () => {
    expect(readDialText('4155550101,x4w2')).toEqual({ number: '4155550101', tones: ',42' });
    expect(readDialText('4155550101,,')).toEqual({ number: '4155550101', tones: '' });
});
