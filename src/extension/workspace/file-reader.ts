import * as vscode from 'vscode';
import type { FileEntry } from '../../core/ports.ts';
import type { FileAccess } from '../../hosts/vscode/file-access.ts';
import { textOfBytes } from '../../hosts/vscode/text-of-bytes.ts';

/** Reads files and folders as they are now. What isn't there is undefined, never an error. */
export class FileReader {
  constructor(private readonly access: FileAccess) {}

  async list(folder: vscode.Uri): Promise<readonly FileEntry[]> {
    return this.access.list(folder).catch(() => []);
  }

  /** What stands on the disk. `null`: the bytes are no UTF-8 text; undefined: there is no such file. */
  async stored(file: vscode.Uri): Promise<string | null | undefined> {
    const bytes = await this.access.read(file).catch(() => undefined);
    return bytes && (textOfBytes(bytes) ?? null);
  }

  /** The same, but an open document stands before the disk. */
  async current(file: vscode.Uri): Promise<string | null | undefined> {
    return openDocument(file)?.getText() ?? this.stored(file);
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === key);
}
