import * as vscode from 'vscode';
import { MemoryFileSystem } from './memory-file-system.ts';

/** Gives the web host a folder to open: the files that the page's server holds, as a file system of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const response = await fetch(vscode.Uri.joinPath(context.extensionUri, '..', 'workspace.json').toString());
  const files = (await response.json()) as Record<string, string>;
  const fileSystem = new MemoryFileSystem(files);
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', fileSystem, { isCaseSensitive: true }));
}
