import * as vscode from 'vscode';
import { baseName } from '../../core/text/paths.ts';
import { relativePath, uriBelow } from '../../hosts/vscode/conversions.ts';
import { openDocument } from './file-reader.ts';
import type { NoteRoot } from './note-root.ts';

export interface NotePlace {
  readonly root: NoteRoot;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

/** Says which root a file belongs to. */
export class NotePlaces {
  roots: readonly NoteRoot[] = [];
  /** Open files outside of all workspace folders, by address: each is a case of one. */
  readonly lone = new Map<string, NoteRoot>();

  all(): NoteRoot[] {
    return [...this.roots, ...this.lone.values()];
  }

  /** The innermost root around a file. */
  placeOf(uri: vscode.Uri): NotePlace | undefined {
    const alone = this.lone.get(uri.toString());
    if (alone) return { root: alone, path: baseName(uri.path) };
    let best: NotePlace | undefined;
    for (const root of this.roots) {
      const path = root.uri.scheme === uri.scheme ? relativePath(root.uri, uri) : undefined;
      if (path !== undefined && (!best || path.length < best.path.length)) best = { root, path };
    }
    return best;
  }

  /** A root may begin above a workspace folder: then it is read whole, as at the shell, and only what is in the folder or open is shown. */
  isShown({ root, path }: NotePlace): boolean {
    if (this.isInside(root)) return true;
    const uri = uriBelow(root.uri, path);
    return vscode.workspace.getWorkspaceFolder(uri) !== undefined || openDocument(uri) !== undefined;
  }

  shownIn(root: NoteRoot): vscode.Uri[] {
    return [...root.linter.paths()].filter(path => this.isShown({ root, path })).map(path => uriBelow(root.uri, path));
  }

  private isInside(root: NoteRoot): boolean {
    return vscode.workspace.getWorkspaceFolder(root.uri) !== undefined;
  }
}
