import { mayTakeFocus } from '../focusRule';

const page = (html: string): Element | null => {
    document.body.replaceChildren(document.createRange().createContextualFragment(html));
    return document.body.querySelector('[data-focus]');
};

/** An element with `inner` inside its shadow root; the engine of the page is not needed for that. */
const hostWith = (mode: 'open' | 'closed', html: string): Element => {
    const host = document.createElement('some-component');
    const root = host.attachShadow({ mode });
    root.append(document.createRange().createContextualFragment(html));
    document.body.replaceChildren(host);
    root.querySelector<HTMLElement>('[data-focus]')?.focus();
    return host;
};

describe('the panel takes the focus', () => {
    it.each([
        ['nothing', null],
        ['the page itself', document.body],
        ['a button', page('<button data-focus></button>')],
        ['a link', page('<a href="#" data-focus></a>')],
        ['a checkbox', page('<input type="checkbox" data-focus>')],
        ['text that may not be edited', page('<p contenteditable="false" data-focus></p>')]
    ])('from %s', (_what, active) => {
        expect(mayTakeFocus(active)).toBe(true);
    });

    it('from a button inside a component', () => {
        expect(mayTakeFocus(hostWith('open', '<button data-focus></button>'))).toBe(true);
    });
});

describe('the panel leaves the focus', () => {
    it.each([
        ['a text field', '<input data-focus>'],
        ['a search field', '<input type="search" data-focus>'],
        ['a text area', '<textarea data-focus></textarea>'],
        ['a picklist', '<select data-focus></select>'],
        ['an editor', '<div contenteditable="true" data-focus></div>'],
        ['a place inside an editor', '<div contenteditable><b data-focus></b></div>'],
        ['a combobox of the page', '<div role="combobox" data-focus></div>'],
        ['another frame', '<iframe data-focus></iframe>'],
        ['a component that hides its inside', '<some-closed data-focus></some-closed>']
    ])('in %s', (_what, html) => {
        const active = page(html);
        expect(active).not.toBeNull();
        expect(mayTakeFocus(active)).toBe(false);
    });

    it('in a text field inside a component', () => {
        expect(mayTakeFocus(hostWith('open', '<input data-focus>'))).toBe(false);
    });

    it('in a component with a closed root', () => {
        expect(mayTakeFocus(hostWith('closed', '<button data-focus></button>'))).toBe(false);
    });
});
