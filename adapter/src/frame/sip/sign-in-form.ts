import { make } from '../make';
import type { SipContext } from './view';

export interface SignInForm {
    readonly form: HTMLFormElement;
    show(isShown: boolean): void;
}

/**
 * A form like any other on the web, so that the browser's password manager knows and fills it. The password leaves
 * the field with the submission, and is nowhere else in the page.
 */
export function makeSignInForm({ texts, callbacks }: SipContext): SignInForm {
    const user = make('input', {
        name: 'username',
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: 'false',
        dir: 'auto',
        required: ''
    });
    const password = make('input', {
        name: 'password',
        type: 'password',
        autocomplete: 'current-password',
        required: ''
    });
    const form = make(
        'form',
        { class: 'hvs-sip hvs-sip-form', method: 'post', hidden: '' },
        make('label', {}, texts.say('Hvs_Frame_SipUser'), user),
        make('label', {}, texts.say('Hvs_Frame_SipPassword'), password),
        make('button', { type: 'submit' }, texts.say('Hvs_Frame_SipSignIn'))
    );
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const given = { user: user.value.trim(), password: password.value };
        if (given.user === '' || given.password === '') return;
        password.value = '';
        callbacks.signIn(given.user, given.password);
    });
    return {
        form,
        show(isShown) {
            if (form.hidden === !isShown) return;
            form.hidden = !isShown;
            // Whoever signed in with a wrong password goes on typing; nobody else is disturbed.
            const { activeElement, body } = form.ownerDocument;
            if (isShown && user.value !== '' && activeElement === body) password.focus();
        }
    };
}
