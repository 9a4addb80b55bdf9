import * as vscode from 'vscode';

/** The opened copy of the sample: tests may change it. */
export function sampleFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return folder.uri;
}

/** Opens some note of the sample in an editor. */
export async function openSomeNote(): Promise<vscode.TextDocument> {
  const uri = await firstNoteIn(sampleFolder());
  if (!uri) throw new Error('The sample has no note');
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Walks the folders: a search finds nothing in a file system that brings no search of its own. */
async function firstNoteIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([one], [other]) => one.localeCompare(other))) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && name.endsWith('.session.md')) return uri;
    const found = type === vscode.FileType.Directory ? await firstNoteIn(uri) : undefined;
    if (found) return found;
  }
  return undefined;
}
