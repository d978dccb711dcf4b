/** @jest-environment jsdom */
import { readPageData } from '../page-data';
import { createTexts } from '../texts';

const USER = '005000000000001AAA';
const ORG = '00D000000000001';

function page(spans: Record<string, [kind: 'name' | 'label', text: string]>): Document {
    const made = document.implementation.createHTMLDocument();
    const template = made.createElement('template');
    template.id = 'hvs-page-data';
    for (const [name, [kind, text]] of Object.entries(spans)) {
        const span = made.createElement('span');
        span.setAttribute(`data-${kind}`, name);
        span.textContent = text;
        template.content.append(span);
    }
    made.body.append(template);
    return made;
}

it('reads ids, addresses and labels as text', () => {
    const data = readPageData(
        page({
            userId: ['name', ` ${USER}\n`],
            organizationId: ['name', ORG],
            sip: ['name', '/resource/hvsSip'],
            Hvs_Frame_Ready: ['label', 'Prêt & <b>là</b>']
        })
    );
    expect(data).toMatchObject({ userId: USER, organizationId: ORG, faults: [] });
    expect(data.values.get('sip')).toBe('/resource/hvsSip');
    expect(data.labels.get('Hvs_Frame_Ready')).toBe('Prêt & <b>là</b>');
});

it.each(['', '{!$User.Id}', '00Q000000000001AAA', '005; DROP', `${USER}0`])(
    'takes no user id such as %p, and says so',
    (id) => {
        const data = readPageData(page({ userId: ['name', id], organizationId: ['name', ORG] }));
        expect(data).toMatchObject({ userId: null, organizationId: ORG, faults: ['userId'] });
    }
);

it('names what is missing when there is no template at all', () => {
    const data = readPageData(document.implementation.createHTMLDocument());
    expect(data.faults).toEqual(['hvs-page-data', 'userId', 'organizationId']);
    expect(data.labels.size).toBe(0);
});

it('names labels without a text', () => {
    const data = readPageData(
        page({
            userId: ['name', USER],
            organizationId: ['name', ORG],
            Hvs_Frame_Ready: ['label', ' ']
        })
    );
    expect(data.faults).toEqual(['Hvs_Frame_Ready']);
});

describe('texts', () => {
    const texts = createTexts(new Map([['greeting', 'To {1}, from {0}']]));

    it('fill their placeholders by number, verbatim', () => {
        expect(texts.say('greeting', '$& {1}', 'Ada')).toBe('To Ada, from $& {1}');
    });

    it('leave out what was not given', () => {
        expect(texts.say('greeting', 'Bob')).toBe('To , from Bob');
    });

    it('show the name of a label that the page lacks', () => {
        expect(texts.say('Hvs_Frame_Unknown')).toBe('Hvs_Frame_Unknown');
    });
});
