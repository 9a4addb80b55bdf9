import * as vscode from 'vscode';

interface MemoryFile {
  readonly content: Uint8Array;
  readonly created: number;
  readonly changed: number;
}

const FOLDER = { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };

/** A flat table of paths. A folder is there when a file is below it or when it was made. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
  private readonly files = new Map<string, MemoryFile>();
  private readonly folders = new Set<string>(['/']);
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  constructor(texts: Record<string, string>) {
    for (const [path, text] of Object.entries(texts)) this.put(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: file.created, mtime: file.changed, size: file.content.length };
    if (this.folders.has(uri.path)) return FOLDER;
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (!this.folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const folders = [...this.folders].filter((path) => isChild(uri.path, path));
    const files = [...this.files.keys()].filter((path) => isChild(uri.path, path));
    return [
      ...folders.map((path): [string, vscode.FileType] => [nameOf(path), vscode.FileType.Directory]),
      ...files.map((path): [string, vscode.FileType] => [nameOf(path), vscode.FileType.File]),
    ];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array, options: { create: boolean; overwrite: boolean }): void {
    const exists = this.files.has(uri.path);
    if (!exists && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
    if (exists && options.create && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.put(uri.path, content);
    this.announce(exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  createDirectory(uri: vscode.Uri): void {
    this.addFolders(uri.path);
    this.announce(vscode.FileChangeType.Created, uri);
  }

  delete(uri: vscode.Uri): void {
    this.stat(uri);
    for (const path of this.pathsFrom(uri.path)) {
      this.files.delete(path);
      this.folders.delete(path);
    }
    this.announce(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, options: { overwrite: boolean }): void {
    this.stat(from);
    if (!options.overwrite && this.files.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    for (const path of this.pathsFrom(from.path)) {
      const file = this.files.get(path);
      const target = to.path + path.slice(from.path.length);
      if (file) this.put(target, file.content);
      else this.addFolders(target);
    }
    this.delete(from);
    this.announce(vscode.FileChangeType.Created, to);
  }

  private put(path: string, content: Uint8Array): void {
    const now = Date.now();
    this.addFolders(parentOf(path));
    this.files.set(path, { content, created: this.files.get(path)?.created ?? now, changed: now });
  }

  private addFolders(path: string): void {
    for (let folder = path; folder !== '/'; folder = parentOf(folder)) this.folders.add(folder);
  }

  private pathsFrom(path: string): string[] {
    const below = (other: string): boolean => other === path || other.startsWith(`${path}/`);
    return [...this.folders, ...this.files.keys()].filter(below);
  }

  private announce(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.changes.fire([{ type, uri }]);
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isChild(folder: string, path: string): boolean {
  return path !== '/' && parentOf(path) === folder;
}
