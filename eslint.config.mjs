// @ts-check
import eslint from '@eslint/js';
import lwcConfig from '@salesforce/eslint-config-lwc/recommended-ts.js';
import { defineConfig } from 'eslint/config';
import jestPlugin from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';
import { cycles } from './scripts/lint/cycles.mjs';
import { fileNames, reasonedDisable } from './scripts/lint/habits.mjs';
import { layers } from './scripts/lint/layers.mjs';
import {
    EVERYWHERE,
    OPEN_CTI_GLOBAL,
    ORG_COMPILER,
    SHARED_STATE,
    TESTS
} from './scripts/lint/syntax.mjs';
import { words } from './scripts/lint/words.mjs';

const LWC = 'force-app/main/default/lwc/**/*.ts';
const UNIT_TESTS = '**/__tests__/**/*.ts';
const E2E = 'e2e/**/*.ts';

/** @param {object[]} groups @returns {import('eslint').Linter.RulesRecord} */
const refused = (...groups) => ({ 'no-restricted-syntax': ['error', ...groups.flat()] });

/** @param {number} max @returns {import('eslint').Linter.RulesRecord} */
const longest = (max) => ({ 'max-lines': ['error', { max }] });

// The LWC rule set, with the parser of the rest of the project, and without the rules that
// TypeScript or a type-aware rule does better.
const lwcRules = lwcConfig.map((/** @type {import('eslint').Linter.Config} */ config) => ({
    plugins: Object.fromEntries(
        Object.entries(config.plugins ?? {}).filter(
            ([name]) => name.includes('lwc') || name.includes('lightning')
        )
    ),
    rules: Object.fromEntries(
        Object.entries(config.rules ?? {}).filter(
            ([name]) => name.startsWith('@lwc/') || name.startsWith('@salesforce/lightning')
        )
    ),
    files: [LWC]
}));

export default defineConfig(
    {
        ignores: [
            '**/node_modules/',
            'build/',
            '.cache/',
            'coverage/',
            'test-results/',
            'playwright-report/',
            'force-app/**/*.js',
            'types/'
        ]
    },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['**/*.ts', '**/*.mjs', '**/*.cjs', '*.js'],
        // The rules of these sets that need types are in .oxlintrc.json.
        extends: [eslint.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
        plugins: {
            project: {
                rules: {
                    cycles,
                    layers,
                    'file-names': fileNames,
                    'reasoned-disable': reasonedDisable,
                    words
                }
            }
        },
        rules: {
            // TypeScript knows every name.
            'no-undef': 'off',
            eqeqeq: ['error', 'smart'],
            'no-alert': 'error',
            'no-console': 'off',
            'no-eval': 'error',
            'no-self-compare': 'error',
            'no-else-return': 'error',
            'array-callback-return': 'error',
            'project/cycles': 'error',
            'project/layers': 'error',
            'project/file-names': 'error',
            'project/reasoned-disable': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/no-unused-vars': [
                'error',
                { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
            ],
            '@typescript-eslint/no-empty-function': 'off',
            // Both spellings say the same; the contracts use unions and interfaces side by side.
            '@typescript-eslint/consistent-type-definitions': 'off',
            ...refused(EVERYWHERE, SHARED_STATE),
            ...longest(300)
        }
    },
    { files: ['adapter/**/*.ts'], rules: refused(EVERYWHERE, SHARED_STATE, OPEN_CTI_GLOBAL) },
    {
        files: ['adapter/src/platform/open-cti/find-library.ts'],
        rules: refused(EVERYWHERE, SHARED_STATE)
    },
    ...lwcRules,
    {
        files: [LWC],
        rules: { ...refused(EVERYWHERE, SHARED_STATE, ORG_COMPILER), ...longest(150) }
    },
    {
        files: [LWC, 'adapter/src/frame/*.ts'],
        // The log is for a support person, in English.
        ignores: [UNIT_TESTS, '**/hvsDeviceMenu/logText.ts'],
        rules: { 'project/words': 'error' }
    },
    // Plain data and guards, read on both sides of the channel: not a component's script.
    { files: ['force-app/main/default/lwc/hvsProtocol/*.ts'], rules: longest(300) },
    {
        files: [UNIT_TESTS],
        extends: [jestPlugin.configs['flat/recommended']],
        rules: {
            ...refused(EVERYWHERE, TESTS),
            ...longest(400),
            'jest/no-disabled-tests': 'error',
            'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', '**.expect*'] }],
            '@lwc/lwc/no-async-operation': 'off',
            '@typescript-eslint/no-non-null-assertion': 'off'
        }
    },
    { files: [E2E], rules: { ...refused(EVERYWHERE, TESTS), ...longest(400) } },
    {
        files: ['**/*.cjs'],
        rules: { '@typescript-eslint/no-require-imports': 'off' }
    }
);
