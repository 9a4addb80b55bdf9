import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * mocha's build for browsers looks for `module` to export itself by. In a bundle it finds the bundle's own, and puts
 * itself in the place of the tests. Without `module` it defines the globals `mocha` and `Mocha`.
 */
export const mochaAsGlobal: Plugin = {
  name: 'mocha-as-global',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `var module, exports, define; ${await readFile(path, 'utf8')}`,
      loader: 'js',
    }));
  },
};
