/**
 * The two hosts of the simulated org. Both names of a pair are of one site, as in an org, so that
 * storage and cookies of the softphone frame are not third-party.
 */
export type Site = 'lightning' | 'visualforce';

const HOSTS: Record<'http' | 'https', Record<Site, string>> = {
    /** For people: browsers resolve `*.localhost` to the own machine by themselves. */
    http: { lightning: 'lightning.acme.localhost', visualforce: 'vf.acme.localhost' },
    /** For tests: the browser must map `*.force.com` to 127.0.0.1. */
    https: { lightning: 'acme.lightning.force.com', visualforce: 'acme--c.vf.force.com' }
};

export const TLS_HOSTS: readonly string[] = Object.values(HOSTS.https);

export function originOf(site: Site, tls: boolean, port: number): string {
    const scheme = tls ? 'https' : 'http';
    return `${scheme}://${HOSTS[scheme][site]}:${port}`;
}

/** Which site a request's `Host` header means; null for any other name, such as `localhost`. */
export function siteOf(hostHeader: string | undefined, tls: boolean): Site | null {
    const name = (hostHeader ?? '').replace(/:\d+$/, '').toLowerCase();
    const hosts = HOSTS[tls ? 'https' : 'http'];
    if (name === hosts.lightning) return 'lightning';
    return name === hosts.visualforce ? 'visualforce' : null;
}
