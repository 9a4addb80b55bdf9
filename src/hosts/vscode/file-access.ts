import * as vscode from 'vscode';
import type { FileEntry, FileSource } from '../../core/ports.ts';
import { uriBelow } from './conversions.ts';

/** Files by address. Both functions reject when there is nothing to read. */
export interface FileAccess {
  list(folder: vscode.Uri): Promise<readonly FileEntry[]>;
  read(file: vscode.Uri): Promise<Uint8Array>;
}

/** Through VS Code, for every kind of file system. */
export const workspaceFileAccess: FileAccess = {
  async list(folder) {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name, type]): FileEntry => ({ name, kind: kindOf(type) }));
  },
  async read(file) {
    return vscode.workspace.fs.readFile(file);
  },
};

function kindOf(type: vscode.FileType): FileEntry['kind'] {
  if (type === vscode.FileType.Directory) return 'folder';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}

/** The files below one folder, as the core's port. */
export function filesBelow(root: vscode.Uri, access: FileAccess): FileSource {
  return {
    list: folder => access.list(uriBelow(root, folder)),
    read: path => access.read(uriBelow(root, path)),
  };
}
