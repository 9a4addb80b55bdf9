import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SessionsTree } from '../../../src/extension/tree/sessions-tree.ts';
import { TreeChoice } from '../../../src/extension/tree/tree-choice.ts';
import { NoteIndex } from '../../../src/extension/workspace/note-index.ts';
import { workspaceFileAccess } from '../../../src/hosts/vscode/file-access.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { labels, memory, openTree, sentences } from '../support/sessions-trees.ts';
import { tahap } from '../support/tahap.ts';

const noteAt = (path: string): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'cases', path);
const activePath = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path.split('/').slice(-2).join('/');

describe('the Sessions tree', () => {
  it('shows the sample\'s cases, and their notes by number, type and date, in whole sentences', async () => {
    const { tree, dispose } = await openTree();
    assert.deepEqual(labels(tree), ['C-0142', 'C-0147', 'C-0151', 'C-0156', 'C-0160', 'C-0163', 'C-0168', 'C-0171', 'C-0174', 'C-0178', 'C-0181', 'C-0185']);
    const said = sentences(tree);
    assert.equal(said.length, 7);
    assert.match(said[0] ?? '', /^Session 1 of case C-0142, 2026-09-07: \d+ of \d+ due steps recorded, no findings\.$/);
    assert.match(said[5] ?? '', /^Session 6 \(closing\) of case C-0142, 2026-11-02: \d+ of \d+ due steps recorded, no findings\.$/);
    assert.equal(said[6], 'Follow-up of case C-0142, 2026-11-16: no findings.');
    dispose();
  });

  it('speaks Indonesian when the interface does', async () => {
    const settings = vscode.workspace.getConfiguration('tahap');
    await settings.update('language', 'id', vscode.ConfigurationTarget.Workspace);
    const { tree, choice, dispose } = await openTree();
    try {
      assert.match(sentences(tree)[0] ?? '', /^Pertemuan 1 kasus C-0142, 2026-09-07: \d+ dari \d+ langkah yang perlu sudah tercatat, tanpa temuan\.$/);
      await choice.setFilter({ text: 'no-show', conditions: [] });
      tree.refresh();
      assert.equal(sentences(tree)[0], 'Tidak hadir kasus C-0147, 2026-10-12: tanpa temuan.');
      await choice.setGrouping('date');
      tree.refresh();
      assert.deepEqual(labels(tree), ['November 2026', 'Oktober 2026']);
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
      dispose();
    }
  });

  it('keeps its nodes, and names only what changed', async () => {
    const { tree, dispose } = await openTree();
    const [first] = tree.getChildren();
    assert.ok(first);
    tree.getChildren(first);
    const fired: string[] = [];
    tree.onDidChangeTreeData(nodes => fired.push(...(nodes ?? []).map(node => node.id), ...(nodes ? [] : ['everything'])));
    const uri = noteAt('C-0142/2026-09-07-s01.session.md');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), '\n## Qwerty\n\nWords.\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the case is drawn anew', () => fired.includes(first.id));
    assert.deepEqual(fired.filter(id => !id.includes('C-0142')), []);
    // Not compared by value: a failure would print the whole case.
    assert.ok(tree.getChildren()[0] === first);
    fired.length = 0;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('it is drawn as before', () => fired.includes(first.id));
    dispose();
  });

  it('shows a page at a time, and opens pages to reveal a note', async () => {
    const index = new NoteIndex(workspaceFileAccess);
    const choice = new TreeChoice(memory());
    const tree = new SessionsTree(index, choice);
    await index.load();
    await choice.setGrouping('status');
    const row = tree.groups.flatMap(group => group.notes)[0];
    assert.ok(row);
    const many = Array.from({ length: 1_000 }, (_, number) => ({ ...row, id: `${row.rootId}#${number}` }));
    const path = 'cases/C-0142/2026-11-02-s06.session.md';
    const group = { id: 'status:draft', grouping: 'status' as const, value: 'draft', source: undefined, findings: row.findings, notes: [...many, { ...row, id: `${row.rootId}#${path}` }] };
    Object.assign(tree, { rows: [group] });
    const [node] = tree.getChildren();
    assert.ok(node);
    const shown = tree.getChildren(node);
    const more = shown.at(-1);
    assert.ok(shown.length === 301 && more?.kind === 'more');
    assert.equal(tree.getTreeItem(more).label, 'Show more (701 not shown)');
    tree.showMore(more);
    assert.equal(tree.getChildren(node).length, 601);
    const found = tree.nodeOf(vscode.Uri.joinPath(sampleFolder(), path));
    assert.ok(found && tree.getChildren(node).includes(found));
    assert.ok(tree.getParent(found) === node);
    vscode.Disposable.from(tree, index).dispose();
  });
});

describe('the Sessions view', () => {
  /** Opens the first note below the first group, as a person does with the keyboard. */
  async function openFirstNote(): Promise<string> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Rows and focus come when they come; from the first row on, the keys may be pressed again.
    return eventually('a note is open', async () => {
      await press('tahap.sessions.focus', 'list.focusFirst', 'list.expand');
      await press('list.focusFirst', 'list.focusDown', 'list.select');
      for (let looks = 0; looks < 30 && !activePath(); looks++) await new Promise(resolve => setTimeout(resolve, 100));
      return activePath();
    });
  }

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await vscode.commands.executeCommand(key);
    await new Promise(resolve => setTimeout(resolve, 400));
  }

  before(async () => {
    await tahap().activate();
    await vscode.commands.executeCommand('tahap.sessions.refresh');
  });

  after(async () => {
    await vscode.commands.executeCommand('tahap.sessions.groupBy', 'case');
    await vscode.commands.executeCommand('tahap.sessions.clearFilter');
  });

  it('opens notes by keyboard, in the chosen grouping and filter', async function () {
    this.timeout(90_000);
    assert.equal(await openFirstNote(), 'C-0142/2026-09-07-s01.session.md');
    await vscode.commands.executeCommand('tahap.sessions.groupBy', 'date');
    assert.equal(await openFirstNote(), 'C-0181/2026-11-17-contact.session.md');
    await vscode.commands.executeCommand('tahap.sessions.filter', 'no-show');
    assert.equal(await openFirstNote(), 'C-0185/2026-11-03-no-show.session.md');
    await vscode.commands.executeCommand('tahap.sessions.clearFilter');
    await vscode.commands.executeCommand('tahap.sessions.filterByState', ['findings']);
    assert.equal(await openFirstNote(), 'C-0174/2026-11-12-s04.session.md');
    await vscode.commands.executeCommand('tahap.sessions.filterByState', []);
    await vscode.commands.executeCommand('tahap.sessions.groupBy', 'case');
  });

  it('finds the active note', async () => {
    await vscode.window.showTextDocument(noteAt('C-0163/2026-09-10-s02.session.md'));
    await vscode.commands.executeCommand('tahap.sessions.revealActive');
    await vscode.commands.executeCommand('list.focusDown');
    await vscode.commands.executeCommand('list.select');
    await eventually('the next row\'s note is open', () => activePath() === 'C-0163/2026-09-24-s03.session.md');
  });
});
