import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';

const note = 'cases/C-0142/2026-09-14-s02.session.md';

describe('Export as Form', () => {
  const written: vscode.Uri[] = [];
  const target = (name: string): vscode.Uri => {
    const uri = vscode.Uri.joinPath(sampleFolder(), name);
    written.push(uri);
    return uri;
  };
  /** A window that has just opened may still be reading its notes. */
  const exported = (uri: vscode.Uri, settled: { form: string; format: string; file: vscode.Uri }): Promise<unknown> => eventually('the form is written', async () => {
    await vscode.commands.executeCommand('tahap.exportForm', uri, settled);
    return Promise.resolve(vscode.workspace.fs.stat(settled.file)).catch(() => undefined);
  });
  afterEach(async () => { for (const uri of written.splice(0)) await Promise.resolve(vscode.workspace.fs.delete(uri)).catch(() => undefined); });

  it('writes a note as a page and as a Word document', async () => {
    const uri = vscode.Uri.joinPath(sampleFolder(), note);
    const page = target('form.html');
    await exported(uri, { form: 'lpl', format: 'html', file: page });
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(page)), /Laporan Pelaksanaan Layanan/);
    const word = target('form.docx');
    await exported(uri, { form: 'rpl', format: 'docx', file: word });
    const bytes = await vscode.workspace.fs.readFile(word);
    assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);
  });

  it('writes the whole case of a case file, and never over a note', async () => {
    const caseFile = vscode.Uri.joinPath(sampleFolder(), 'cases/C-0142/case.md');
    const page = target('case.html');
    await exported(caseFile, { form: 'clinical', format: 'html', file: page });
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(page)), /Rekam Kasus Konseling[^]*Pertemuan 6/);
    const before = await vscode.workspace.fs.readFile(caseFile);
    await vscode.commands.executeCommand('tahap.exportForm', caseFile, { form: 'clinical', format: 'html', file: caseFile });
    assert.deepEqual(await vscode.workspace.fs.readFile(caseFile), before);
  });
});
