/** PMD, RetireJS and Salesforce's own patterns, through the engines of Salesforce Code Analyzer. */
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Finding } from '../metadata/finding';

/** The parts of Code Analyzer's library that are used here. */
interface Violation {
    getRule(): { getName(): string; getSeverityLevel(): number; getTags(): string[] };
    getMessage(): string;
    getPrimaryLocationIndex(): number;
    getCodeLocations(): { getFile(): string | undefined; getStartLine(): number | undefined }[];
}

interface Analyzer<Workspace, Rules> {
    addEnginePlugin(plugin: object): Promise<void>;
    createWorkspace(paths: string[]): Promise<Workspace>;
    selectRules(selectors: string[], options: { workspace: Workspace }): Promise<Rules>;
    run(rules: Rules, options: { workspace: Workspace }): Promise<{ getViolations(): Violation[] }>;
}

interface Core {
    CodeAnalyzer: new (config: object) => Analyzer<object, object>;
    CodeAnalyzerConfig: { fromObject(config: object): object };
}

const ENGINES = ['pmd', 'regex', 'retirejs'];

/** 1 is critical; from 4 on it is a matter of taste, such as which tags a comment has. */
const LEAST_SEVERITY = 3;

/** Rules that this project breaks on purpose, and why. */
const BROKEN_ON_PURPOSE: Readonly<Record<string, string>> = {
    AvoidLmcIsExposedTrue:
        'A Visualforce page may only use channels that are exposed; every message passes a guard.'
};

/** Whether a violation fails the check. What touches security does, however mildly. */
export function matters(rule: string, severity: number, tags: readonly string[]): boolean {
    if (rule in BROKEN_ON_PURPOSE) return false;
    return severity <= LEAST_SEVERITY || tags.includes('Security');
}

function findingOf(root: string, violation: Violation): Finding {
    const rule = violation.getRule();
    const place = violation.getCodeLocations()[violation.getPrimaryLocationIndex()];
    return {
        file: relative(root, place?.getFile() ?? root).replaceAll('\\', '/'),
        line: place?.getStartLine() ?? null,
        message: `${violation.getMessage()} (${rule.getName()})`
    };
}

/** @param folder what is looked at */
export async function checkRules(root: string, folder: string): Promise<Finding[]> {
    const require = createRequire(join(root, 'tools/package.json'));
    const { CodeAnalyzer, CodeAnalyzerConfig } = require('@salesforce/code-analyzer-core') as Core;
    const analyzer = new CodeAnalyzer(
        CodeAnalyzerConfig.fromObject({
            log_folder: join(root, '.cache'),
            // Duplicates within the Apex tests are their tables of cases.
            engines: {
                cpd: { disable_engine: true },
                pmd: { rule_languages: ['apex', 'visualforce', 'xml'] }
            }
        })
    );
    for (const engine of ENGINES) {
        const plugin = require(`@salesforce/code-analyzer-${engine}-engine`) as {
            createEnginePlugin(): object;
        };
        await analyzer.addEnginePlugin(plugin.createEnginePlugin());
    }
    const workspace = await analyzer.createWorkspace([folder]);
    const rules = await analyzer.selectRules(['all'], { workspace });
    const results = await analyzer.run(rules, { workspace });
    return results
        .getViolations()
        .filter((violation) => {
            const rule = violation.getRule();
            return matters(rule.getName(), rule.getSeverityLevel(), rule.getTags());
        })
        .map((violation) => findingOf(root, violation));
}
