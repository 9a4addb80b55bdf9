import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FileFixer } from '../../src/cli/fix-paths.ts';
import type { CommandCall } from '../../src/cli/command.ts';
import { defaultConfig } from '../../src/core/config/config.ts';
import { Linter } from '../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../src/core/protocol/builtin.generated.ts';
import { rewriteFile } from '../../src/hosts/node/rewrite-file.ts';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

/** Two keys and a value that are misspelt: three safe fixes. */
const faulty = `---
clinet: K-7F3Q
session: 1
date: 2026-11-02
counselr: G-01
status: drafft
next_appointment: 2026-11-16
---
# Session 1

## Early stage

### Building rapport

She came of her own will and soon spoke freely.

## Final stage

### Conclusion

The client sums up: sleep comes first.

### Evaluation

She rates the talk 8 of 10.
`;
const fixed = faulty.replace('clinet', 'client').replace('counselr', 'counselor').replace('drafft', 'draft');
const faultyCaseFile = '---\ncase: C-0001\nclient: K-7F3Q\nopenned: 2026-11-01\n---\n# Case\n';

describe('tahap lint --fix', () => {
  let folder: TemporaryFolder;
  beforeEach(() => { folder = new TemporaryFolder({ '.tahap.yaml': 'tahap: 1\n', 'a/x.session.md': faulty }); });
  afterEach(() => folder.remove());
  const lint = (...args: string[]) => tahap(folder.path, ['lint', ...args]);
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

  it('writes what needs no judgement, tells of it on standard error and shows what is left', () => {
    const { code, out, errors } = lint('--fix');
    assert.equal(read('a/x.session.md'), fixed);
    assert.equal(errors, 'tahap: changed: a/x.session.md (3)\ntahap: changed: 3 places in 1 file\n');
    assert.deepEqual([code, out], [0, '1 note in 1 case: 0 errors, 0 warnings, 0 info. 0 can be fixed automatically.\n']);
    assert.deepEqual(readdirSync(join(folder.path, 'a')), ['x.session.md']);
  });

  it('changes nothing the second time', () => {
    lint('--fix');
    const { mtimeMs } = statSync(join(folder.path, 'a/x.session.md'));
    const { code, errors } = lint('--fix');
    assert.deepEqual([code, errors], [0, 'tahap: changed: 0 places in 0 files\n']);
    assert.equal(read('a/x.session.md'), fixed);
    assert.equal(statSync(join(folder.path, 'a/x.session.md')).mtimeMs, mtimeMs);
  });

  it('speaks Indonesian', () => {
    assert.equal(lint('--fix', '--language', 'id').errors, 'tahap: diubah: a/x.session.md (3)\ntahap: diubah: 3 tempat dalam 1 berkas\n');
  });

  it('mends case files too, and only what the paths name', () => {
    folder.write('b/case.md', faultyCaseFile);
    folder.write('b/y.session.md', faulty);
    lint('--fix', 'b');
    assert.equal(read('b/case.md'), faultyCaseFile.replace('openned', 'opened'));
    assert.equal(read('b/y.session.md'), fixed);
    assert.equal(read('a/x.session.md'), faulty);
  });

  it('keeps byte order mark, line endings and rights', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    folder.write('a/x.session.md', windows(faulty));
    chmodSync(join(folder.path, 'a/x.session.md'), 0o640);
    lint('--fix');
    assert.equal(read('a/x.session.md'), windows(fixed));
    assert.equal(statSync(join(folder.path, 'a/x.session.md')).mode & 0o777, 0o640);
  });

  it('writes through a link to a file', () => {
    folder.write('kept/original.md', faulty);
    symlinkSync('../kept/original.md', join(folder.path, 'a/linked.session.md'));
    lint('--fix');
    assert.ok(lstatSync(join(folder.path, 'a/linked.session.md')).isSymbolicLink());
    assert.equal(read('kept/original.md'), fixed);
  });

  it('never writes a file that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(faulty), Buffer.from([0xff, 0xfe])]);
    folder.write('a/x.session.md', bytes);
    assert.equal(lint('--fix').code, 1);
    assert.ok(readFileSync(join(folder.path, 'a/x.session.md')).equals(bytes));
  });

  it('names a read-only file, fixes the others and ends with 2', () => {
    folder.write('a/y.session.md', faulty);
    chmodSync(join(folder.path, 'a/x.session.md'), 0o444);
    const { code, errors } = lint('--fix');
    assert.equal(code, 2);
    assert.match(errors, /^tahap: can't be written: a\/x\.session\.md \(EACCES\)$/m);
    assert.equal(read('a/x.session.md'), faulty);
    assert.equal(read('a/y.session.md'), fixed);
  });

  it('leaves alone and names a file that changes while it is being fixed', () => {
    const path = join(folder.path, 'a/x.session.md');
    class SlowLinter extends Linter {
      override problemsOfText(name: string, text: string) {
        folder.write('a/x.session.md', `${faulty}One more line.\n`);
        return super.problemsOfText(name, text);
      }
    }
    const linter = new SlowLinter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en' });
    linter.set('a/x.session.md', faulty);
    linter.check();
    let errors = '';
    const io = { workingFolder: folder.path, writeError: (text: string) => { errors += text; } };
    const fixer = new FileFixer({ io, language: 'en', options: {}, paths: [] } as unknown as CommandCall, false);
    fixer.fixRoot({ folder: folder.path, linter, config: defaultConfig, isWanted: () => true, shown: name => name }, undefined);
    assert.equal(errors, 'tahap: changed meanwhile, left alone: a/x.session.md\n');
    assert.equal(fixer.hasFailed, true);
    assert.equal(readFileSync(path, 'utf8'), `${faulty}One more line.\n`);
    assert.deepEqual(readdirSync(join(folder.path, 'a')), ['x.session.md']);
  });

  it('tells what keeps it from writing at all', () => {
    assert.deepEqual(rewriteFile(join(folder.path, 'gone.md'), Buffer.from(''), 'text'), { state: 'failed', code: 'ENOENT' });
  });

  it('prints the fixed text of standard input, and its findings on standard error', () => {
    const { code, out, errors } = tahap(folder.path, ['lint', '--fix', '-'], { input: `\uFEFF${faulty.replace('date: 2026-11-02\n', '')}` });
    assert.equal(out, `\uFEFF${fixed.replace('date: 2026-11-02\n', '')}`);
    assert.equal(code, 1);
    assert.match(errors, /Not recorded in the front matter: date/);
  });

  it('prints the fixed text in the place of a file, and leaves the file alone', () => {
    const input = faulty.replace('8 of 10', '9 of 10');
    const { out } = tahap(folder.path, ['lint', '--fix', '-', '--stdin-filename', 'a/x.session.md'], { input });
    assert.equal(out, fixed.replace('8 of 10', '9 of 10'));
    assert.equal(read('a/x.session.md'), faulty);
  });

  it('prints no text when standard input is none', () => {
    const { code, out } = tahap(folder.path, ['lint', '--fix', '-'], { input: Buffer.from([0xff, 0xfe, 0x00]) });
    assert.deepEqual([code, out], [2, '']);
  });

  describe('--dry-run', () => {
    const patched = (tool: readonly string[], name = 'a/x.session.md'): string => {
      const { out } = lint('--dry-run');
      const target = new TemporaryFolder({ [name]: readFileSync(join(folder.path, name)) });
      try {
        execFileSync(tool[0] ?? '', tool.slice(1), { cwd: target.path, input: out, stdio: 'pipe' });
        return readFileSync(join(target.path, name), 'utf8');
      } finally {
        target.remove();
      }
    };

    it('prints a patch, writes nothing and ends as --fix would', () => {
      const { code, out, errors } = lint('--fix', '--dry-run');
      assert.equal(code, 0);
      assert.match(out, /^--- a\/x\.session\.md\n\+\+\+ a\/x\.session\.md\n@@ -1,9 \+1,9 @@\n ---\n-clinet: K-7F3Q\n\+client: K-7F3Q\n/);
      assert.equal(errors, 'tahap: would be changed: a/x.session.md (3)\ntahap: would be changed: 3 places in 1 file\n');
      assert.equal(read('a/x.session.md'), faulty);
      assert.equal(lint('--dry-run').out, out);
    });

    it('prints what patch takes', () => assert.equal(patched(['patch', '-p0', '--binary']), fixed));
    it('prints what git takes', () => assert.equal(patched(['git', 'apply', '-p0']), fixed));

    it('prints what they take of a text with other line endings, and without a last one', () => {
      const windows = (text: string): string => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;
      folder.write('a/x.session.md', windows(faulty));
      assert.equal(patched(['patch', '-p0', '--binary']), windows(fixed));
      assert.equal(patched(['git', 'apply', '-p0']), windows(fixed));
    });

    it('prints nothing when nothing is to be fixed', () => {
      folder.write('a/x.session.md', fixed);
      assert.deepEqual(lint('--dry-run').out, '');
    });

    it('shows the patch for standard input under the name it is given', () => {
      assert.match(tahap(folder.path, ['lint', '--dry-run', '-'], { input: faulty }).out, /^--- stdin\n/);
      assert.match(tahap(folder.path, ['lint', '--dry-run', '-', '--stdin-filename', 'a/x.session.md'], { input: faulty }).out, /^--- a\/x\.session\.md\n/);
    });
  });

  it('finds nothing safe to fix in the sample repository, and leaves every byte', () => {
    mkdirSync(join(folder.path, 'copy'));
    cpSync(resolve('examples/school'), join(folder.path, 'copy'), { recursive: true });
    assert.match(tahap(join(folder.path, 'copy'), ['lint', '--fix', '--as-of', '2026-11-24']).errors, /0 places in 0 files/);
  });
});
