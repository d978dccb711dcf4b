/** Whether the frame was opened by Salesforce, as far as its address tells. */

/** Host names of Salesforce, and of the simulator for people. */
const ACCEPTED_HOSTS = [
    '.force.com',
    '.visualforce.com',
    '.my-visualforce.com',
    '.my-lightning.com',
    '.salesforce.com',
    '.my-salesforce.com',
    '.salesforce.mil',
    '.salesforce.ms',
    '.crmforce.mil',
    '.crmforce.ms',
    '.acme.localhost'
];
const ORIGIN = /^(https?:)\/\/([\w.-]+)(?::\d+)?$/;

/** @param protocol of the frame itself, e.g. 'https:' */
export function isAcceptedOrigin(origin: string, protocol: string): boolean {
    const [, scheme, host = ''] = ORIGIN.exec(origin) ?? [];
    return scheme === protocol && ACCEPTED_HOSTS.some((end) => host.endsWith(end) && host !== end);
}

export function frameParameters(search: string): {
    mode: string | null;
    sfdcIframeOrigin: string | null;
} {
    const parameters = new URLSearchParams(search);
    return {
        mode: parameters.get('mode'),
        sfdcIframeOrigin: parameters.get('sfdcIframeOrigin')
    };
}
