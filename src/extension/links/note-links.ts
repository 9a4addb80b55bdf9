import * as vscode from 'vscode';
import { noteLinks } from '../../core/report/note-links.ts';
import { toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import type { ParsedDocuments } from '../hover/parsed-documents.ts';
import { noteSelector } from '../note-selector.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

/** In front matter: to the case file, the note before, the note that an addendum adds to, and the contract in force. */
export function registerNoteLinks(index: NoteIndex, documents: ParsedDocuments): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(noteSelector, {
    async provideDocumentLinks(document) {
      const { parsed, situation } = documents.get(document) ?? {};
      if (!parsed || !situation?.theCase) return [];
      const links = noteLinks(parsed, situation.theCase, situation.language).map(async ({ span, path, text }) => {
        const target = index.uriOf(document.uri, path);
        if (!target || !await isInWorkspace(target)) return [];
        const link = new vscode.DocumentLink(toVsCodeRange(parsed.lines.rangeOf(span)), target);
        link.tooltip = text;
        return [link];
      });
      return (await Promise.all(links)).flat();
    },
  });
}

/** The index also holds files of a root above the workspace folder, and documents that were never saved. */
async function isInWorkspace(uri: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return false;
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
