import type * as vscode from 'vscode';
import { isCaseFilePath, isNotePath } from '../../core/text/paths.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import type { FileAccess } from '../../hosts/vscode/file-access.ts';

export const configName = '.tahap.yaml';
const neverRead = new Set(['.git', 'node_modules']);

/** What a folder holds for Tahap: its own notes, and the roots below with theirs. */
export interface FoundRoot {
  readonly uri: vscode.Uri;
  readonly hasConfig: boolean;
  /** Relative to the root, with `/`. */
  readonly paths: readonly string[];
}

/** Walks a workspace folder. A folder with a configuration is a root of its own; links to folders are not followed. */
export async function findRoots(folder: vscode.Uri, access: FileAccess): Promise<FoundRoot[]> {
  const found: FoundRoot[] = [];
  const queue: vscode.Uri[] = [folder];
  for (let root = queue.shift(); root; root = queue.shift()) {
    const paths: string[] = [];
    const hasConfig = await walk({ root, path: '', access, paths, nested: queue });
    if (paths.length > 0 || hasConfig) found.push({ uri: root, hasConfig, paths: paths.sort() });
  }
  return found;
}

interface Walk {
  readonly root: vscode.Uri;
  readonly path: string;
  readonly access: FileAccess;
  readonly paths: string[];
  readonly nested: vscode.Uri[];
}

async function walk({ root, path, access, paths, nested }: Walk): Promise<boolean> {
  const entries = await access.list(uriBelow(root, path)).catch(() => []);
  const hasConfig = entries.some(entry => entry.name === configName && entry.kind === 'file');
  if (hasConfig && path !== '') {
    nested.push(uriBelow(root, path));
    return false;
  }
  for (const { name, kind } of entries) {
    const child = path === '' ? name : `${path}/${name}`;
    if (kind === 'folder' && !neverRead.has(name)) await walk({ root, path: child, access, paths, nested });
    else if (kind === 'file' && (isNotePath(name) || isCaseFilePath(name))) paths.push(child);
  }
  return hasConfig;
}
