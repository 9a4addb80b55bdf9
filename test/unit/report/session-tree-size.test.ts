import assert from 'node:assert/strict';
import type { NoteFacts } from '../../../src/core/cases/facts/note-facts.ts';
import { sessionTree } from '../../../src/core/report/session-tree.ts';
import { sessionTreeChanges } from '../../../src/core/report/session-tree-changes.ts';
import { everything, type SessionFilter } from '../../../src/core/report/session-tree-filter.ts';
import { groupings, type Grouping } from '../../../src/core/report/session-tree-values.ts';
import { linterOf, rootId, settings } from '../../support/session-trees.ts';

describe('sessionTree with 10,000 notes', () => {
  const file = linterOf({ 'a.session.md': '---\nclient: K-1\nsession: 1\ndate: 2026-10-01\ncounselor: G-01\narea: [social, learning]\n---\n' }).cases.caseAt('K-1');
  const problem = { rule: 'thin-step', severity: 'info', path: '', range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } }, message: '', fixes: [], related: [], case: undefined } as never;

  /** How often the notes' facts are read for one tree. */
  function readsFor(count: number, grouping: Grouping, filter: SessionFilter): number {
    assert.ok(file?.notes[0]);
    let reads = 0;
    const [facts] = file.notes;
    const notes = Array.from({ length: count }, (_, index): NoteFacts => new Proxy({ ...facts, path: `${index}.session.md` }, {
      get(target, key) {
        reads++;
        return Reflect.get(target, key);
      },
    }));
    const theCase = { ...file, notes, sessions: notes.map((note, index) => ({ note, number: index + 1 })) };
    let asked = 0;
    const problemsOf = (): [typeof problem] => (asked++, [problem]);
    const groups = sessionTree({ cases: [{ ...settings, rootId, key: 'K-1', theCase }], grouping, filter, problemsOf });
    for (const group of groups) assert.equal(group.notes.length, filter.conditions.includes('overdue') ? 0 : count);
    assert.equal(asked, count);
    sessionTreeChanges(groups, groups);
    return reads;
  }

  function assertLinear(grouping: Grouping, filter: SessionFilter): void {
    const few = readsFor(100, grouping, filter) / 100;
    const many = readsFor(10_000, grouping, filter) / 10_000;
    assert.ok(many <= few * 1.1, `${grouping}, ${JSON.stringify(filter)}: ${few} reads a note, then ${many}`);
  }

  it('looks at each of them as often as with 100, in every grouping', () => {
    for (const grouping of groupings) assertLinear(grouping, everything);
  });

  it('looks at each of them as often as with 100, by every filter', () => {
    for (const filter of [{ text: 'k-1 2026', conditions: [] }, { text: '', conditions: ['findings', 'unsigned'] }, { text: '', conditions: ['overdue'] }] as const) assertLinear('case', filter);
  });
});
