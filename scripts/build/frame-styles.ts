/** The frame's styles, which stand in a template string, as small as styles in a file of their own would become. */
import { readFile } from 'node:fs/promises';
import { transform, type Plugin } from 'esbuild';

const CSS = /(?<=const CSS = `)[^`]+(?=`)/;

/** `browsers` as esbuild names them. */
export const frameStyles = (browsers: string[]): Plugin => ({
    name: 'frame-styles',
    setup(build) {
        build.onLoad({ filter: /adapter\/src\/frame\/styles\.ts$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8');
            const css = CSS.exec(source)?.[0];
            if (!css) throw new Error(`${path} has no styles.`);
            const { code } = await transform(css, {
                loader: 'css',
                minify: true,
                target: browsers
            });
            return { contents: source.replace(CSS, () => code.trim()), loader: 'ts' };
        });
    }
});
