// @ts-check
/** The SIP server that the tests of the SIP phone call through. */
import { isDebian } from './debian.mjs';
import { answerOf } from './processes.mjs';

export const SIP_SERVER_PACKAGES = ['kamailio', 'kamailio-websocket-modules'];

/** @returns {boolean} whether it is installed as Debian packages it; the tests know no other */
export function hasSipServer() {
    if (!isDebian()) return false;
    return SIP_SERVER_PACKAGES.every((name) =>
        (answerOf('dpkg-query', ['--show', '--showformat=${Status}', name]) ?? '').endsWith(
            'ok installed'
        )
    );
}
