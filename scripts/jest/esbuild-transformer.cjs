/**
 * Transpiles one TypeScript or ES module for jest, file by file, without type checks (`npm run
 * check` has those). A dynamic import becomes a require, because jest runs CommonJS.
 */
// @ts-check
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const OWN_SOURCE = readFileSync(__filename, 'utf8');

/** @type {import('esbuild').TransformOptions} */
const OPTIONS = {
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    sourcemap: 'inline',
    sourcesContent: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__importMetaUrl', 'import.meta.dirname': '__dirname' },
    banner: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;"
};

module.exports = {
    /** @param {string} source @param {string} file */
    process(source, file) {
        const loader = file.endsWith('.ts') ? 'ts' : 'js';
        return { code: transformSync(source, { ...OPTIONS, loader, sourcefile: file }).code };
    },
    /** @param {string} source @param {string} file */
    getCacheKey(source, file) {
        return createHash('sha256')
            .update([OWN_SOURCE, version, file, source].join('\0'))
            .digest('hex');
    }
};
