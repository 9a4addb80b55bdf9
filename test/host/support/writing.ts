import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { sampleFolder } from './sample.ts';

/** Creates a file in the workspace and opens it, the cursor at its end. */
export async function openNew(path: string, text = ''): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(sampleFolder(), path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const end = editor.document.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** The first key by itself: it may open the list of suggestions. */
export async function typeKeys(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text: text.slice(0, 1) });
  if (text.length > 1) await vscode.commands.executeCommand('type', { text: text.slice(1) });
}

/** Types and takes the first suggestion, as soon as the list is there. */
export async function typeAndAccept(editor: vscode.TextEditor, keys: string): Promise<void> {
  await typeKeys(keys);
  const before = editor.document.getText();
  await eventually(`a suggestion for ${keys}`, async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.getText() !== before;
  });
}

/** Fills every tab stop of the snippet that was inserted. `valueFor` gets what is selected, and the line before it. */
export async function fillTabStops(editor: vscode.TextEditor, valueFor: (placeholder: string, line: string) => string | undefined): Promise<void> {
  for (let count = 0; count < 60; count++) {
    const { selection, document } = editor;
    const value = valueFor(document.getText(selection), document.lineAt(selection.start).text.slice(0, selection.start.character));
    if (value !== undefined) await vscode.commands.executeCommand('type', { text: value });
    const from = editor.selection;
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    if (editor.selection.isEqual(from)) return;
  }
  assert.fail('The tab stops have no end');
}

/** What is offered at the cursor by providers, without the list being shown. */
export async function offeredAt(editor: vscode.TextEditor, trigger?: string): Promise<string[]> {
  return (await itemsAt(editor, trigger)).map(({ label }) => typeof label === 'string' ? label : label.label);
}

export async function itemsAt(editor: vscode.TextEditor, trigger?: string): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.selection.active, trigger);
  return list.items;
}

export function tahapRules(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Tahap').map(({ code }) => typeof code === 'object' ? String(code.value) : String(code));
}
