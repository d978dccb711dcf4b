/** A small project in a folder of its own, complete and right; a test then breaks one thing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkTree } from '../check';
import { inWords } from '../finding';
import { readRegistry } from '../registry';
import { readSchema } from '../schema';
import type { Tools } from '../tools';
import { readTree } from '../tree';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function metadata(type: string, content: string): string {
    return `${HEAD}<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}\n</${type}>\n`;
}

export const CLASS = 'force-app/main/default/classes/Calls.cls';
export const PAGE = 'force-app/main/default/pages/Phone.page';
export const LABELS = 'force-app/main/default/labels/CustomLabels.labels-meta.xml';
export const RESOURCE = 'force-app/main/default/staticresources/adapter';
export const PANEL = 'force-app/main/default/lwc/panel/panel';
export const CHANNEL = 'force-app/main/default/messageChannels/Work.messageChannel-meta.xml';

export const label = (name: string, rest = ''): string =>
    `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected>` +
    `<shortDescription>x</shortDescription><value>x</value>${rest}</labels>`;

export const pageWith = (body: string): string =>
    `<apex:page showHeader="false" applyHtmlTag="false" applyBodyTag="false" docType="html-5.0"><html>${body}</html></apex:page>`;

const CLASS_META = '<apiVersion>62.0</apiVersion><status>Active</status>';
const PANEL_META =
    '<apiVersion>62.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__UtilityBar</target></targets>' +
    '<targetConfigs><targetConfig targets="lightning__UtilityBar"><property name="x" type="String"/></targetConfig></targetConfigs>';

const GOOD: Readonly<Record<string, string>> = {
    'sfdx-project.json': '{"packageDirectories":[{"path":"force-app","default":true}]}',
    'config/project-scratch-def.json': '{"edition":"Developer"}',
    [CLASS]: 'public class Calls {}',
    [`${CLASS}-meta.xml`]: metadata('ApexClass', CLASS_META),
    [PAGE]: pageWith('<head><title>{!$Label.Title}</title></head>'),
    [`${PAGE}-meta.xml`]: metadata('ApexPage', '<apiVersion>62.0</apiVersion><label>Phone</label>'),
    [LABELS]: metadata('CustomLabels', `${label('Title')}${label('Save')}`),
    [`${RESOURCE}.js`]: 'let it;',
    [`${RESOURCE}.resource-meta.xml`]: metadata(
        'StaticResource',
        '<cacheControl>Public</cacheControl><contentType>application/javascript</contentType>'
    ),
    [`${PANEL}.ts`]: "import save from '@salesforce/label/c.Save';",
    [`${PANEL}.js`]: "import save from '@salesforce/label/c.Save';",
    [`${PANEL}.html`]: '<template></template>',
    [`${PANEL}.js-meta.xml`]: metadata('LightningComponentBundle', PANEL_META),
    [CHANNEL]: metadata(
        'LightningMessageChannel',
        '<masterLabel>Work</masterLabel><lightningMessageFields><fieldName>a</fieldName></lightningMessageFields>'
    )
};

/** The Metadata API's types in the form in which Salesforce publishes them, as far as needed here. */
const TYPES = `
export type ApexCodeUnitStatus = 'Inactive' | 'Active' | 'Deleted';
export type StaticResourceCacheControl = 'Private' | 'Public';
export type Metadata = { fullName?: string; };
export type MetadataWithContent = Metadata & { content?: string; };
export type PackageVersion = { majorNumber: number; };
export type ApexClass = MetadataWithContent & { apiVersion: number; packageVersions: PackageVersion[]; status: ApexCodeUnitStatus; };
export type ApexPage = MetadataWithContent & { apiVersion: number; label: string; };
export type CustomLabel = Metadata & { categories?: string; language: string; protected: boolean; shortDescription: string; value: string; };
export type CustomLabels = Metadata & { labels: CustomLabel[]; };
export type StaticResource = MetadataWithContent & { cacheControl: StaticResourceCacheControl; contentType: string; description?: string; };
export type Targets = { target: string[]; };
export type LightningComponentBundle = Metadata & { apiVersion?: number; isExposed?: boolean; targetConfigs?: string; targets?: Targets; };
export type LightningMessageField = { description?: string; fieldName: string; };
export type LightningMessageChannel = Metadata & { description?: string; isExposed?: boolean; lightningMessageFields: LightningMessageField[]; masterLabel: string; };
`;

const suffixed = (name: string, directoryName: string, suffix: string): object => ({
    name,
    directoryName,
    suffix
});

const REGISTRY = {
    types: {
        apexclass: suffixed('ApexClass', 'classes', 'cls'),
        apexpage: suffixed('ApexPage', 'pages', 'page'),
        customlabels: suffixed('CustomLabels', 'labels', 'labels'),
        staticresource: suffixed('StaticResource', 'staticresources', 'resource'),
        channel: suffixed('LightningMessageChannel', 'messageChannels', 'messageChannel')
    },
    suffixes: {
        cls: 'apexclass',
        page: 'apexpage',
        labels: 'customlabels',
        messageChannel: 'channel'
    }
};

export interface Sample {
    root: string;
    tools: Tools;
    write(file: string, text: string): void;
    remove(file: string): void;
    /** What the checks say about it, one line each. */
    findings(): string[];
    dispose(): void;
}

export function sampleProject(): Sample {
    const root = mkdtempSync(join(tmpdir(), 'hvs-sample-'));
    const write = (file: string, text: string): void => {
        mkdirSync(join(root, dirname(file)), { recursive: true });
        writeFileSync(join(root, file), text);
    };
    for (const [file, text] of Object.entries(GOOD)) write(file, text);
    write('.given/metadata.d.ts', TYPES);
    write('.given/registry.json', JSON.stringify(REGISTRY));
    const tools: Tools = {
        schema: readSchema(join(root, '.given/metadata.d.ts')),
        registry: readRegistry(join(root, '.given/registry.json')),
        // Ajv and Salesforce's schemas are others' work; the edition stands for both.
        compile: (schema) => (content) =>
            schema.startsWith('sfdx-project') ||
            (typeof content === 'object' && content !== null && 'edition' in content),
        cli: join(root, '.given/run.js')
    };
    return {
        root,
        tools,
        write,
        remove: (file) => rmSync(join(root, file)),
        findings: () => checkTree(readTree(root), tools).map(inWords),
        dispose: () => rmSync(root, { recursive: true, force: true })
    };
}
