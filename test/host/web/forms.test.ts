import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';

describe('Export as Form in the web host', () => {
  it('loads what makes forms, and writes a Word document', async () => {
    const uri = vscode.Uri.joinPath(sampleFolder(), 'cases/C-0142/2026-09-14-s02.session.md');
    const file = vscode.Uri.joinPath(sampleFolder(), 'form.docx');
    await eventually('the form is written', async () => {
      await vscode.commands.executeCommand('tahap.exportForm', uri, { form: 'lpl', format: 'docx', file });
      return Promise.resolve(vscode.workspace.fs.stat(file)).catch(() => undefined);
    });
    const bytes = await vscode.workspace.fs.readFile(file);
    assert.ok(bytes.length > 2000 && bytes[0] === 0x50 && bytes[1] === 0x4b);
    await vscode.workspace.fs.delete(file);
  });
});
