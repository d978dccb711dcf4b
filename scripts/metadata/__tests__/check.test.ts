/** Each fault that the org or the CLI would swallow, made in a good project, is found. */
import {
    CHANNEL,
    CLASS,
    LABELS,
    PAGE,
    PANEL,
    RESOURCE,
    label,
    metadata,
    pageWith,
    sampleProject,
    type Sample
} from './sample-project';

let project: Sample;

beforeEach(() => {
    project = sampleProject();
});

afterEach(() => project.dispose());

it('finds nothing in a good project', () => {
    expect(project.findings()).toEqual([]);
});

describe('contents of meta files', () => {
    const META = `${CLASS}-meta.xml`;
    it.each([
        ['malformed XML', '<ApexClass><apiVersion>62.0</ApexClass>', 'is not well-formed'],
        ['an empty file', '', 'is not well-formed'],
        [
            'an unknown element',
            metadata(
                'ApexClass',
                '<apiVersion>62.0</apiVersion><status>Active</status><isTest>true</isTest>'
            ),
            'has no element <isTest>'
        ],
        [
            'an element in wrong letters',
            metadata(
                'ApexClass',
                '<apiVersion>62.0</apiVersion><status>Active</status><PackageVersions/>'
            ),
            'is it packageVersions?'
        ],
        [
            'a value that the enumeration lacks',
            metadata('ApexClass', '<apiVersion>62.0</apiVersion><status>Live</status>'),
            "no value 'Live'; there is Inactive, Active, Deleted"
        ],
        [
            'a missing element',
            metadata('ApexClass', '<apiVersion>62.0</apiVersion>'),
            'needs <status>'
        ],
        [
            'a repeated element',
            metadata(
                'ApexClass',
                '<apiVersion>62.0</apiVersion><status>Active</status><status>Active</status>'
            ),
            '<status> is there more than once'
        ],
        [
            'a number that is none',
            metadata('ApexClass', '<apiVersion>latest</apiVersion><status>Active</status>'),
            "takes a number, not 'latest'"
        ],
        [
            'a list whose elements are apart',
            metadata(
                'ApexClass',
                '<packageVersions><majorNumber>1</majorNumber></packageVersions><apiVersion>62.0</apiVersion>' +
                    '<status>Active</status><packageVersions><majorNumber>2</majorNumber></packageVersions>'
            ),
            'must stand beside its like'
        ],
        [
            'elements where a text belongs',
            metadata('ApexClass', '<apiVersion><a/></apiVersion><status>Active</status>'),
            'does not belong into <apiVersion>'
        ],
        [
            'a text where elements belong',
            metadata('ApexClass', 'x<apiVersion>62.0</apiVersion><status>Active</status>'),
            "takes elements, not the text 'x'"
        ],
        [
            'another type than the name says',
            metadata('ApexPage', '<apiVersion>62.0</apiVersion><label>x</label>'),
            'holds <ApexPage>, not <ApexClass>'
        ],
        [
            'a missing namespace',
            '<ApexClass><apiVersion>62.0</apiVersion><status>Active</status></ApexClass>',
            'needs xmlns='
        ]
    ])('%s', (_, text, expected) => {
        project.write(META, text);
        expect(project.findings()).toEqual([expect.stringContaining(expected)]);
        expect(project.findings()[0]).toMatch(/Calls\.cls-meta\.xml:\d+ {2}/);
    });

    it('a boolean that is none, deep inside', () => {
        project.write(
            LABELS,
            metadata('CustomLabels', `${label('Title')}${label('Save').replace('true', 'yes')}`)
        );
        expect(project.findings()).toEqual([
            expect.stringContaining("takes true or false, not 'yes'")
        ]);
    });
});

describe('files that belong together', () => {
    it.each([
        ['a class without its meta file', `${CLASS}-meta.xml`, 'needs Calls.cls-meta.xml'],
        ['a meta file without its class', CLASS, 'describes a file that is not there'],
        ['a page without its meta file', `${PAGE}-meta.xml`, 'needs Phone.page-meta.xml'],
        ['a component without its meta file', `${PANEL}.js-meta.xml`, 'lacks panel.js-meta.xml'],
        ['a component that was not built', `${PANEL}.js`, 'lacks panel.js'],
        ['a static resource without content', `${RESOURCE}.js`, 'has no content']
    ])('%s', (_, file, expected) => {
        project.remove(file);
        expect(project.findings()).toEqual([expect.stringContaining(expected)]);
    });

    it('an empty static resource', () => {
        project.write(`${RESOURCE}.js`, '\n');
        expect(project.findings()).toEqual([expect.stringContaining('has no content')]);
    });

    it('a second script of a component that was not built', () => {
        project.write(PANEL.replace(/panel$/, 'view.ts'), 'export {};');
        expect(project.findings()).toEqual([expect.stringContaining('lacks view.js')]);
    });

    it('a message channel that carries the suffix of the org', () => {
        project.remove(CHANNEL);
        project.write(
            CHANNEL.replace('Work.', 'Work__c.'),
            metadata('LightningMessageChannel', '<masterLabel>Work</masterLabel>')
        );
        expect(project.findings()).toEqual([expect.stringContaining('must be named without __c')]);
    });

    it('a file in the wrong folder', () => {
        project.write(
            'force-app/main/default/channels/Other.messageChannel-meta.xml',
            metadata('LightningMessageChannel', '<masterLabel>Other</masterLabel>')
        );
        expect(project.findings()).toEqual([
            expect.stringContaining("belongs into a folder 'messageChannels'")
        ]);
    });

    it('a file whose suffix nobody knows', () => {
        project.write('force-app/main/default/messageChannels/Other.chanel-meta.xml', '<a/>');
        expect(project.findings()).toEqual([
            expect.stringContaining('a name that no metadata type has')
        ]);
    });

    it('a target that does not exist', () => {
        project.write(
            `${PANEL}.js-meta.xml`,
            metadata(
                'LightningComponentBundle',
                '<targets><target>lightning__Utility</target></targets>'
            )
        );
        expect(project.findings()).toEqual([
            expect.stringContaining("'lightning__Utility' is no target")
        ]);
    });

    it('a target that is configured but not declared', () => {
        project.write(
            `${PANEL}.js-meta.xml`,
            metadata(
                'LightningComponentBundle',
                '<targets><target>lightning__AppPage</target></targets><targetConfigs><targetConfig targets="lightning__HomePage"/></targetConfigs>'
            )
        );
        expect(project.findings()).toEqual([
            expect.stringContaining("'lightning__HomePage', which is not in <targets>")
        ]);
    });
});

describe('labels', () => {
    it.each([
        ['a component', `${PANEL}.ts`, "import x from '@salesforce/label/c.Gone'; // c.Save"],
        ['a page', PAGE, pageWith('<p>{!$Label.Gone}</p>')]
    ])('one that %s uses does not exist', (_, file, text) => {
        project.write(file, text);
        expect(project.findings()).toContainEqual(expect.stringContaining('no label Gone'));
    });

    it('one that nobody uses', () => {
        project.write(`${PANEL}.ts`, 'export {};');
        expect(project.findings()).toEqual([expect.stringContaining('nobody uses the label Save')]);
    });

    it('one that is there twice', () => {
        project.write(
            LABELS,
            metadata('CustomLabels', `${label('Title')}${label('Save')}${label('Save')}`)
        );
        expect(project.findings()).toEqual([expect.stringContaining('Save is there twice')]);
    });
});

describe('pages', () => {
    it.each([
        ['a tag', '<apex:form></apex:form><title>{!$Label.Title}</title>'],
        ['an expression', '<p>{!$User.FirstName}</p><title>{!$Label.Title}</title>'],
        ['a resource that does not exist', '<p>{!$Resource.gone}</p><title>{!$Label.Title}</title>']
    ])('%s that the simulator does not render', (_, body) => {
        project.write(PAGE, pageWith(body));
        expect(project.findings()).toEqual([expect.stringContaining('Phone.page:')]);
    });
});

describe('project files', () => {
    it('one that is no JSON', () => {
        project.write('sfdx-project.json', '{');
        expect(project.findings()).toEqual([expect.stringContaining('is not JSON')]);
    });

    it('one that is missing', () => {
        project.remove('sfdx-project.json');
        expect(project.findings()).toEqual([
            expect.stringContaining('sfdx-project.json  is missing')
        ]);
    });
});
