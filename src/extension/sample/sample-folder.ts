import * as vscode from 'vscode';
import { sampleFiles } from './sample-files.generated.ts';

/** Where the sample stands in the installed extension. */
const inExtension = ['examples', 'school'];

/** A folder counts as empty when it is not there yet. Throws what the file system throws, and for a file. */
export async function isEmptyFolder(folder: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).length === 0;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return true;
    throw error;
  }
}

/** Copies the fictional sample into an empty folder, byte for byte. The caller has looked that it is empty. */
export async function copySample(extensionUri: vscode.Uri, folder: vscode.Uri): Promise<void> {
  // Read all at once, as each file is a request in the browser; written one by one, as they share folders.
  const contents = await Promise.all(sampleFiles.map(async path => [path, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...inExtension, path))] as const));
  await vscode.workspace.fs.createDirectory(folder);
  for (const [path, content] of contents) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), content);
}
