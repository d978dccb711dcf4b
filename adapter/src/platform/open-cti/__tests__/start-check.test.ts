import { HvsError } from '../../../domain/hvs-error';
import { createFakeLibrary } from '../../__tests__/fake-library';
import { checkStart } from '../start-check';

const LIGHTNING = 'https://acme.lightning.force.com';

interface Visit {
    query?: string;
    protocol?: string;
    scope?: object;
    framed?: boolean;
}

function queryOf(origin: string): string {
    return `?mode=Lightning&isdtp=vw&sfdcIframeOrigin=${encodeURIComponent(origin)}&nonce=1`;
}

const { library } = createFakeLibrary();

function visit({ query = queryOf(LIGHTNING), protocol = 'https:', scope, framed = true }: Visit) {
    const self = {};
    const page = {
        location: { search: query, protocol },
        self,
        parent: framed ? {} : self,
        ...(scope ?? { sforce: { opencti: library } })
    };
    try {
        return checkStart(page) === library ? 'ready' : 'another library';
    } catch (error) {
        if (error instanceof HvsError) return `${error.code} ${error.detail}`.trim();
        throw error;
    }
}

it('is ready in the softphone of a Lightning page', () => {
    expect(visit({})).toBe('ready');
});

describe('outside of a softphone', () => {
    it.each([
        ['opened as a plain page', '', 'OutsideSoftphone (mode, sfdcIframeOrigin)'],
        ['without mode', '?sfdcIframeOrigin=https%3A%2F%2Fa.force.com', 'OutsideSoftphone (mode)'],
        ['without an origin', '?mode=Lightning', 'OutsideSoftphone (sfdcIframeOrigin)'],
        [
            'with a parameter of nearly that name',
            '?mode=Lightning&sfdcIFrameOrigin=https%3A%2F%2Fa.force.com',
            'OutsideSoftphone (sfdcIframeOrigin)'
        ]
    ])('says so when %s', (_how, query, expected) => {
        expect(visit({ query })).toBe(expected);
    });

    it('says so when its address was copied into a tab of its own', () => {
        expect(visit({ framed: false })).toBe('OutsideSoftphone');
    });
});

describe('the page around it', () => {
    it.each([
        'https://acme.lightning.force.com',
        'https://acme.my.salesforce.com',
        'https://acme--uat.sandbox.lightning.force.com',
        'https://acme.visualforce.com',
        'https://acme.my-lightning.com',
        'https://acme.lightning.crmforce.mil',
        'https://acme.lightning.force.com:6101'
    ])('may be %s', (origin) => {
        expect(visit({ query: queryOf(origin) })).toBe('ready');
    });

    it('may be the simulator, over plain http', () => {
        const query = queryOf('http://lightning.acme.localhost:8080');
        expect(visit({ query, protocol: 'http:' })).toBe('ready');
    });

    it.each([
        'https://example.com',
        'https://force.com.example.com',
        'https://notforce.com',
        'https://acme.lightning.force.com/',
        'http://acme.lightning.force.com',
        'http://localhost:8080',
        'acme.lightning.force.com',
        'null'
    ])('may not be %s, since the library would never answer', (origin) => {
        expect(visit({ query: queryOf(origin) })).toBe(
            `LibraryRefused (sfdcIframeOrigin=${origin})`
        );
    });

    it('may not be Salesforce Classic', () => {
        const query = `?mode=Classic&sfdcIframeOrigin=${encodeURIComponent(LIGHTNING)}`;
        expect(visit({ query })).toBe('LibraryRefused (mode=Classic)');
    });
});

it.each([
    ['did not load', {}],
    ['is that of Salesforce Classic', { sforce: { interaction: {} } }],
    ['is an empty shell', { sforce: { opencti: {} } }]
])('says that the library is missing when it %s', (_how, scope) => {
    expect(visit({ scope })).toBe('LibraryMissing');
});
