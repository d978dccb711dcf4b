/** The page that ships is rendered as an org would; whatever else is in a page is refused. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VISUALFORCE_FOLDER } from '../paths';
import { renderVisualforce, type VisualforceContext } from '../visualforce';

const LABELS: Record<string, string> = { Hvs_Frame_Title: `<Phone> & "it's"` };

const context: VisualforceContext = {
    label: (name) => LABELS[name] ?? null,
    resource: (name) => (/^hvs(Adapter|Early|Sip)$/.test(name) ? `/resource/1/${name}` : null),
    userId: '0055e00000D0001',
    organizationId: '00D5e00000D0001'
};

const PAGE =
    '<apex:page showHeader="false" sidebar="false" applyHtmlTag="false" applyBodyTag="false" docType="html-5.0">';
const page = (body: string): string => `${PAGE}\n${body}\n</apex:page>`;
const render = (body: string): string => renderVisualforce(page(body), context);

test('renders expressions of all kinds, escaped', () => {
    const html = render(
        `<html><p>{!$Label.Hvs_Frame_Title}</p><b>{! $User.Id } {!$Organization.Id}</b>
<script src="{!$Resource.hvsAdapter}"></script><script src="{!URLFOR($Resource.hvsAdapter)}"></script></html>`
    );

    expect(html).toContain('<p>&lt;Phone&gt; &amp; &quot;it&#39;s&quot;</p>');
    expect(html).toContain('<b>0055e00000D0001 00D5e00000D0001</b>');
    expect(html.match(/src="\/resource\/1\/hvsAdapter"/g)).toHaveLength(2);
    expect(html).toMatch(/^<!DOCTYPE HTML>\n<html>/);
});

test('leaves comments out, with what stands in them', () => {
    expect(render('<p><!-- {!$Nope} <apex:form> --></p>')).not.toContain('Nope');
});

test('renders the page that ships', () => {
    const source = readFileSync(path.join(VISUALFORCE_FOLDER, 'HvsSoftphone.page'), 'utf8');

    const html = renderVisualforce(source, { ...context, label: (name) => name });

    expect(html).toContain('/support/api/');
    expect(html).not.toMatch(/\{!|apex:/);
});

test.each([
    ['an unknown tag', '<p/>\n<apex:form></apex:form>', 3, 1, '<apex:form> is not simulated'],
    ['a component', '<c:panel></c:panel>', 2, 1, '<c:panel>'],
    ['an unknown expression', '<p>{!$Api.Session_ID}</p>', 2, 4, '{!$Api.Session_ID}'],
    ['a missing label', '<p>{!$Label.Hvs_Nope}</p>', 2, 4, 'does not exist'],
    ['a missing resource', '<p title="{!$Resource.nope}"></p>', 2, 11, 'does not exist'],
    ['a function', '<p>{!HTMLENCODE($User.Id)}</p>', 2, 4, 'HTMLENCODE'],
    ['an open expression', '<p>{!$User.Id</p>', 2, 4, 'without its }'],
    ['script in the page', '<script>var a = 1;</script>', 2, 1, '<script> with content'],
    ['style in the page', '<style>p { }</style>', 2, 1, '<style> with content'],
    ['a script that closes itself', '<script src="x"/>', 2, 1, '<script/>'],
    ['an unclosed tag', '<div>\n<p></p>', 2, 1, '<div> is not closed'],
    ['crossed tags', '<b><i></b></i>', 2, 7, '</b> closes <i>'],
    ['a tag too many', '</b>', 2, 1, 'closes nothing'],
    ['an attribute without quotes', '<p id=x></p>', 2, 1, "'<'"],
    ['a bare ampersand', '<p>you & me</p>', 2, 8, "'&'"],
    ['a bare ampersand in an address', '<a href="/x?a=1&b=2"></a>', 2, 1, '&amp;'],
    ['an entity that XML lacks', '<p>&nbsp;</p>', 2, 4, "'&'"],
    ['CDATA', '<p><![CDATA[x]]></p>', 2, 4, "'<'"]
])('refuses %s and says where', (_case, body, line, column, message) => {
    const render = (): string => renderVisualforce(page(body.replace(/^<p\/>/, '<br/>')), context);

    expect(render).toThrow(expect.objectContaining({ line, column }) as Error);
    expect(render).toThrow(message);
});

test.each([
    ['no apex:page', '<html></html>', 'one <apex:page>'],
    [
        'a header',
        `${PAGE.replace('showHeader="false"', 'showHeader="true"')}</apex:page>`,
        'showHeader'
    ],
    ['a controller', `${PAGE.replace('>', ' controller="X">')}</apex:page>`, 'controller'],
    ['no docType', `${PAGE.replace(' docType="html-5.0"', '')}</apex:page>`, 'needs docType']
])('refuses a page with %s', (_case, source, message) => {
    expect(() => renderVisualforce(source, context)).toThrow(message);
});
