import { copyFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from '../../../scripts/host/paths.ts';
import { mochaAsGlobal } from './mocha-as-global.ts';

const sourceFolder = join(projectRoot, 'test', 'host');
const outputFolder = join(projectRoot, 'out', 'host');

export interface BundleOptions {
  readonly resultsAddress: string;
  /** Only tests with these words in their title are run; '' = all. */
  readonly onlyTitlesWith: string;
}

/** Bundles test/host/suite for the Node host. Returns the file that VS Code is told to run. */
export async function bundleNodeTests(options: BundleOptions): Promise<string> {
  return bundleSuite('suite', { entry: 'in-host/node-host.ts', runner: 'runInNodeHost' }, options, {
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
}

/**
 * Bundles test/host/web for the web-worker host, where one file must hold everything, together with the extension
 * that gives that host its files. Returns the folder of both.
 */
export async function bundleWebTests(options: BundleOptions): Promise<string> {
  const testsFile = await bundleSuite('web', { entry: 'in-host/web-host.ts', runner: 'runInWebHost' }, options, {
    ...IN_BROWSER,
    alias: { 'node:assert/strict': join(sourceFolder, 'support', 'web-assert.ts') },
    plugins: [mochaAsGlobal],
  });
  const folder = dirname(testsFile);
  const memoryFiles = join(sourceFolder, 'memory-files');
  await copyFile(join(memoryFiles, 'package.json'), join(folder, 'package.json'));
  await build({
    ...SHARED,
    ...IN_BROWSER,
    entryPoints: [join(memoryFiles, 'extension.ts')],
    outfile: join(folder, 'extension.js'),
  });
  return folder;
}

const SHARED: BuildOptions = { bundle: true, format: 'cjs', sourcemap: true, logLevel: 'warning' };

const IN_BROWSER: BuildOptions = { platform: 'browser', target: 'es2022', external: ['vscode'] };

async function bundleSuite(
  name: string,
  host: { entry: string; runner: string },
  options: BundleOptions,
  settings: BuildOptions,
): Promise<string> {
  const outfile = join(outputFolder, name, 'index.js');
  await build({
    ...SHARED,
    ...settings,
    define: {
      RESULTS_ADDRESS: JSON.stringify(options.resultsAddress),
      ONLY_TITLES_WITH: JSON.stringify(options.onlyTitlesWith),
    },
    stdin: { contents: await suiteEntry(name, host), resolveDir: sourceFolder, sourcefile: `${name}.ts`, loader: 'ts' },
    inject: [join(sourceFolder, 'in-host', 'console.ts')],
    outfile,
  });
  return outfile;
}

/** The tests are loaded by a function, as they need mocha's globals, which the host makes first. */
async function suiteEntry(name: string, { entry, runner }: { entry: string; runner: string }): Promise<string> {
  const files = (await readdir(join(sourceFolder, name), { recursive: true })).filter((file) => file.endsWith('.test.ts'));
  if (files.length === 0) throw new Error(`No test file in test/host/${name}`);
  const loads = files.sort().map((file) => `require(${JSON.stringify(`./${name}/${file.replaceAll('\\', '/')}`)});`);
  return [
    `import { ${runner} } from './${entry}';`,
    `export const run = () => ${runner}(() => { ${loads.join(' ')} });`,
  ].join('\n');
}
