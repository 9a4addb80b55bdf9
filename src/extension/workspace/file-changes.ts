import * as vscode from 'vscode';
import { configName, ignoreName, isNoteOrCaseFile, isProtocolName, protocolsFolder } from '../../core/config/root-files.ts';
import { baseName, folderOf } from '../../core/text/paths.ts';
import { DisposableStore } from '../disposable-store.ts';
import { Burst } from './burst.ts';

/** A checkout makes hundreds of events: they become one reading. */
const quietMilliseconds = 250;
const neverLooked = /\/(?:\.git|node_modules)\//;

/** Tells which files and folders may have changed on the disk, in bursts. A folder that comes, goes or is renamed is one event, without those of its files. */
export class FileChanges implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly burst: Burst<vscode.Uri>;
  private outside = new DisposableStore();

  constructor(onChange: (uris: readonly vscode.Uri[]) => void) {
    this.burst = this.store.add(new Burst(quietMilliseconds, onChange));
    this.watch('**', this.store);
    this.store.add(vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri, newUri }) => { this.add(oldUri); this.add(newUri); })));
    this.store.add(vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(uri => this.add(uri))));
    this.store.add(vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(uri => this.add(uri))));
    this.store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => { if (isRead(uri.path)) this.add(uri); }));
    this.store.add(vscode.workspace.onDidSaveTextDocument(({ uri }) => { if (isRead(uri.path)) this.add(uri); }));
    this.store.add(vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => { if (isConfigPath(uri.path)) this.add(uri); }));
  }

  /** Watches roots that begin above the workspace folders, too. */
  watchRoots(roots: readonly vscode.Uri[]): void {
    this.outside.dispose();
    this.outside = new DisposableStore();
    for (const root of roots) if (!vscode.workspace.getWorkspaceFolder(root)) this.watch(new vscode.RelativePattern(root, '**'), this.outside);
  }

  dispose(): void {
    this.outside.dispose();
    this.store.dispose();
  }

  private watch(pattern: vscode.GlobPattern, store: DisposableStore): void {
    const watcher = store.add(vscode.workspace.createFileSystemWatcher(pattern));
    store.add(watcher.onDidCreate(uri => this.add(uri)));
    store.add(watcher.onDidDelete(uri => this.add(uri)));
    // A folder that is removed and made again at once, as in a checkout, is told as one that has changed.
    store.add(watcher.onDidChange(uri => this.add(uri)));
  }

  private add(uri: vscode.Uri): void {
    if (!neverLooked.test(uri.path)) this.burst.add(uri.toString(), uri);
  }
}

function isRead(path: string): boolean {
  return isNoteOrCaseFile(path) || isConfigPath(path) || baseName(path) === ignoreName;
}

/** A configuration or protocol file. */
export function isConfigPath(path: string): boolean {
  return baseName(path) === configName || (isProtocolName(path) && folderOf(path).endsWith(`/${protocolsFolder}`));
}
