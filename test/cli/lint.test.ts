import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

const clean = `---
client: K-7F3Q
session: 1
date: 2026-11-02
counselor: G-01
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
const withoutAppointment = clean.replace('next_appointment: 2026-11-16\n', '');
const withoutCounselor = clean.replace('counselor: G-01\n', '');

describe('tahap lint', () => {
  let folder: TemporaryFolder;
  beforeEach(() => { folder = new TemporaryFolder({ '.tahap.yaml': 'tahap: 1\n', 'a/x.session.md': clean }); });
  afterEach(() => folder.remove());

  const rulesOf = (out: string): string[] => (JSON.parse(out) as { problems: { rule: string; path: string }[] }).problems.map(({ rule, path }) => `${path} ${rule}`);
  const json = (...args: string[]) => tahap(folder.path, ['lint', ...args, '--format', 'json']);

  it('says nothing of a clean note and ends with 0', () => {
    const { code, out, errors } = tahap(folder.path, ['lint']);
    assert.equal(out, '1 note in 1 case: 0 errors, 0 warnings, 0 info. 0 can be fixed automatically.\n');
    assert.deepEqual([code, errors], [0, '']);
  });

  it('ends with 0 for warnings, with 1 when there are more than allowed', () => {
    folder.write('a/x.session.md', withoutAppointment);
    assert.equal(json('.').code, 0);
    assert.equal(json('.', '--max-warnings', '1').code, 0);
    assert.equal(json('.', '--max-warnings', '0').code, 1);
  });

  it('ends with 1 for an error and gives the same bytes twice', () => {
    folder.write('a/x.session.md', withoutCounselor);
    const first = json('a');
    assert.equal(first.code, 1);
    assert.deepEqual(rulesOf(first.out), ['a/x.session.md front-matter-invalid']);
    assert.equal(json('a').out, first.out);
  });

  it('prints the documented shape', () => {
    folder.write('a/x.session.md', withoutCounselor);
    assert.deepEqual(JSON.parse(json('a').out), {
      version: 1,
      asOf: '2026-11-24',
      problems: [{
        rule: 'front-matter-invalid', severity: 'error', path: 'a/x.session.md',
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
        message: 'Not recorded in the front matter: counselor.', fixable: false,
      }],
      summary: { notes: 1, cases: 1, errors: 1, warnings: 0, infos: 0, fixable: 0 },
    });
  });

  it('reads every note under the root and reports on the path only', () => {
    const second = clean.replace('session: 1', 'session: 2').replaceAll('2026-11-0', '2026-11-1').replace('11-19', '11-26');
    folder.write('b/y.session.md', second);
    assert.deepEqual(rulesOf(json('a').out), []);
    assert.ok(rulesOf(json('b').out).includes('b/y.session.md contract-missing'));
  });

  it('names a bad path, checks the others and ends with 2', () => {
    folder.write('a/x.session.md', withoutCounselor);
    const { code, out, errors } = json('nowhere', 'a');
    assert.equal(code, 2);
    assert.match(errors, /can't be read: nowhere \(ENOENT\)/);
    assert.deepEqual(rulesOf(out), ['a/x.session.md front-matter-invalid']);
  });

  it('names a file that can\'t be read, and still prints the findings', () => {
    folder.write('a/x.session.md', withoutCounselor);
    symlinkSync(join(folder.path, 'gone'), join(folder.path, 'a/y.session.md'));
    const { code, out, errors } = json('a');
    assert.equal(code, 2);
    assert.match(errors, /a\/y\.session\.md \(ENOENT\)/);
    assert.deepEqual(rulesOf(out), ['a/x.session.md front-matter-invalid']);
  });

  it('reports a file that is not UTF-8', () => {
    folder.write('a/x.session.md', Buffer.from([0x2d, 0x2d, 0xff, 0xfe]));
    const { code, out } = json('a');
    assert.deepEqual([code, rulesOf(out)], [1, ['a/x.session.md note-unreadable']]);
  });

  it('stops at an invalid configuration, with its place', () => {
    folder.write('.tahap.yaml', 'tahap: 1\nrules:\n  empty-step: loud\n');
    const { code, out, errors } = tahap(folder.path, ['lint']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(errors, /\.tahap\.yaml:3:15 \(invalid-value: rules\.empty-step\)/);
  });

  it('heeds the configuration, the file named instead, and --rule', () => {
    folder.write('a/x.session.md', withoutAppointment);
    assert.deepEqual(rulesOf(json('a').out), ['a/x.session.md next-appointment-missing']);
    assert.deepEqual(rulesOf(json('a', '--rule', 'next-appointment-missing=off').out), []);
    assert.equal(json('a', '--rule', 'next-appointment-missing=error').code, 1);
    folder.write('other.yaml', 'rules: {next-appointment-missing: off}\n');
    assert.deepEqual(rulesOf(json('a', '--config', 'other.yaml').out), []);
  });

  it('reads standard input as a case of one', () => {
    const third = withoutAppointment.replace('session: 1', 'session: 3');
    const { code, out } = tahap(folder.path, ['lint', '-', '--format', 'json'], { input: third });
    assert.equal(code, 0);
    const rules = rulesOf(out);
    assert.ok(rules.includes('<stdin> next-appointment-missing'));
    assert.ok(!rules.includes('<stdin> contract-missing'));
  });

  it('reads standard input in the place of a file', () => {
    const { out } = tahap(folder.path, ['lint', '-', '--stdin-filename', 'a/x.session.md', '--format', 'json'], { input: withoutCounselor });
    assert.deepEqual(rulesOf(out), ['a/x.session.md front-matter-invalid']);
  });

  it('reads a file named on the command line whatever its name', () => {
    folder.write('notes.md', withoutCounselor);
    assert.deepEqual(rulesOf(json('notes.md').out), ['notes.md front-matter-invalid']);
  });

  it('leaves out what .gitignore leaves out, and folders behind links', () => {
    folder.write('private/z.session.md', withoutCounselor);
    folder.write('.gitignore', 'private/\n');
    symlinkSync(join(folder.path, 'private'), join(folder.path, 'linked'));
    assert.deepEqual(rulesOf(json('.').out), []);
  });

  it('gives a folder below with a configuration its own', () => {
    folder.write('inner/.tahap.yaml', 'rules: {front-matter-invalid: off}\n');
    folder.write('inner/z.session.md', withoutCounselor);
    assert.deepEqual(rulesOf(json('.').out), []);
  });

  it('shows errors only with --quiet, and writes to a file with --output', () => {
    folder.write('a/x.session.md', withoutAppointment);
    assert.deepEqual(rulesOf(json('a', '--quiet').out), []);
    assert.equal(json('a', '--output', 'report.json').out, '');
    assert.deepEqual(rulesOf(readFileSync(join(folder.path, 'report.json'), 'utf8')), ['a/x.session.md next-appointment-missing']);
  });

  it('speaks Indonesian on request, and in Indonesian notes', () => {
    folder.write('a/x.session.md', withoutCounselor);
    assert.match(tahap(folder.path, ['lint', '--language', 'id']).out, /Belum tercatat di data awal: counselor/);
  });

  it('escapes what GitHub would read as its own', () => {
    folder.write('a/x.session.md', withoutCounselor);
    assert.equal(tahap(folder.path, ['lint', '--format', 'github']).out, '::error file=a/x.session.md,line=1,endLine=1,col=1,endColumn=4,title=front-matter-invalid::Not recorded in the front matter: counselor.\n');
  });

  for (const args of [['--format', 'xml'], ['--as-of', 'yesterday'], ['--as-of', '2026-02-30'], ['--rule', 'no-such-rule=off'], ['--rule', 'empty-step=loud'], ['--max-warnings', '-1'], ['--nonsense'], ['-', 'a']]) {
    it(`refuses ${args.join(' ')}`, () => {
      const { code, out, errors } = tahap(folder.path, ['lint', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(errors, /^tahap: /);
    });
  }

  it('finds the sample repository\'s findings and ends with 1', () => {
    const { code, out } = tahap(resolve('.'), ['lint', 'examples/school', '--as-of', '2026-11-24', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(rulesOf(out).length, 22);
  });
});
