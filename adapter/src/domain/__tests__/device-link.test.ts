import { fillLink, isLink } from '../device-link';

const ADA = { text: '914155550101,7', e164: '+14155550101' };

test.each([
    ['tel:{e164}', 'tel:+14155550101'],
    ['tel:{number}', 'tel:914155550101,7'],
    ['sip:{digits}@pbx.example.com', 'sip:9141555501017@pbx.example.com'],
    ['callto:{e164}', 'callto:+14155550101'],
    ['https://phone.example.com/call?to={e164}', 'https://phone.example.com/call?to=%2B14155550101']
])('%s hands the number over as %s', (template, link) => {
    expect(isLink(template)).toBe(true);
    expect(fillLink(template, ADA)).toBe(link);
});

it('gives a number that no country knows as it is dialled', () => {
    expect(fillLink('tel:{e164}', { text: '9911', e164: null })).toBe('tel:9911');
});

test.each([
    ['a link without the number', 'tel:'],
    ['a placeholder that does not exist', 'tel:{phone}'],
    ['a script', 'javascript:alert({e164})'],
    ['a page that is not secure', 'http://phone.example.com/{e164}'],
    ['data', 'data:text/html,{e164}'],
    ['no link at all', '{e164}'],
    ['a host that cannot be one', 'https://a b/{e164}']
])('%s is no link', (_what, template) => {
    expect(isLink(template)).toBe(false);
});
