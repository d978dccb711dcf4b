/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { TROUBLE_CODES } from '../../../force-app/main/default/lwc/hvsProtocol/troubles';
import { readLabels } from '../labels';
import { withPageLabels } from '../page-labels';

const shipped = readFileSync('force-app/main/default/pages/HvsSoftphone.page', 'utf8');
const labels = readLabels(
    readFileSync('force-app/main/default/labels/CustomLabels.labels-meta.xml', 'utf8')
);

const page = (inside: string): string =>
    `<template>\n    <!-- labels: written by scripts/generate/all.ts -->\n${inside}    <!-- end of labels -->\n</template>\n`;

const label = (name: string): { name: string; text: string } => ({ name, text: name });

describe('The label list of the page', () => {
    it('holds the labels of the frame and of troubles, sorted, and no others', () => {
        const made = withPageLabels(page(''), [
            label('Hvs_Trouble_Unexpected'),
            label('Hvs_Panel_Title'),
            label('Hvs_Frame_Dial')
        ]);
        expect(made).toBe(
            page(
                '    <span data-label="Hvs_Frame_Dial">{!$Label.Hvs_Frame_Dial}</span>\n' +
                    '    <span data-label="Hvs_Trouble_Unexpected">{!$Label.Hvs_Trouble_Unexpected}</span>\n'
            )
        );
    });

    it('replaces the list that was there', () => {
        const once = withPageLabels(page('    <span>old</span>\n'), [label('Hvs_Frame_Dial')]);
        expect(once).not.toContain('old');
        expect(withPageLabels(once, [label('Hvs_Frame_Dial')])).toBe(once);
    });

    it('is refused for a page without the marks', () => {
        expect(() => withPageLabels('<apex:page></apex:page>', [])).toThrow('end of labels');
    });
});

describe('The shipped page', () => {
    it('is well-formed, as Visualforce demands', () => {
        // The prefix apex belongs to Visualforce and is declared nowhere.
        const declared = shipped.replace('<apex:page', '<apex:page xmlns:apex="urn:apex"');
        const parsed = new DOMParser().parseFromString(declared, 'text/xml');
        expect(parsed.querySelector('parsererror')).toBeNull();
        expect(parsed.documentElement.nodeName).toBe('apex:page');
    });

    it('uses only the expressions that a renderer of it must know', () => {
        const known = /^\{!\$(Label\.Hvs_\w+|User\.Id|Organization\.Id|Resource\.\w+)\}$/;
        const expressions = shipped.match(/\{!.*?\}/g) ?? [];
        expect(expressions.filter((expression) => !known.test(expression))).toEqual([]);
        expect(shipped.match(/<apex:\w+/g)).toEqual(['<apex:page']);
    });

    it('has no inline script, style or handler, so that a strict content policy may be set', () => {
        expect(shipped).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
        expect(shipped.match(/<script[^>]*>[^<]*/g)).toEqual([
            '<script src="/support/api/62.0/lightning/opencti_min.js">',
            '<script src="{!$Resource.hvsEarly}">',
            '<script src="{!$Resource.hvsAdapter}">'
        ]);
    });

    it('has a text for each trouble', () => {
        const missing = TROUBLE_CODES.filter(
            (code) => !shipped.includes(`<span data-label="Hvs_Trouble_${code}">`)
        );
        expect(missing).toEqual([]);
    });
});

describe('The labels', () => {
    it('are named Hvs_<Area>_<Name>, once each, with a text', () => {
        const wrong = labels.filter(
            ({ name, text }) =>
                !/^Hvs_(Panel|Call|Picker|Work|Frame|Trouble|Setup)_\w+$/.test(name) ||
                text.trim() === ''
        );
        expect(wrong).toEqual([]);
        expect(new Set(labels.map(({ name }) => name)).size).toBe(labels.length);
    });

    it('belong to a known trouble where they name one', () => {
        const codes = labels
            .map(({ name }) => /^Hvs_Trouble_(\w+)$/.exec(name)?.[1])
            .filter((code) => code !== undefined);
        expect(codes.sort()).toEqual([...TROUBLE_CODES].sort());
    });

    it('count their placeholders from {0} without a gap', () => {
        const wrong = labels.filter(({ text }) => {
            const used = new Set(
                (text.match(/\{\d+\}/g) ?? []).map((one) => Number(one.slice(1, -1)))
            );
            return used.size > 0 && Math.max(...used) !== used.size - 1;
        });
        expect(wrong).toEqual([]);
    });

    it('are read with entities as characters', () => {
        const xml =
            '<CustomLabels><labels><fullName>Hvs_Call_A</fullName>' +
            '<value>R&amp;D &lt;now&gt;</value></labels></CustomLabels>';
        expect(readLabels(xml)).toEqual([{ name: 'Hvs_Call_A', text: 'R&D <now>' }]);
    });

    it('are refused in a file of another kind', () => {
        expect(() => readLabels('<ApexPage></ApexPage>')).toThrow();
    });
});
