import assert from 'node:assert/strict';
import type { NoteFacts } from '../../../src/core/cases/note-facts.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { groupings, sessionTree, type Grouping, type SessionGroup, type SourceCase } from '../../../src/core/report/session-tree.ts';
import { sessionTreeChanges } from '../../../src/core/report/session-tree-changes.ts';
import { everything, type SessionFilter } from '../../../src/core/report/session-tree-filter.ts';
import { schoolLinter } from '../../support/school.ts';

const rootId = 'file:///school';

function casesOf(linter: Linter): SourceCase[] {
  return [...linter.cases.keys()].sort().flatMap(key => {
    const theCase = linter.cases.caseAt(key);
    return theCase ? [{ rootId, key, theCase }] : [];
  });
}

function treeOf(linter: Linter, grouping: Grouping, filter: Partial<SessionFilter> = {}): SessionGroup[] {
  return sessionTree({ cases: casesOf(linter), grouping, filter: { ...everything, ...filter }, problemsOf: (_root, path) => linter.problemsOf(path) });
}

function linterOf(files: Readonly<Record<string, string>>): Linter {
  const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en' });
  for (const [path, text] of Object.entries(files)) linter.set(path, text);
  linter.check();
  return linter;
}

const values = (groups: readonly SessionGroup[]): (string | undefined)[] => groups.map(group => group.value);
const notesIn = (groups: readonly SessionGroup[]): string[] => groups.flatMap(group => group.notes.map(row => row.note.path));

describe('sessionTree', () => {
  const school = schoolLinter();
  const paths = [...school.paths()].filter(path => path.endsWith('.session.md'));

  it('holds every note once, whatever the grouping', () => {
    for (const grouping of groupings) {
      const groups = treeOf(school, grouping);
      assert.deepEqual(notesIn(groups).sort(), paths, grouping);
      assert.equal(new Set(groups.map(group => group.id)).size, groups.length, grouping);
    }
  });

  it('lists cases by code with their notes in order, and counts the findings of notes and case file', () => {
    const groups = treeOf(school, 'case');
    assert.deepEqual(values(groups), ['C-0142', 'C-0147', 'C-0151', 'C-0156', 'C-0160', 'C-0163', 'C-0168', 'C-0171', 'C-0174', 'C-0178', 'C-0181', 'C-0185']);
    assert.equal(groups.reduce((sum, group) => sum + group.findings.count, 0), school.problems().length);
    assert.deepEqual(groups[0]?.notes.map(row => row.session?.number), [1, 2, 3, 4, 5, 6, undefined]);
  });

  it('lists the newest month and the newest note first', () => {
    const groups = treeOf(school, 'date');
    assert.deepEqual(values(groups), ['2026-11', '2026-10', '2026-09', '2026-08']);
    const dates = groups.flatMap(group => group.notes.map(row => row.note.date ?? ''));
    assert.deepEqual(dates, [...dates].sort().reverse());
  });

  it('lists stages in their order, by the latest one that a note records, and those without any last', () => {
    const head = (number: number, type = 'session'): string => `---\nclient: K-1\ntype: ${type}\nsession: ${number}\ndate: 2026-10-0${number}\ncounselor: G-01\n---\n\n`;
    const groups = treeOf(linterOf({
      'a.session.md': `${head(1)}## Early stage\n\nMet.\n`,
      'b.session.md': `${head(2)}## Core stage\n\nWorked.\n`,
      'c.session.md': `${head(3)}## Early stage\n\nMet.\n\n## Final stage\n\nEnded.\n`,
      'd.session.md': head(4, 'no-show'),
    }), 'stage');
    assert.deepEqual(groups.map(group => [group.value, group.notes.map(row => row.note.path)]), [['early', ['a.session.md']], ['core', ['b.session.md']], ['final', ['c.session.md']], [undefined, ['d.session.md']]]);
  });

  it('lists drafts before signed notes, and counselors by code', () => {
    const keys = (status: string, counselor: string): string => `---\nclient: K-1\ndate: 2026-10-01\nstatus: ${status}\n${counselor}---\n`;
    const linter = linterOf({ 'a.session.md': keys('signed', 'counselor: G-02\n'), 'b.session.md': keys('draft', 'counselor: G-01\n'), 'c.session.md': keys('draft', '') });
    assert.deepEqual(values(treeOf(linter, 'status')), ['draft', 'signed']);
    assert.deepEqual(values(treeOf(linter, 'counselor')), ['G-01', 'G-02', undefined]);
  });

  it('puts notes of no case together at the end, and keeps a case that is a case file only', () => {
    const linter = linterOf({ 'x.session.md': 'text', 'y.session.md': 'text', 'cases/C-1/case.md': '---\ncase: C-1\nclient: K-1\n---\n', 'z.session.md': '---\nclient: constructor\ndate: 2026-10-01\n---\n' });
    const theCase = linter.cases.caseAt('C-1');
    assert.ok(theCase);
    const cases = [{ rootId, key: 'C-1', theCase }, ...casesOf(linter)];
    const groups = sessionTree({ cases, grouping: 'case', filter: everything, problemsOf: (_root, path) => linter.problemsOf(path) });
    assert.deepEqual(groups.map(group => [group.value, group.notes.length]), [['C-1', 0], ['constructor', 1], [undefined, 2]]);
  });

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
    const groups = treeOf(school, 'case', { onlyWithFindings: true });
    const expected = paths.filter(path => school.problemsOf(path).length > 0);
    assert.deepEqual(notesIn(groups).sort(), expected);
    assert.ok(groups.every(group => group.findings.count > 0));
  });
});

describe('sessionTree with 10,000 notes', () => {
  /** How often the notes' facts are read for one tree. */
  function readsFor(count: number, grouping: Grouping, filter: SessionFilter): number {
    const base = linterOf({ 'a.session.md': '---\nclient: K-1\nsession: 1\ndate: 2026-10-01\ncounselor: G-01\n---\n' }).cases.caseAt('K-1');
    assert.ok(base?.notes[0]);
    let reads = 0;
    const [facts] = base.notes;
    const notes = Array.from({ length: count }, (_, index): NoteFacts => new Proxy({ ...facts, path: `${index}.session.md` }, {
      get(target, key) {
        reads++;
        return Reflect.get(target, key);
      },
    }));
    const theCase = { ...base, notes, sessions: notes.map((note, index) => ({ note, number: index + 1 })) };
    let asked = 0;
    const groups = sessionTree({ cases: [{ rootId, key: 'K-1', theCase }], grouping, filter, problemsOf: () => (asked++, []) });
    assert.equal(groups[0]?.notes.length, count);
    assert.equal(asked, count);
    sessionTreeChanges(groups, groups);
    return reads;
  }

  it('looks at each of them as often as with 100', () => {
    for (const grouping of groupings) {
      for (const filter of [everything, { text: 'k-1 2026', onlyWithFindings: false }]) {
        const few = readsFor(100, grouping, filter) / 100;
        const many = readsFor(10_000, grouping, filter) / 10_000;
        assert.ok(many <= few * 1.1, `${grouping}: ${few} reads a note, then ${many}`);
      }
    }
  });
});

describe('sessionTreeChanges', () => {
  const told = (before: readonly SessionGroup[], after: readonly SessionGroup[]): unknown => {
    const changes = sessionTreeChanges(before, after);
    return changes.kind === 'all' ? 'all' : { groups: changes.groups.map(({ id }) => id), notes: changes.notes.map(({ id }) => id) };
  };
  const note = (number: number, extra = ''): string => `---\nclient: K-1\nsession: ${number}\ndate: 2026-10-0${number}\ncounselor: G-01\n---\n\n## Early stage\n\nMet.\n${extra}`;
  const files = { 'a.session.md': note(1), 'b.session.md': note(2), 'c.session.md': note(3).replace('K-1', 'K-2') };

  it('finds nothing when nothing happened', () => {
    const linter = linterOf(files);
    assert.deepEqual(told(treeOf(linter, 'case'), treeOf(linter, 'case')), { groups: [], notes: [] });
  });

  it('names the group whose findings changed, and no other', () => {
    const linter = linterOf(files);
    const before = treeOf(linter, 'case');
    linter.set('a.session.md', note(1, '\n## Qwerty\n\nWords.\n'));
    linter.check();
    assert.deepEqual(told(before, treeOf(linter, 'case')), { groups: [`case:${rootId}#K-1`], notes: [] });
  });

  it('names the notes of a case that was judged again with the same result', () => {
    const linter = linterOf(files);
    const before = treeOf(linter, 'case');
    linter.set('a.session.md', note(1, 'More words.\n'));
    linter.check();
    assert.deepEqual(told(before, treeOf(linter, 'case')), { groups: [], notes: [`${rootId}#a.session.md`, `${rootId}#b.session.md`] });
  });

  it('asks for everything when a group comes', () => {
    const linter = linterOf(files);
    const before = treeOf(linter, 'case');
    linter.set('d.session.md', note(1).replace('K-1', 'K-3'));
    linter.check();
    assert.deepEqual(told(before, treeOf(linter, 'case')), 'all');
  });
});
