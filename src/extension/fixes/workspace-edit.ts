import * as vscode from 'vscode';
import type { FileEdit, Fix } from '../../core/lint/fix.ts';
import { toVsCodeRange } from '../../hosts/vscode/conversions.ts';

/** Where a path of a fix is. */
export type UriOf = (path: string) => vscode.Uri | undefined;

export const placeCursorCommand = 'tahap.placeCursor';

/**
 * The fix as an edit of the workspace. In the active editor the place to go on is a tab stop; elsewhere, where VS Code takes
 * tab stops for plain text, `cursorCommand` leads there.
 */
export function workspaceEditOf(fix: Fix, uriOf: UriOf): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const path of new Set(fix.edits.map(fileEdit => fileEdit.path))) {
    const uri = uriOf(path);
    if (uri) setEdits(edit, uri, fix.edits.filter(fileEdit => fileEdit.path === path));
  }
  const created = fix.newFile && uriOf(fix.newFile.path);
  if (created && fix.newFile) edit.createFile(created, { contents: new TextEncoder().encode(fix.newFile.text), ignoreIfExists: true });
  const from = fix.rename && uriOf(fix.rename.from);
  const to = fix.rename && uriOf(fix.rename.to);
  if (from && to) edit.renameFile(from, to);
  return edit;
}

/** Undefined when the edit's own tab stop places the cursor, or there is no place to go to. */
export function cursorCommandOf(fix: Fix, uriOf: UriOf): vscode.Command | undefined {
  const { cursor, title } = fix;
  const uri = cursor && uriOf(cursor.path);
  if (!cursor || !uri || fix.edits.some(edit => edit.path === cursor.path && edit.select) && isActive(uri)) return undefined;
  return { command: placeCursorCommand, title, arguments: [uri, toVsCodeRange(cursor.range)] };
}

function setEdits(edit: vscode.WorkspaceEdit, uri: vscode.Uri, fileEdits: readonly FileEdit[]): void {
  const stop = isActive(uri) ? fileEdits.find(fileEdit => fileEdit.select) : undefined;
  edit.set(uri, fileEdits.map(fileEdit => {
    const range = toVsCodeRange(fileEdit.range);
    return fileEdit === stop ? withTabStop(range, fileEdit) : vscode.TextEdit.replace(range, fileEdit.newText);
  }));
}

function withTabStop(range: vscode.Range, { newText, select = { start: 0, end: 0 } }: FileEdit): vscode.SnippetTextEdit {
  const snippet = new vscode.SnippetString().appendText(newText.slice(0, select.start));
  const prompt = newText.slice(select.start, select.end);
  if (prompt === '') snippet.appendTabstop();
  else snippet.appendPlaceholder(inner => inner.appendText(prompt));
  const edit = new vscode.SnippetTextEdit(range, snippet.appendText(newText.slice(select.end)));
  // The text brings its own indent.
  edit.keepWhitespace = true;
  return edit;
}

function isActive(uri: vscode.Uri): boolean {
  return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
}

export async function placeCursor(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}
