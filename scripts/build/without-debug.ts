/**
 * JsSIP without its log: it would print every message, and so who is called, on the console of whoever set a value in
 * the browser's storage.
 */
import type { Plugin } from 'esbuild';

const SILENT = 'const silent = () => () => {}; module.exports = silent; silent.default = silent;';

export const withoutDebug: Plugin = {
    name: 'without-debug',
    setup(build) {
        build.onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'without-debug' }));
        build.onLoad({ filter: /.*/, namespace: 'without-debug' }, () => ({
            contents: SILENT,
            loader: 'js'
        }));
    }
};
