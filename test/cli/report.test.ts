import assert from 'node:assert/strict';
import { buildCaseFile, buildNote } from '../rules/support/build-note.ts';
import { tahap, TemporaryFolder } from '../support/command-line.ts';

/** One case for each state on Wednesday, 14 January 2026. */
function fileNames(): Record<string, string> {
  const note = (code: string, next: string, date = '2026-01-05'): string => buildNote('en', { session: 1, date, keys: { case: code }, body: `## Next appointment\n\n${next}\n` });
  return {
    '.tahap.yaml': 'language: en\n',
    'cases/C-0001/2026-01-05-s01.session.md': note('C-0001', '2026-01-12 09:00'),
    'cases/C-0002/2026-01-05-s01.session.md': note('C-0002', '2026-01-14 10:00'),
    'cases/C-0003/2026-01-05-s01.session.md': note('C-0003', '2026-01-16'),
    'cases/C-0004/2026-01-05-s01.session.md': note('C-0004', 'fourth week of January 2026'),
    'cases/C-0005/2026-01-05-s01.session.md': note('C-0005', 'soon'),
    'cases/C-0006/2026-01-05-s01.session.md': note('C-0006', '2026-01-12 09:00'),
    'cases/C-0006/case.md': buildCaseFile('en', { case: 'C-0006', status: 'closed' }),
  };
}

const day = ['--as-of', '2026-01-14'];

describe('tahap report follow-ups', () => {
  let folder: TemporaryFolder;
  beforeEach(() => { folder = new TemporaryFolder(fileNames()); });
  afterEach(() => folder.remove());

  it('groups what is open by when it is due, in both languages', () => {
    const { code, out } = tahap(folder.path, ['report', 'follow-ups', ...day]);
    assert.equal(code, 0);
    assert.equal(out, [
      'Overdue (1)\n  2026-01-12 09:00  C-0001  next meeting, 2 days over  G-01  cases/C-0001/2026-01-05-s01.session.md:13',
      'Today (1)\n  2026-01-14 10:00  C-0002  next meeting  G-01  cases/C-0002/2026-01-05-s01.session.md:13',
      'This week (1)\n  2026-01-16  C-0003  next meeting  G-01  cases/C-0003/2026-01-05-s01.session.md:13',
      'Later (1)\n  2026-01-22 to 2026-01-28  C-0004  next meeting  G-01  cases/C-0004/2026-01-05-s01.session.md:13',
      'Without a date (1)\n  -  C-0005  next meeting  G-01  cases/C-0005/2026-01-05-s01.session.md:11',
    ].join('\n\n') + '\n');
    const indonesian = tahap(folder.path, ['report', 'follow-ups', ...day, '--language', 'id']).out;
    assert.match(indonesian, /^Terlewat \(1\)\n {2}2026-01-12 09:00 {2}C-0001 {2}pertemuan berikutnya, lewat 2 hari/);
    assert.match(indonesian, /Minggu ini \(1\)[\s\S]*Tanpa tanggal \(1\)/);
  });

  it('gives the documented JSON, the same bytes twice', () => {
    const first = tahap(folder.path, ['report', 'follow-ups', 'cases/C-0001', 'cases/C-0004', '--format', 'json', ...day]);
    assert.equal(first.code, 0);
    assert.deepEqual(JSON.parse(first.out), {
      version: 1,
      asOf: '2026-01-14',
      followUps: [
        { state: 'overdue', kind: 'appointment', case: 'C-0001', from: '2026-01-12', to: '2026-01-12', clock: '09:00', daysOver: 2, counselor: 'G-01', path: 'cases/C-0001/2026-01-05-s01.session.md', range: { start: { line: 13, column: 1 }, end: { line: 13, column: 17 } } },
        { state: 'later', kind: 'appointment', case: 'C-0004', from: '2026-01-22', to: '2026-01-28', daysOver: 0, counselor: 'G-01', path: 'cases/C-0004/2026-01-05-s01.session.md', range: { start: { line: 13, column: 1 }, end: { line: 13, column: 28 } } },
      ],
      summary: { overdue: 1, today: 0, thisWeek: 0, later: 1, undated: 0 },
    });
    assert.equal(tahap(folder.path, ['report', 'follow-ups', 'cases/C-0004', 'cases/C-0001', '--format', 'json', ...day]).out, first.out);
  });

  it('says when nothing is open, and leaves holidays out', () => {
    assert.equal(tahap(folder.path, ['report', 'follow-ups', 'cases/C-0006', ...day]).out, 'No open promises.\n');
    assert.equal(tahap(folder.path, ['report', 'follow-ups', 'cases/C-0006', ...day, '--language', 'id']).out, 'Tidak ada janji yang terbuka.\n');
    folder.write('.tahap.yaml', 'holidays: [2026-01-13]\n');
    assert.match(tahap(folder.path, ['report', 'follow-ups', ...day]).out, /1 day over/);
  });

  it('writes to a file', () => {
    const { code, out } = tahap(folder.path, ['report', 'follow-ups', '--output', 'open.json', '--format', 'json', ...day]);
    assert.deepEqual([code, out], [0, '']);
  });

  it('lists what only a case file without notes expects', () => {
    folder.write('cases/C-0007/case.md', buildCaseFile('en', { case: 'C-0007', status: 'waiting-referral', counselor: 'G-02', referrals: '\n  - to: psychiatrist\n    feedback_by: 2026-01-20' }));
    assert.match(tahap(folder.path, ['report', 'follow-ups', 'cases/C-0007', ...day]).out, /^Later \(1\)\n {2}2026-01-20 {2}C-0007 {2}word back from the referral {2}G-02 {2}cases\/C-0007\/case\.md:\d+\n$/);
  });

  it('ends with 2 on wrong usage, a configuration that can\'t be read and a path that is not there', () => {
    for (const args of [['report'], ['report', 'weather'], ['report', 'follow-ups', '--format', 'xml'], ['report', 'follow-ups', '--as-of', 'today'], ['report', 'follow-ups', 'nowhere']]) {
      const { code, errors } = tahap(folder.path, args);
      assert.equal(code, 2, args.join(' '));
      assert.match(errors, /^tahap: /);
    }
    folder.write('.tahap.yaml', 'colour: red\n');
    const { code, out, errors } = tahap(folder.path, ['report', 'follow-ups', ...day]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(errors, /\.tahap\.yaml:1:1/);
  });
});
