import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { viewScheme } from '../../../src/extension/view-as/view-documents.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';

const path = 'cases/C-0142/2026-09-14-s02.session.md';

function openView(): vscode.TextDocument | undefined {
  return vscode.window.visibleTextEditors.map(({ document }) => document).find(({ uri }) => uri.scheme === viewScheme);
}

describe('View As', () => {
  afterEach(async () => { await vscode.commands.executeCommand('workbench.action.closeAllEditors'); });

  it('shows the note in another layout beside it, follows it, and writes nothing', async () => {
    const uri = vscode.Uri.joinPath(sampleFolder(), path);
    const before = await vscode.workspace.fs.readFile(uri);
    const note = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(note);
    const text = note.getText();
    // A window that has just opened may still be reading its notes.
    await eventually('the view is open', async () => {
      if (!openView()) await vscode.commands.executeCommand('tahap.viewAs', uri, 'soap');
      return openView() !== undefined;
    });
    const view = openView();
    assert.ok(view);
    assert.equal(view.languageId, 'markdown');
    assert.match(view.getText(), /\n## Subjektif\n[^]*\n## Objektif\n[^]*\n## Asesmen\n[^]*\n## Rencana\n/);
    assert.equal(vscode.window.visibleTextEditors.length, 2);
    assert.ok(!note.isDirty && note.getText() === text);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(note.lineCount, 0), '\n\n## Cuaca\n\nHujan sejak pagi.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the view has what was written', () => view.getText().includes('Hujan sejak pagi.'));
    await vscode.window.showTextDocument(view);
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.ok(!view.getText().startsWith('x') && !view.isDirty, 'a view takes no words');
    assert.equal(vscode.languages.getDiagnostics(view.uri).length, 0);
    const undo = new vscode.WorkspaceEdit();
    undo.replace(uri, new vscode.Range(0, 0, note.lineCount, 0), text);
    assert.ok(await vscode.workspace.applyEdit(undo) && await note.save());
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
  });
});
