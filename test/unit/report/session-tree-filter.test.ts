import assert from 'node:assert/strict';
import { sessionTree, type SourceCase } from '../../../src/core/report/session-tree.ts';
import { sessionConditions, type SessionCondition } from '../../../src/core/report/session-tree-filter.ts';
import { schoolLinter } from '../../support/school.ts';
import { casesOf, linterOf, notesIn, treeOf, values } from '../../support/session-trees.ts';

describe('the filter of the Sessions tree', () => {
  const school = schoolLinter();
  const paths = [...school.paths()].filter(path => path.endsWith('.session.md'));
  const shown = (conditions: readonly SessionCondition[], text = ''): string[] => notesIn(treeOf(school, 'case', { conditions, text })).sort();

  it('finds notes by code, counselor, date and type in either language, by all words at once', () => {
    assert.deepEqual(values(treeOf(school, 'case', { text: 'c-0147' })), ['C-0147']);
    assert.deepEqual(values(treeOf(school, 'date', { text: '2026-08' })), ['2026-08']);
    const missed = notesIn(treeOf(school, 'case', { text: 'no-show' }));
    assert.deepEqual(notesIn(treeOf(school, 'case', { text: 'Tidak HADIR' })), missed);
    assert.deepEqual(missed, ['cases/C-0147/2026-10-12-no-show.session.md', 'cases/C-0185/2026-11-03-no-show.session.md']);
    assert.deepEqual(notesIn(treeOf(school, 'case', { text: 'no-show c-0185' })), ['cases/C-0185/2026-11-03-no-show.session.md']);
    assert.deepEqual(treeOf(school, 'case', { text: 'no such code' }), []);
  });

  it('never finds a note by its text', () => {
    const linter = linterOf({ 'a.session.md': '---\nclient: K-1\ndate: 2026-10-01\nconcern: [bullying]\n---\n\n## Early stage\n\nbullying\n' });
    assert.deepEqual(treeOf(linter, 'case', { text: 'bullying' }), []);
  });

  it('shows on demand what has findings only', () => {
    const groups = treeOf(school, 'case', { conditions: ['findings'] });
    assert.deepEqual(notesIn(groups).sort(), paths.filter(path => school.problemsOf(path).length > 0));
    assert.ok(groups.every(group => group.findings.count > 0));
  });

  it('takes drafts for unsigned, except plans, which nobody signs', () => {
    const keys = (type: string, status = ''): string => `---\nclient: K-1\ndate: 2026-10-01\ncounselor: G-01\ntype: ${type}\n${status}---\n`;
    const linter = linterOf({ 'a.session.md': keys('session'), 'b.session.md': keys('session', 'status: final\n'), 'c.session.md': keys('plan'), 'd.session.md': keys('contact', 'status: draf\n'), 'e.session.md': 'text' });
    assert.deepEqual(notesIn(treeOf(linter, 'case', { conditions: ['unsigned'] })), ['a.session.md', 'd.session.md', 'e.session.md']);
  });

  const promise = (date: string, next: string, client = 'K-1'): string => `---\nclient: ${client}\ndate: ${date}\ncounselor: G-01\nsession: 1\nnext_appointment: ${next}\n---\n`;

  it('takes for overdue the note whose promise is past its day and not answered', () => {
    const linter = linterOf({
      'late.session.md': promise('2026-11-02', '2026-11-23'),
      'today.session.md': promise('2026-11-02', '2026-11-24', 'K-2'),
      'answered.session.md': promise('2026-10-02', '2026-10-23', 'K-3'),
      'answer.session.md': promise('2026-10-23', '2026-12-01', 'K-3').replace('session: 1', 'session: 2'),
    });
    assert.deepEqual(notesIn(treeOf(linter, 'case', { conditions: ['overdue'] })), ['late.session.md']);
    assert.deepEqual(values(treeOf(linter, 'counselor', { conditions: ['overdue'] })), ['G-01']);
  });

  it('judges by the day and the settings of now', () => {
    const linter = linterOf({ 'a.session.md': promise('2026-11-02', '2026-11-23') });
    const [source] = casesOf(linter);
    assert.ok(source);
    const at = (changes: Partial<SourceCase>): number => sessionTree({ cases: [{ ...source, ...changes }], grouping: 'case', filter: { text: '', conditions: ['overdue'] }, problemsOf: () => [] }).length;
    assert.deepEqual([at({}), at({ asOf: '2026-11-23' }), at({}), at({ adoptedOn: '2026-11-10' }), at({})], [1, 0, 1, 0, 1]);
  });

  it('shows a case by its case file when it alone has what is asked for', () => {
    const linter = linterOf({
      'a/case.md': '---\ncase: C-1\nclient: K-1\nreferrals:\n  - {to: clinic, on: 2026-10-01, feedback_by: 2026-11-02}\n---\n',
      'b/case.md': '---\ncase: C-2\nclient: K-2\nqwerty: 1\n---\n',
      'b/b.session.md': promise('2026-11-02', '2026-12-01', 'K-2'),
      'c/case.md': '---\ncase: C-3\nclient: K-3\n---\n',
    });
    const cases = (conditions: readonly SessionCondition[], text = ''): (string | undefined)[] => values(treeOf(linter, 'case', { conditions, text }));
    assert.deepEqual(cases([]), ['C-1', 'C-2', 'C-3']);
    assert.deepEqual(cases(['overdue']), ['C-1']);
    assert.deepEqual(cases(['findings']).filter(code => code !== 'C-1'), ['C-2']);
    assert.deepEqual(cases(['unsigned']), ['C-2']);
    assert.deepEqual(cases([], 'k-3'), ['C-3']);
    assert.deepEqual(cases(['overdue'], 'c-2'), []);
    // A case that has notes is shown by them, not by its file.
    assert.deepEqual(cases([], 'c-2 2026-10'), []);
  });

  it('asks for everything that is chosen at once', () => {
    const one = (condition: SessionCondition): string[] => shown([condition]);
    for (const first of sessionConditions) {
      for (const second of sessionConditions) assert.deepEqual(shown([first, second]), one(first).filter(path => one(second).includes(path)), `${first}, ${second}`);
    }
    assert.deepEqual(shown(['findings'], 'c-0163'), one('findings').filter(path => path.includes('C-0163')));
    assert.ok(shown(['findings'], 'c-0163').length > 0);
  });
});
