import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ignore from 'ignore';
import { installOnceForAll, type Installed } from './support/packages.ts';

/** All that may be in a package. What is new is added here on purpose, or does not go out. */
const ALLOWED = [
  'package.json', 'package.nls.json', 'package.nls.id.json',
  'README.md', 'README.id.md', 'CHANGELOG.md', 'LICENSE',
  'dist/extension.node.js', 'dist/extension.web.js', 'dist/forms.js', 'dist/tahap.js', 'dist/webview/*.js', 'dist/webview/*.css',
  'l10n/bundle.l10n.id.json', 'snippets/markdown.json', 'snippets/yaml.json', 'snippets/phrases.json', 'syntaxes/*.tmLanguage.json', 'schemas/*.json',
  'media/*.svg', 'media/icon.png', 'media/walkthrough/*.svg', 'media/walkthrough/*.md',
  'docs/*.md', 'docs/rules/*.md',
  'examples/school/.tahap.yaml', 'examples/school/README.md', 'examples/school/cases/*/*.md',
];

/** vsce gives these names of its own, which VS Code looks for. */
const RENAMED: Readonly<Record<string, string>> = { 'readme.md': 'README.md', 'changelog.md': 'CHANGELOG.md', 'LICENSE.txt': 'LICENSE' };
const ADDED_BY_INSTALLING = ['.vsixmanifest'];

/**
 * In bytes. The extension is loaded by every window with a note in it. The goal is 500 KB (docs/performance.md says what is over it);
 * this keeps the bundles from growing unseen.
 */
const LARGEST: Readonly<Record<string, number>> = {
  'dist/extension.node.js': 900_000,
  'dist/extension.web.js': 900_000,
};
const LARGEST_PACKAGE = 1_250_000;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .map(path => RENAMED[path] ?? path)
    .filter(path => !ADDED_BY_INSTALLING.includes(path));
}

/** Patterns as in a .gitignore, from the root of the package on. */
const allowed = ignore().add(ALLOWED.map(pattern => `/${pattern}`));

/** Paths that package.json names: entry points, pictures, contributed data. */
function namedFiles(): string[] {
  const manifest = readFileSync('package.json', 'utf8');
  const { main, browser, bin } = JSON.parse(manifest) as { main: string; browser: string; bin: Record<string, string> };
  const contributed = [...manifest.matchAll(/"(?:path|icon|light|dark|url|svg|markdown|image)": "(?!\$|https?:|%)([^"]+\.\w+)"/g)].map(match => match[1] ?? '');
  return [main, browser, ...Object.values(bin), ...contributed].map(path => path.replace(/^\.\//, ''));
}

describe('what is in the packages', () => {
  let installed: Installed;
  before(async () => { installed = await installOnceForAll(); });

  function both(): Record<string, string> {
    const folders: Record<string, string> = { tarball: join(installed.project, 'node_modules', 'tahap') };
    const extension = existsSync(installed.extensions) && readdirSync(installed.extensions).find(name => name.startsWith('tahap.tahap-'));
    if (extension) folders['extension'] = join(installed.extensions, extension);
    return folders;
  }

  it('are both there, on Linux at least', () => {
    if (process.platform === 'linux') assert.deepEqual(Object.keys(both()), ['tarball', 'extension']);
  });

  it('is only what may be there: no source, tests, maps or caches', () => {
    for (const [name, folder] of Object.entries(both())) {
      const files = filesIn(folder);
      assert.ok(files.length > 10, name);
      assert.deepEqual(files.filter(path => !allowed.ignores(path)), [], name);
    }
  });

  it('is all that package.json names', () => {
    const named = namedFiles();
    assert.ok(named.includes('snippets/markdown.json'));
    for (const [name, folder] of Object.entries(both())) {
      const files = filesIn(folder);
      assert.deepEqual(named.filter(path => !files.includes(path)), [], name);
    }
  });

  it('tells nothing of the machine it was made on', () => {
    for (const [name, folder] of Object.entries(both())) {
      for (const path of filesIn(folder).filter(file => file.startsWith('dist/'))) {
        const text = readFileSync(join(folder, path), 'utf8');
        assert.ok(!text.includes(process.cwd()), `${name}: ${path}`);
        assert.ok(!text.includes('sourceMappingURL='), `${name}: ${path}`);
      }
    }
  });

  it('is small', () => {
    for (const path of [installed.extension, installed.tarball]) {
      const { size } = statSync(path);
      assert.ok(size < LARGEST_PACKAGE, `${path}: ${size} bytes`);
    }
    for (const [path, largest] of Object.entries(LARGEST)) {
      const { size } = statSync(join(installed.project, 'node_modules', 'tahap', path));
      assert.ok(size < largest, `${path}: ${size} bytes, at most ${largest}. See what is in it: node esbuild.config.mjs --analyze`);
    }
  });
});
