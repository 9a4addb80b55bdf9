import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { rules } from '../../src/core/rules/index.ts';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

describe('tahap', () => {
  it('explains itself in both languages', () => {
    assert.match(tahap('.', ['--help']).out, /tahap lint \[PATH…\]/);
    assert.match(tahap('.', ['--help', '--language', 'id']).out, /Perintah:/);
    for (const command of ['lint', 'outline', 'rules']) {
      const { code, out } = tahap('.', [command, '--help']);
      assert.equal(code, 0);
      assert.match(out, /--help/);
    }
    assert.match(tahap('.', ['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('refuses commands and options that it does not have', () => {
    for (const args of [['paint'], ['--paint'], ['lint', '--paint'], ['rules', 'no-such-rule'], ['outline'], ['--help', '--language', 'fr']]) {
      const { code, out, errors } = tahap('.', args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(errors, /^tahap: /);
    }
  });

  it('lists every rule', () => {
    const listed = JSON.parse(tahap('.', ['rules', '--format', 'json']).out) as { id: string }[];
    assert.deepEqual(listed.map(({ id }) => id), rules.map(({ id }) => id));
    assert.match(tahap('.', ['rules', 'empty-step', '--language', 'id']).out, /Judul tanpa isi/);
  });
});

describe('tahap outline', () => {
  it('prints how a note is read, in the documented shape', () => {
    const folder = new TemporaryFolder({ 'x.session.md': '---\nkonseli: K-1\nsesi: 1\n---\n## Tahap Akhir\n\n### Kesimpulan\n\nLega.\n\n## Suasana\n' });
    const { code, out } = tahap(folder.path, ['outline', 'x.session.md', '--format', 'json']);
    folder.remove();
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), [{
      path: 'x.session.md',
      frontMatter: { client: 'K-1', session: 1 },
      stages: [{ id: 'final', heading: 'Tahap Akhir', range: { start: { line: 5, column: 1 }, end: { line: 9, column: 6 } } }],
      steps: [{ id: 'conclude', stage: 'final', heading: 'Kesimpulan', range: { start: { line: 7, column: 1 }, end: { line: 9, column: 6 } }, recorded: true }],
      unmapped: [{ heading: 'Suasana', range: { start: { line: 11, column: 1 }, end: { line: 11, column: 11 } } }],
    }]);
  });

  it('names what it can\'t read and ends with 2', () => {
    const { code, errors } = tahap(resolve('.'), ['outline', 'nowhere.session.md']);
    assert.equal(code, 2);
    assert.match(errors, /nowhere\.session\.md \(ENOENT\)/);
  });
});
