/**
 * Two projects, because the LWC compiler must touch only what runs in the org:
 *   lwc   components of force-app, compiled by the LWC engine's own transformer;
 *   node  adapter, simulator and scripts, transpiled by esbuild. A test that needs a document says
 *         so with the docblock "@jest-environment jsdom".
 * Fakes of `lightning/*` modules lie in force-app/test/jest-mocks/lightning and replace
 * sfdx-lwc-jest's stubs by their mere presence.
 */
import { existsSync, readdirSync } from 'node:fs';
import sfdxLwcJest from '@salesforce/sfdx-lwc-jest/config.js';

const LIGHTNING_FAKES = 'force-app/test/jest-mocks/lightning';

const lightningFakes = existsSync(LIGHTNING_FAKES)
    ? readdirSync(LIGHTNING_FAKES)
          .filter((file) => file.endsWith('.ts'))
          .map((file) => file.slice(0, -3))
    : [];

const ignored = [
    '/node_modules/',
    '<rootDir>/.cache/',
    '<rootDir>/build/',
    '<rootDir>/tools/node_modules/'
];

/** @type {import('jest').Config} */
export default {
    testTimeout: 15_000,
    collectCoverageFrom: [
        'force-app/main/default/lwc/**/*.ts',
        'adapter/src/**/*.ts',
        'simulator/**/*.ts',
        'scripts/**/*.ts',
        'bench/**/*.ts',
        '!**/__tests__/**'
    ],
    projects: [
        {
            ...sfdxLwcJest.jestConfig,
            displayName: 'lwc',
            testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
            testPathIgnorePatterns: ignored,
            modulePathIgnorePatterns: ignored.slice(1),
            setupFiles: ['<rootDir>/force-app/test/jest-mocks/labels.ts'],
            moduleNameMapper: {
                '^@salesforce/apex/(.*)$': '<rootDir>/force-app/test/jest-mocks/apex/$1.ts',
                ...Object.fromEntries(
                    lightningFakes.map((name) => [
                        `^lightning/${name}$`,
                        `<rootDir>/${LIGHTNING_FAKES}/${name}.ts`
                    ])
                )
            }
        },
        {
            displayName: 'node',
            testEnvironment: 'node',
            testMatch: ['<rootDir>/{adapter,simulator,scripts,bench}/**/__tests__/**/*.test.ts'],
            testPathIgnorePatterns: ignored,
            modulePathIgnorePatterns: ignored.slice(1),
            moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
            moduleNameMapper: {
                '^c/(\\w+)$': '<rootDir>/force-app/main/default/lwc/$1/$1.ts'
            },
            transform: { '\\.(ts|mjs)$': '<rootDir>/scripts/jest/esbuild-transformer.cjs' },
            // Packages that ship ES modules only are transpiled as well.
            transformIgnorePatterns: ['/node_modules/.*\\.(js|cjs|json)$']
        }
    ]
};
