import assert from 'node:assert/strict';
import { sessionTreeChanges } from '../../../src/core/report/session-tree-changes.ts';
import type { SessionGroup } from '../../../src/core/report/session-tree.ts';
import { groupings } from '../../../src/core/report/session-tree-values.ts';
import { schoolLinter } from '../../support/school.ts';
import { contents, linterOf, notesIn, rootId, treeOf, values } from '../../support/session-trees.ts';

describe('sessionTree', () => {
  const school = schoolLinter();
  const paths = [...school.paths()].filter(path => path.endsWith('.session.md'));

  it('holds every note, whatever the grouping, and twice only what is about two areas', () => {
    for (const grouping of groupings) {
      const groups = treeOf(school, grouping);
      const shown = notesIn(groups).sort();
      assert.deepEqual(grouping === 'area' ? [...new Set(shown)] : shown, paths, grouping);
      const ids = groups.flatMap(group => group.notes.map(row => row.id));
      assert.equal(new Set(ids).size, ids.length, grouping);
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
    assert.deepEqual(contents(groups), [['early', ['a.session.md']], ['core', ['b.session.md']], ['final', ['c.session.md']], [undefined, ['d.session.md']]]);
  });

  it('lists drafts before signed notes, and counselors by code', () => {
    const keys = (status: string, counselor: string): string => `---\nclient: K-1\ndate: 2026-10-01\nstatus: ${status}\n${counselor}---\n`;
    const linter = linterOf({ 'a.session.md': keys('signed', 'counselor: G-02\n'), 'b.session.md': keys('draft', 'counselor: G-01\n'), 'c.session.md': keys('draft', '') });
    assert.deepEqual(values(treeOf(linter, 'status')), ['draft', 'signed']);
    assert.deepEqual(values(treeOf(linter, 'counselor')), ['G-01', 'G-02', undefined]);
  });

  const note = (keys: string): string => `---\nclient: K-1\ndate: 2026-10-01\ncounselor: G-01\n${keys}---\n`;

  it('lists a note under each of its areas, in their order, and those without any last', () => {
    const groups = treeOf(linterOf({
      'a.session.md': note('area: [career, personal, career]\n'),
      'b.session.md': note('bidang: belajar\n'),
      'c.session.md': note(''),
    }), 'area');
    assert.deepEqual(contents(groups), [['personal', ['a.session.md']], ['learning', ['b.session.md']], ['career', ['a.session.md']], [undefined, ['c.session.md']]]);
  });

  it('goes by the case file where the note is silent', () => {
    const own = linterOf({ 'a/case.md': '---\ncase: C-1\narea: [learning]\nformat: couple\nage_band: adult\n---\n', 'a/a.session.md': note(''), 'a/b.session.md': note('area: social\nformat: individual\nage_band: older\n') });
    assert.deepEqual(contents(treeOf(own, 'area')), [['social', ['a/b.session.md']], ['learning', ['a/a.session.md']]]);
    assert.deepEqual(contents(treeOf(own, 'format')), [['individual', ['a/b.session.md']], ['couple', ['a/a.session.md']]]);
    assert.deepEqual(contents(treeOf(own, 'ageBand')), [['older', ['a/a.session.md', 'a/b.session.md']]]);
  });

  it('takes a note without a format for one about one client, unless it can not be read', () => {
    const groups = treeOf(linterOf({ 'a.session.md': note(''), 'b.session.md': note('format: kelompok\n'), 'c.session.md': 'text' }), 'format');
    assert.deepEqual(contents(groups), [['individual', ['a.session.md']], ['group', ['b.session.md']], [undefined, ['c.session.md']]]);
  });

  it('lists age bands from young to old; told once, it holds for the client\'s other notes', () => {
    const groups = treeOf(linterOf({
      'a.session.md': note('age_band: dewasa\n'),
      'b.session.md': note('age_band: child\n').replace('K-1', 'K-2'),
      'c.session.md': note('').replace('K-1', 'K-2'),
      'd.session.md': note('').replace('K-1', 'K-3'),
    }), 'ageBand');
    assert.deepEqual(contents(groups), [['child', ['b.session.md', 'c.session.md']], ['adult', ['a.session.md']], [undefined, ['d.session.md']]]);
  });

  it('puts notes of no case together at the end, and keeps a case that is a case file only', () => {
    const groups = treeOf(linterOf({ 'x.session.md': 'text', 'y.session.md': 'text', 'cases/C-1/case.md': '---\ncase: C-1\nclient: K-1\n---\n', 'z.session.md': '---\nclient: constructor\ndate: 2026-10-01\n---\n' }), 'case');
    assert.deepEqual(groups.map(group => [group.value, group.notes.length]), [['C-1', 0], ['constructor', 1], [undefined, 2]]);
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
