import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

const folder = (): vscode.Uri => vscode.Uri.joinPath(sampleFolder(), 'cases/C-0997');
const indonesian = '---\nkonseli: K-9ZX9\nsesi: 1\ntanggal: 2026-11-02\nkonselor: G-01\nbahasa: id\n---\n\n## Tahap Akhir\n\n### Kesimpulan Bersama\n\nRencana tindakan belum dibahas.\n';
const english = '---\nclient: K-9ZX9\nsession: 1\ndate: 2026-11-02\ncounselor: G-01\nlanguage: en\n---\n\n## Final Stage\n\n### Joint Conclusion\n\nRencana tindakan belum dibahas.\n';

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const switchTo = (...values: readonly string[]): Thenable<unknown> => vscode.commands.executeCommand('tahap.switchHeadingLanguage', ...values);

describe('switching the heading language', () => {
  before(() => tahap().activate());
  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ uri }) => uri.path.startsWith(folder().path))) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it('writes a note in the other language and back again, each as one step to undo', async () => {
    const document = await open('2026-11-02-s01.session.md', indonesian);
    await switchTo('en');
    assert.equal(document.getText(), english);
    await switchTo('id');
    assert.equal(document.getText(), indonesian);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), english);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), indonesian);
  });

  it('switches headings or keys alone, with any line ending', async () => {
    const document = await open('2026-11-02-s02.session.md', indonesian.replaceAll('\n', '\r\n'));
    await switchTo('en', 'headings');
    assert.match(document.getText(), /^konseli: K-9ZX9\r\n[^]*^bahasa: en\r\n[^]*^## Final Stage\r\n/m);
    await switchTo('en', 'keys');
    assert.equal(document.getText(), english.replaceAll('\n', '\r\n'));
  });

  it('leaves a signed note alone', async () => {
    const signed = indonesian.replace('bahasa: id', 'status: final');
    const document = await open('2026-11-02-s03.session.md', signed);
    await switchTo('en');
    assert.equal(document.getText(), signed);
  });

  it('shows what it would change in the workspace, and changes nothing when it is discarded', async () => {
    const document = await open('2026-11-02-s04.session.md', indonesian);
    await eventually('the note is read', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    let isOver = false;
    void vscode.commands.executeCommand('tahap.switchHeadingLanguageInWorkspace', 'en', 'headings', 'review').then(() => { isOver = true; });
    await new Promise(resolve => setTimeout(resolve, 3000));
    assert.equal(isOver, false, 'the preview waits for an answer');
    await vscode.commands.executeCommand('refactorPreview.discard');
    assert.equal(document.getText(), indonesian);
  });
});
