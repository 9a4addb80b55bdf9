import assert from 'node:assert/strict';
import { PathFilter } from '../../../src/core/config/path-filter.ts';

const filterOf = ({ include = [] as string[], exclude = [] as string[], ignoreFiles = {} as Record<string, string> }): PathFilter => {
  const filter = new PathFilter({ include, exclude });
  for (const [folder, text] of Object.entries(ignoreFiles)) filter.addIgnoreFile(folder, text);
  return filter;
};

describe('path filter', () => {
  it('reads everything but .git and node_modules when nothing is configured', () => {
    const filter = filterOf({});
    assert.ok(filter.reachesFile('x.session.md'));
    assert.ok(filter.reachesFile('a/b/x.session.md'));
    assert.ok(!filter.reachesFile('a/node_modules/b/x.session.md'));
    assert.ok(!filter.reachesFile('.git/x.session.md'));
  });

  it('reads only below the included folders, however they are written', () => {
    for (const folder of ['cases', './cases', 'cases/', '/cases']) {
      const filter = filterOf({ include: [folder] });
      assert.ok(filter.reachesFile('cases/x.session.md'), folder);
      assert.ok(!filter.reachesFile('cases-old/x.session.md'), folder);
      assert.ok(!filter.reachesFile('x.session.md'), folder);
    }
    for (const folder of ['.', './', '/']) assert.ok(filterOf({ include: [folder] }).reachesFile('x.session.md'), folder);
  });

  it('leaves out excluded folders and files', () => {
    const filter = filterOf({ exclude: ['archive/', '*-draft.session.md'] });
    assert.ok(!filter.reachesFile('a/archive/x.session.md'));
    assert.ok(!filter.reachesFile('a/x-draft.session.md'));
    assert.ok(filter.reachesFile('a/x.session.md'));
  });

  it('lets the innermost .gitignore with an opinion decide', () => {
    const filter = filterOf({ ignoreFiles: { '': '*.session.md\n', 'a': '!*.session.md\n', 'a/b': 'y.session.md\n' } });
    assert.ok(!filter.reachesFile('x.session.md'));
    assert.ok(filter.reachesFile('a/x.session.md'));
    assert.ok(filter.reachesFile('a/b/x.session.md'));
    assert.ok(!filter.reachesFile('a/b/y.session.md'));
  });

  it('takes patterns relative to the folder of their .gitignore', () => {
    const filter = filterOf({ ignoreFiles: { a: '/private/\n' } });
    assert.ok(!filter.reachesFile('a/private/x.session.md'));
    assert.ok(filter.reachesFile('private/x.session.md'));
    assert.ok(filter.reachesFile('a/b/private/x.session.md'));
  });

  it('does not let a .gitignore bring back what the configuration excludes', () => {
    const filter = filterOf({ exclude: ['archive/'], ignoreFiles: { '': '!archive/\n' } });
    assert.ok(!filter.reachesFile('archive/x.session.md'));
  });

  it('never comes to a file below an ignored folder', () => {
    const filter = filterOf({ ignoreFiles: { '': 'a/\n!a/x.session.md\n' } });
    assert.ok(!filter.reachesFolder('a'));
    assert.ok(!filter.reachesFile('a/x.session.md'));
  });

  it('reads over a byte order mark in a .gitignore', () => {
    assert.ok(!filterOf({ ignoreFiles: { '': '\ufeffa/\n' } }).reachesFile('a/x.session.md'));
  });
});
