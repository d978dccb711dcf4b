/** A certificate for the org-like host names, made anew at each start and trusted by nobody. */
import { generate } from 'selfsigned';
import { TLS_HOSTS } from './origins';

export async function selfSignedCertificate(): Promise<{ key: string; cert: string }> {
    const { private: key, cert } = await generate([{ name: 'commonName', value: TLS_HOSTS[0] }], {
        keyType: 'ec',
        algorithm: 'sha256',
        extensions: [
            { name: 'subjectAltName', altNames: TLS_HOSTS.map((value) => ({ type: 2, value })) }
        ]
    });
    return { key, cert };
}
