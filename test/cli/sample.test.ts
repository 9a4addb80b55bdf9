import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map(file => [file.slice(folder.length + 1), readFileSync(file, 'latin1')]));
}

describe('tahap sample', () => {
  let folder: TemporaryFolder;
  beforeEach(() => { folder = new TemporaryFolder({ 'taken/own.session.md': 'mine\n', file: 'a file\n' }); });
  afterEach(() => { folder.remove(); });

  it('writes the sample repository into a new folder, byte for byte, and says that it is fictional', () => {
    const { code, out, errors } = tahap(folder.path, ['sample', 'school']);
    assert.deepEqual([code, errors], [0, '']);
    assert.match(out, /fictional school/);
    assert.deepEqual(contents(join(folder.path, 'school')), contents(join('examples', 'school')));
    assert.match(tahap(join(folder.path, 'school'), ['lint', '--as-of', '2026-11-24']).out, /C-0171/);
  });

  it('writes nothing where something is, nor without a folder', () => {
    const before = contents(folder.path);
    for (const args of [['taken'], ['file'], ['.'], [], ['one', 'two']]) {
      const { code, out, errors } = tahap(folder.path, ['sample', ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(errors, /^tahap: /);
    }
    assert.deepEqual(contents(folder.path), before);
  });

  it('speaks Indonesian', () => {
    assert.match(tahap(folder.path, ['sample', 'taken', '--language', 'id']).errors, /bukan folder kosong/);
    assert.match(tahap(folder.path, ['sample', 'sekolah', '--language', 'id']).out, /sekolah rekaan/);
  });
});
