import * as vscode from 'vscode';
import { isRootMarker } from '../../core/config/root-files.ts';
import { relativePath } from '../../hosts/vscode/conversions.ts';
import type { FileReader } from './file-reader.ts';

/** The roots of the workspace folders: for each the nearest folder up with a root marker, else the outermost workspace folder around it. */
export async function rootsOfFolders(folders: readonly vscode.Uri[], reader: FileReader): Promise<vscode.Uri[]> {
  const roots = new Map<string, vscode.Uri>();
  for (const folder of folders) {
    const root = await rootAbove(folder, reader) ?? outermost(folder, folders);
    roots.set(root.toString(), root);
  }
  return [...roots.values()];
}

async function rootAbove(start: vscode.Uri, reader: FileReader): Promise<vscode.Uri | undefined> {
  for (let folder = start; ; folder = vscode.Uri.joinPath(folder, '..')) {
    if ((await reader.list(folder)).some(({ name }) => isRootMarker(name))) return folder;
    if (folder.path === '/' || folder.path === '' || vscode.Uri.joinPath(folder, '..').path === folder.path) return undefined;
  }
}

function outermost(folder: vscode.Uri, folders: readonly vscode.Uri[]): vscode.Uri {
  const around = folders.filter(other => other.scheme === folder.scheme && relativePath(other, folder) !== undefined);
  return around.reduce((best, other) => other.path.length < best.path.length ? other : best, folder);
}
