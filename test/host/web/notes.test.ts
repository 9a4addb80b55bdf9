import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ruleOf } from '../../../src/extension/diagnostics/rule-documentation.ts';
import { SessionsTree } from '../../../src/extension/tree/sessions-tree.ts';
import { TreeChoice } from '../../../src/extension/tree/tree-choice.ts';
import { NoteIndex } from '../../../src/extension/workspace/note-index.ts';
import { workspaceFileAccess } from '../../../src/hosts/vscode/file-access.ts';
import { eventually } from '../support/eventually.ts';
import { openSomeNote, sampleFolder } from '../support/sample.ts';

const incomplete = '---\nclient: K-0W01\nsession: 1\ndate: 2026-11-02\ncounselor: G-01\n---\n';

function rulesIn(uri: vscode.Uri): (string | undefined)[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Tahap').map(diagnostic => ruleOf(diagnostic));
}

describe('notes in the web host', () => {
  it('are checked all over a file system that is on no disk', async () => {
    await openSomeNote();
    const uri = vscode.Uri.joinPath(sampleFolder(), 'cases/C-0171/2026-09-29-s02.session.md');
    await eventually('a note that is not open has its finding', () => rulesIn(uri).includes('missing-step'));
  });

  it('are checked when they come, while they change and when they go', async () => {
    const uri = vscode.Uri.joinPath(sampleFolder(), 'cases/C-0W01/2026-11-02-s01.session.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(incomplete));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually('it is checked', () => rulesIn(uri).includes('missing-stage'));
    const edit = new vscode.WorkspaceEdit();
    edit.delete(uri, new vscode.Range(4, 0, 5, 0));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the missing counselor is reported', () => rulesIn(uri).includes('front-matter-invalid'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await eventually('nothing is left of it', () => rulesIn(uri).length === 0);
  });

  it('stand in the Sessions tree', async () => {
    const index = new NoteIndex(workspaceFileAccess);
    const tree = new SessionsTree(index, new TreeChoice({ get: () => undefined as never, update: async () => undefined }));
    try {
      await index.load();
      const node = tree.getChildren().find(group => tree.getTreeItem(group).label === 'C-0171');
      assert.ok(node, 'the case has a row');
      assert.equal(tree.getChildren(node).length, 4);
    } finally {
      vscode.Disposable.from(tree, index).dispose();
    }
  });
});
