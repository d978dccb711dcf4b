/**
 * How the page's imports are found. Salesforce's compiler resolves `@salesforce/*` and some of
 * `lightning/*` itself; here the values come from the record of the user that `start/boot.ts` reads
 * before anything else is loaded, and the modules are the page's own working ones.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import type { Plugin, RollupLog } from 'rollup';
import { ROOT, SLDS_FOLDER } from '../../server/paths';
import { COMPONENTS, PAGE_SOURCE, PLATFORM_MODULES, SIM_MODULES } from './places';

const START = 'globalThis.simulatorStart';
const STAGE = path.join(PAGE_SOURCE, 'stage/stage.ts');

/** Where base components have what Salesforce would compile into them. */
const BASE_VALUES = path.join(ROOT, 'node_modules/lightning-base-components/scopedImports');
const CUSTOM_LABEL = /^@salesforce\/label\/c\.(\w+)$/;

type Virtual = (name: string) => string;

const SALESFORCE: readonly (readonly [RegExp, Virtual])[] = [
    [CUSTOM_LABEL, (name) => `export default ${START}.label('${name}');`],
    [/^@salesforce\/i18n\/(lang|locale|timeZone|dir)$/, (n) => `export default ${START}.${n};`],
    [
        /^@salesforce\/i18n\/(dateTime\.(?:short|medium|long)(?:Date|Time)Format|firstDayOfWeek|number\.(?:decimal|grouping)Separator)$/,
        (name) => `export default ${START}.localeValue('${name}');`
    ],
    [
        /^@salesforce\/label\/(Lightning\w+\.\w+)$/,
        (name) => `import own from '${BASE_VALUES}/@salesforce-label-${name}.js';
export default ${START}.baseLabel('${name}') ?? own;`
    ],
    [/^@salesforce\/user\/(Id)$/, () => `export default ${START}.userId;`],
    [/^@salesforce\/client\/(formFactor)$/, () => `export default 'Large';`],
    [
        /^@salesforce\/messageChannel\/(\w+__c)$/,
        (name) => `export default Object.freeze({ channelName: '${name}' });`
    ],
    [
        /^@salesforce\/apex\/(\w+\.\w+)$/,
        (name) => `import { stage } from '${STAGE}';
export default (params) => stage.get().org.runAura('${name.replace('.', "', '")}', params ?? {});`
    ]
];

/** `@salesforce/*`; what nobody has given a value fails the build instead of being undefined. */
export function salesforceModules(labels: ReadonlySet<string>): Plugin {
    return {
        name: 'salesforce-modules',
        resolveId: (id) => (SALESFORCE.some(([pattern]) => pattern.test(id)) ? `\0${id}` : null),
        load(id) {
            if (!id.startsWith('\0@salesforce/')) return null;
            for (const [pattern, code] of SALESFORCE) {
                const name = pattern.exec(id.slice(1))?.[1];
                if (name === undefined) continue;
                if (pattern === CUSTOM_LABEL && !labels.has(name)) {
                    this.error(`No custom label is called ${name}.`);
                }
                return code(name);
            }
            return null;
        }
    };
}

const ICON_LIBRARY = /^lightning\/iconSvgTemplates([A-Z][a-z]+?)(?:Rtl)?$/;
const ICONS = '\0slds-icons/';

/** Icons come from the SLDS sprites, one module for each, instead of 2 MB of compiled templates. */
export function spriteIcons(): Plugin {
    const library = path.join(PAGE_SOURCE, 'bundle/sprite-icons.ts');
    return {
        name: 'sprite-icons',
        resolveId(id) {
            const sprite = ICON_LIBRARY.exec(id)?.[1]?.toLowerCase();
            return sprite === undefined ? null : `${ICONS}${sprite}`;
        },
        async load(id) {
            if (!id.startsWith(ICONS)) return null;
            const folder = `icons/${id.slice(ICONS.length)}-sprite/svg`;
            const text = await readFile(path.join(SLDS_FOLDER, folder, 'symbols.svg'), 'utf8');
            return `import { templatesOf } from '${library}';
export default templatesOf(${JSON.stringify(text)});`;
        }
    };
}

/** The LWC compiler takes no types; esbuild strips them and leaves the decorators alone. */
export function stripTypes(): Plugin {
    return {
        name: 'strip-types',
        async transform(code, id) {
            if (!id.split('?')[0]?.endsWith('.ts')) return null;
            const options = { loader: 'ts', target: 'esnext', tsconfigRaw: '{}' } as const;
            return { code: (await transform(code, options)).code, map: null };
        }
    };
}

/** `c/name` is the emitted `name.js` of force-app, which is what an org gets. */
function shippedComponents(): { name: string; path: string }[] {
    return readdirSync(COMPONENTS, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => ({ name, file: path.join(COMPONENTS, name, `${name}.js`) }))
        .filter(({ file }) => existsSync(file))
        .map(({ name, file }) => ({ name: `c/${name}`, path: file }));
}

export function compileComponents(): Plugin[] {
    return [
        replace({
            preventAssignment: true,
            values: {
                'process.env.NODE_ENV': '"production"',
                'import.meta.env.SSR': 'false'
            }
        }),
        lwc({
            rootDir: SIM_MODULES,
            modules: [
                { dir: PLATFORM_MODULES },
                ...shippedComponents(),
                { npm: 'lightning-base-components' }
            ],
            include: [
                `${SIM_MODULES}/**`,
                `${PLATFORM_MODULES}/**`,
                `${COMPONENTS}/**`,
                '**/lightning-base-components/**',
                // what the plugin itself puts in place of a missing style sheet
                '**/@lwc/resources/**'
            ],
            enableDynamicComponents: true,
            enableSyntheticElementInternals: true
        }),
        nodeResolve({ browser: true })
    ];
}

/** Anything unresolved would only show as a blank page in the browser. */
export function refuse(warning: RollupLog): void {
    if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') {
        throw new Error(`The page cannot be built: ${warning.message}`);
    }
}
