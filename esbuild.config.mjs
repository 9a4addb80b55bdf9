import { chmod, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyzeMetafile, build, context } from 'esbuild';

/** All bundles from one table: the desktop extension, the browser extension, what it loads for forms, what webviews load, and the command line. */
const minify = !process.argv.includes('--debug');
const watch = process.argv.includes('--watch');
/** Prints what each bundle is made of. */
const analyze = process.argv.includes('--analyze');

const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: analyze,
};
// For Node the package gives one CommonJS part that can't be shaken; its modules for browsers are the same code, 19 KB less.
const alias = { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) };
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', alias };

const bundles = [
  { ...node, entryPoints: ['src/extension/extension.node.ts'], outfile: 'dist/extension.node.js', external: ['vscode'] },
  { ...shared, platform: 'browser', format: 'cjs', entryPoints: ['src/extension/extension.web.ts'], outfile: 'dist/extension.web.js', external: ['vscode'], mainFields: ['browser', 'module', 'main'] },
  { ...shared, platform: 'browser', format: 'iife', entryPoints: ['src/webview/case/main.ts'], outfile: 'dist/webview/case.js' },
  { ...shared, platform: 'browser', format: 'cjs', entryPoints: ['src/extension/forms/form-bundle.ts'], outfile: 'dist/forms.js', mainFields: ['browser', 'module', 'main'] },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/tahap.js', banner: { js: '#!/usr/bin/env node' } },
].filter(options => existsSync(options.entryPoints[0]));

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  const results = await Promise.all(bundles.map(options => build(options)));
  if (analyze) for (const { metafile } of results) console.log(await analyzeMetafile(metafile));
  await chmod('dist/tahap.js', 0o755);
}
