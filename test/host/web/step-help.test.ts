import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { openSomeNote, sampleFolder } from '../support/sample.ts';

describe('step help in the web host', () => {
  it('hovers, counts and links on a file system that is on no disk', async () => {
    await openSomeNote();
    const uri = vscode.Uri.joinPath(sampleFolder(), 'cases/C-0142/2026-09-21-s03.session.md');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('## Tahap Akhir') + 4);
    const found = await eventually('the hover is there', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      return hovers.flatMap(({ contents }) => contents).find(content => content instanceof vscode.MarkdownString);
    });
    assert.ok(found instanceof vscode.MarkdownString && found.value.includes('4 dari 4 langkah'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
    assert.ok(lenses.some(({ command }) => command?.title.includes('4 of 4 steps recorded')));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().length), '\n### Kontrak konseling\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, document.positionAt(document.getText().indexOf('Kontrak konseling')));
    const [contract] = hovers.flatMap(({ contents }) => contents);
    assert.ok(contract instanceof vscode.MarkdownString);
    // Only this command, and no words of the note are in the text.
    assert.deepEqual(contract.isTrusted, { enabledCommands: ['vscode.open'] });
    assert.match(contract.value, /\(command:vscode\.open\?%5B%22memory%3A/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the links are there', async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 20);
      return links.some(({ target }) => target?.path.endsWith('/C-0142/case.md'));
    });
  });
});
