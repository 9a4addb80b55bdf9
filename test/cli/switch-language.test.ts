import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

const indonesian = '---\nkonseli: K-7F3Q\nsesi: 1\nstatus: draf\nbahasa: id\n---\n## Tahap Akhir\n\n### Kesimpulan Bersama\n\nRencana tindakan belum dibahas.\n';
const english = '---\nclient: K-7F3Q\nsession: 1\nstatus: draft\nlanguage: en\n---\n## Final Stage\n\n### Joint Conclusion\n\nRencana tindakan belum dibahas.\n';
const caseFile = '---\nkasus: C-0001\nkontrak:\n  menit: 45\n---\n# Kasus\n';
const englishKeys = indonesian.replace('konseli', 'client').replace('sesi:', 'session:').replace('draf', 'draft').replace('bahasa', 'language');

describe('tahap switch-language', () => {
  let folder: TemporaryFolder;
  beforeEach(() => { folder = new TemporaryFolder({ '.tahap.yaml': 'tahap: 1\n', 'a/x.session.md': indonesian, 'a/case.md': caseFile }); });
  afterEach(() => folder.remove());
  const switchTo = (...args: string[]) => tahap(folder.path, ['switch-language', '--to', ...args]);
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

  it('switches notes and case files, and back again to the same bytes', () => {
    assert.deepEqual(switchTo('en', '.'), { code: 0, out: '', errors: 'tahap: changed: a/case.md (3)\ntahap: changed: a/x.session.md (7)\ntahap: changed: 10 places in 2 files\n' });
    assert.equal(read('a/x.session.md'), english);
    assert.equal(read('a/case.md'), '---\ncase: C-0001\ncontract:\n  minutes: 45\n---\n# Kasus\n');
    assert.equal(switchTo('id', '.').code, 0);
    assert.deepEqual([read('a/x.session.md'), read('a/case.md')], [indonesian, caseFile]);
    assert.deepEqual(readdirSync(join(folder.path, 'a')), ['case.md', 'x.session.md']);
  });

  it('has nothing to do the second time', () => {
    switchTo('en', '.');
    assert.deepEqual(switchTo('en', '.'), { code: 0, out: '', errors: 'tahap: changed: 0 places in 0 files\n' });
  });

  it('keeps rights, byte order mark and line endings', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    folder.write('a/x.session.md', windows(indonesian));
    chmodSync(join(folder.path, 'a/x.session.md'), 0o640);
    switchTo('en', 'a/x.session.md');
    assert.equal(read('a/x.session.md'), windows(english));
    assert.equal(statSync(join(folder.path, 'a/x.session.md')).mode & 0o777, 0o640);
  });

  it('leaves a signed note alone and says so', () => {
    const signed = indonesian.replace('draf', 'final');
    folder.write('a/x.session.md', signed);
    const { code, errors } = switchTo('en', 'a/x.session.md');
    assert.equal(code, 0);
    assert.match(errors, /^tahap: a\/x\.session\.md: is signed, left alone$/m);
    assert.equal(read('a/x.session.md'), signed);
  });

  it('leaves headings and keys in different languages alone, and says how to switch one of them', () => {
    folder.write('a/x.session.md', englishKeys);
    const { code, errors } = switchTo('en', 'a/x.session.md');
    assert.equal(code, 1);
    assert.match(errors, /headings and keys in different languages, left alone \(--only headings or --only keys/);
    assert.equal(switchTo('en', 'a/x.session.md', '--only', 'headings').code, 0);
    assert.equal(read('a/x.session.md'), english);
    switchTo('id', 'a/x.session.md', '--only', 'headings');
    assert.equal(read('a/x.session.md'), englishKeys);
    switchTo('id', 'a/x.session.md', '--only', 'keys');
    assert.equal(read('a/x.session.md'), indonesian);
  });

  it('switches a text in both languages only when told so', () => {
    folder.write('a/x.session.md', indonesian.replace('Tahap Akhir', 'Final Stage'));
    assert.match(switchTo('en', 'a/x.session.md').errors, /holds both languages, left alone/);
    assert.equal(switchTo('en', 'a/x.session.md', '--mixed').code, 0);
    assert.equal(read('a/x.session.md'), english);
  });

  it('lists what stays by place and step, never by its words', () => {
    folder.write('a/x.session.md', indonesian.replace('Kesimpulan Bersama', 'Kesimpulan Bersama (hasil)'));
    const { code, errors } = switchTo('en', 'a/x.session.md');
    assert.equal(code, 1);
    assert.match(errors, /^tahap: a\/x\.session\.md:9:5: stays, its way back is not certain \(conclude\)$/m);
    assert.doesNotMatch(errors, /Kesimpulan|hasil/);
  });

  it('names what can\'t be written, switches the others and ends with 2', () => {
    chmodSync(join(folder.path, 'a/x.session.md'), 0o444);
    folder.write('b/y.session.md', indonesian);
    const { code, errors } = switchTo('en', '.');
    assert.equal(code, 2);
    assert.match(errors, /can't be written: a\/x\.session\.md \(EACCES\)/);
    assert.deepEqual([read('a/x.session.md'), read('b/y.session.md')], [indonesian, english]);
  });

  it('never writes a file that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(indonesian), Buffer.from([0xff])]);
    folder.write('a/x.session.md', bytes);
    assert.equal(switchTo('en', 'a/x.session.md').code, 1);
    assert.ok(readFileSync(join(folder.path, 'a/x.session.md')).equals(bytes));
  });

  it('shows a patch with --dry-run, which patch takes, and writes nothing', () => {
    const { code, out, errors } = switchTo('en', '.', '--dry-run');
    assert.equal(code, 0);
    assert.match(errors, /would be changed: 10 places in 2 files/);
    assert.deepEqual([read('a/x.session.md'), read('a/case.md')], [indonesian, caseFile]);
    execFileSync('patch', ['-p0'], { cwd: folder.path, input: out, stdio: 'pipe' });
    assert.equal(read('a/x.session.md'), english);
  });

  it('speaks Indonesian', () => {
    folder.write('a/x.session.md', englishKeys);
    assert.match(switchTo('en', 'a', '--language', 'id').errors, /judul dan kunci dalam bahasa yang berbeda, dibiarkan/);
  });

  for (const args of [[], ['--to', 'fr', '.'], ['--to', 'en'], ['.'], ['--to', 'en', '--only', 'prose', '.']]) {
    it(`refuses "${args.join(' ')}"`, () => {
      const { code, out, errors } = tahap(folder.path, ['switch-language', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(errors, /^tahap: /);
    });
  }

  it('takes the whole sample repository there, with the same findings, once its notes are no longer signed', () => {
    cpSync(resolve('examples/school'), folder.path, { recursive: true });
    const counts = () => {
      const { problems } = JSON.parse(tahap(folder.path, ['lint', '--as-of', '2026-11-24', '--format', 'json', '--language', 'en']).out) as { problems: { rule: string; path: string; range: { start: { line: number } } }[] };
      return problems.map(({ rule, path, range }) => `${path}:${range.start.line} ${rule}`);
    };
    assert.match(switchTo('en', 'cases', '--only', 'headings').errors, /(is signed, left alone[^]*){20}changed: 0 places/);
    for (const name of readdirSync(join(folder.path, 'cases'), { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.session.md'))) {
      const path = join('cases', name);
      folder.write(path, read(path).replace(/^status: (signed|final)$/m, 'status: draft').replace(/^(signed_at|ditandatangani):.*\n/m, ''));
    }
    const before = counts();
    const { errors } = switchTo('en', 'cases', '--only', 'headings');
    assert.match(errors, /changed: [1-9]\d* places in [1-9]\d* files/);
    assert.deepEqual(counts(), before);
  });
});
