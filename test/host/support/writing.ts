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

/** As keys are pressed. */
export async function typeKeys(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
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
