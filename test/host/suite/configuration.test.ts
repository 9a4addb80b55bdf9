import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleFolder } from '../support/sample.ts';
import { tahap } from '../support/tahap.ts';

async function openWith(text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(sampleFolder(), '.tahap.yaml'));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit(edit => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
  return document;
}

async function labelsAt(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property || kind === vscode.CompletionItemKind.EnumMember)
    .map(({ label }) => typeof label === 'string' ? label : label.label);
}

describe('help in .tahap.yaml', () => {
  before(() => tahap().activate());
  after(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('offers keys, rules and severities', async () => {
    const document = await openWith('rules:\n  thin-step: \n  \n');
    assert.deepEqual(await labelsAt(document, new vscode.Position(1, 13)), ['off', 'info', 'warning', 'error']);
    const rules = await labelsAt(document, new vscode.Position(2, 2));
    assert.ok(rules.includes('contract-missing') && !rules.includes('thin-step'), rules.join());
    assert.ok((await labelsAt(document, new vscode.Position(3, 0))).includes('adopted_on'));
  });

  it('explains a key', async () => {
    const document = await openWith('exclude: []\n');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 2));
    assert.match(hovers.flatMap(({ contents }) => contents).map(content => typeof content === 'string' ? content : content.value).join(), /gitignore/);
  });

  it('offers nothing in other YAML files', async () => {
    const uri = vscode.Uri.joinPath(sampleFolder(), 'other.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('rules:\n  \n'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.ok(!(await labelsAt(document, new vscode.Position(1, 2))).includes('contract-missing'));
    await vscode.workspace.fs.delete(uri);
  });
});
