import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandTable, internalCommands } from '../../../src/extension/commands/command-table.ts';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

const activePath = (): string | undefined => vscode.window.activeTextEditor?.document.uri.path.split('/').slice(-2).join('/');

function rulesIn(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Tahap').map(({ code }) => typeof code === 'object' ? String(code.value) : String(code));
}

async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.joinPath(sampleFolder(), 'cases', path));
}

describe('commands', () => {
  before(async () => {
    await tahap().activate();
    await vscode.commands.executeCommand('tahap.sessions.refresh');
  });

  it('are registered as the table says, no more and no less', async () => {
    const registered = (await vscode.commands.getCommands(true)).filter(id => id.startsWith('tahap.'));
    // VS Code adds its own for the view, such as tahap.sessions.focus.
    const own = registered.filter(id => !/\.(?:focus|open|resetViewLocation|removeView|toggleVisibility)$/.test(id));
    assert.deepEqual(own.sort(), [...Object.keys(commandTable), ...internalCommands].sort());
  });

  it('insert what is missing, and one undo restores the note byte for byte', async () => {
    const { document } = await open('C-0171/2026-09-29-s02.session.md');
    await eventually('the finding is shown', () => rulesIn(document.uri).includes('missing-step'));
    const before = document.getText();
    await vscode.commands.executeCommand('tahap.insertMissing');
    await eventually('no step is missing', () => !rulesIn(document.uri).includes('missing-step'));
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText(editor.selection) ?? '', /^\[.+\]$/);
    const after = document.getText();
    assert.ok(after.length > before.length);
    await vscode.commands.executeCommand('tahap.insertMissing');
    assert.equal(document.getText(), after);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await eventually('the finding is back', () => rulesIn(document.uri).includes('missing-step'));
  });

  it('go along the notes of a case, and stop at its ends', async () => {
    await open('C-0147/2026-09-28-s04.session.md');
    await vscode.commands.executeCommand('tahap.nextNote');
    await eventually('the missed meeting is open', () => activePath() === 'C-0147/2026-10-12-no-show.session.md');
    await vscode.commands.executeCommand('tahap.previousNote');
    await eventually('session 4 is open again', () => activePath() === 'C-0147/2026-09-28-s04.session.md');
    await open('C-0147/2026-11-09-s06.session.md');
    await vscode.commands.executeCommand('tahap.nextNote');
    assert.equal(activePath(), 'C-0147/2026-11-09-s06.session.md');
  });

  it('open the case file', async () => {
    await open('C-0147/2026-09-28-s04.session.md');
    await vscode.commands.executeCommand('tahap.openCaseFile');
    await eventually('case.md is open', () => activePath() === 'C-0147/case.md');
  });

  it('open the page of a rule', async () => {
    await vscode.commands.executeCommand('tahap.explainRule', 'missing-step');
    await eventually('a preview is open', () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('missing-step.md'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('check the workspace and leave the editor as it is', async () => {
    await open('C-0147/2026-09-28-s04.session.md');
    await vscode.commands.executeCommand('tahap.checkWorkspace');
    assert.equal(activePath(), 'C-0147/2026-09-28-s04.session.md');
  });
});
