import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { everything } from '../../../src/core/report/session-tree-filter.ts';
import type { Grouping } from '../../../src/core/report/session-tree-values.ts';
import { sessionCommands } from '../../../src/extension/commands/session-commands.ts';
import { filterName } from '../../../src/extension/tree/group-texts.ts';
import type { SessionsView } from '../../../src/extension/tree/sessions-view.ts';
import { TreeChoice } from '../../../src/extension/tree/tree-choice.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { groupSentences, labels, memory, openTree, type OpenTree } from '../support/sessions-trees.ts';
import { tahap } from '../support/tahap.ts';

const setting = (name: string, value: unknown): Thenable<void> => vscode.workspace.getConfiguration('tahap').update(name, value, vscode.ConfigurationTarget.Workspace);
const inSample = (...parts: string[]): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'cases', ...parts);
const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

async function groupBy({ choice, tree }: OpenTree, grouping: Grouping): Promise<void> {
  await choice.setGrouping(grouping);
  tree.refresh();
}

describe('the groups of the Sessions tree', () => {
  let open: OpenTree;
  beforeEach(async () => { open = await openTree(); });
  afterEach(() => open.dispose());

  it('are areas, formats and age bands, too, told in whole sentences', async () => {
    await groupBy(open, 'area');
    assert.deepEqual(labels(open.tree), ['Personal', 'Social', 'Learning', 'Career', 'Not recorded']);
    assert.match(groupSentences(open.tree)[2] ?? '', /^Area Learning: \d+ notes, /);
    assert.match(groupSentences(open.tree)[4] ?? '', /^Area, not recorded: 5 notes, /);
    await groupBy(open, 'format');
    assert.deepEqual(labels(open.tree), ['Individual', 'Group']);
    await groupBy(open, 'ageBand');
    assert.deepEqual(labels(open.tree), ['Not recorded']);
  });

  it('have Indonesian names', async () => {
    await setting('language', 'id');
    try {
      await groupBy(open, 'area');
      assert.deepEqual(labels(open.tree), ['Pribadi', 'Sosial', 'Belajar', 'Karier', 'Tidak tercatat']);
      assert.match(groupSentences(open.tree)[4] ?? '', /^Bidang, tidak tercatat: 5 catatan, /);
      await groupBy(open, 'format');
      assert.deepEqual(labels(open.tree), ['Perorangan', 'Kelompok']);
      assert.equal(filterName({ text: 'K-1', conditions: ['overdue', 'findings', 'unsigned'] }), '“K-1”, lewat waktu, ada temuan, belum final');
    } finally {
      await setting('language', undefined);
    }
  });

  it('give a note about two areas a row in each, and reveal one of them', async () => {
    await groupBy(open, 'area');
    const uri = inSample('C-0142', '2026-09-07-s01.session.md');
    const ids = open.tree.groups.flatMap(group => group.notes.filter(row => row.note.path.endsWith('C-0142/2026-09-07-s01.session.md')).map(row => row.id));
    assert.ok(ids.length > 0 && new Set(ids).size === ids.length);
    assert.equal(open.tree.nodeOf(uri)?.id, ids.find(id => id.endsWith('.session.md')));
  });

  it('hold a case that has only its case file, which its row opens', async () => {
    const caseFile = inSample('C-0999', 'case.md');
    await write(caseFile, '---\ncase: C-0999\nclient: K-9ZZ9\nage_band: adolescent\n---\n');
    try {
      await open.index.load();
      open.tree.refresh();
      const node = open.tree.getChildren().find(({ id }) => id.endsWith('#C-0999'));
      assert.ok(node);
      const item = open.tree.getTreeItem(node);
      assert.equal(item.accessibilityInformation?.label, 'Case C-0999, open: 0 sessions, no findings.');
      assert.equal(String(item.command?.arguments?.[0]), caseFile.toString());
      assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.None);
    } finally {
      await vscode.workspace.fs.delete(inSample('C-0999'), { recursive: true });
    }
  });
});

describe('the filter of the Sessions view', () => {
  before(async () => { await tahap().activate(); });

  it('is kept for the workspace, and what is kept by another version does no harm', async () => {
    const kept = new Map<string, unknown>();
    const choice = new TreeChoice(memory(kept));
    await choice.setFilter({ text: ' C-01 ', conditions: ['unsigned', 'overdue'] });
    assert.deepEqual(new TreeChoice(memory(kept)).filter, { text: 'C-01', conditions: ['overdue', 'unsigned'] });
    for (const strange of [true, ['no-such', 'findings'], 'overdue', null]) {
      kept.set('sessions.conditions', strange);
      assert.deepEqual(choice.filter.conditions, Array.isArray(strange) ? ['findings'] : []);
    }
    await choice.setFilter(everything);
    assert.deepEqual(choice.filter, everything);
  });

  it('goes by the root\'s day for what is overdue', async () => {
    const open = await openTree();
    try {
      await open.choice.setFilter({ text: '', conditions: ['overdue'] });
      await setting('asOf', '2026-11-24');
      await open.index.load();
      open.tree.refresh();
      assert.deepEqual(labels(open.tree), []);
      await setting('asOf', '2027-01-15');
      await eventually('the promises are past', () => labels(open.tree).includes('C-0185'));
      assert.equal(open.tree.groups.every(({ notes, source }) => notes.length > 0 || source?.theCase.caseFile !== undefined), true);
    } finally {
      await setting('asOf', undefined);
      open.dispose();
    }
  });

  it('is chosen by keyboard in one list of check marks, which remembers them', async function () {
    this.timeout(60_000);
    const open = await openTree();
    const { 'tahap.sessions.filterByState': filterByState } = sessionCommands(open as unknown as SessionsView);
    try {
      for (const conditions of [['overdue'], []]) {
        const chosen = Promise.resolve(filterByState(undefined));
        // The list takes the focus when it is drawn.
        await new Promise(resolve => setTimeout(resolve, 1_500));
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await chosen;
        assert.deepEqual(open.choice.filter.conditions, conditions);
      }
    } finally {
      open.dispose();
    }
  });
});
