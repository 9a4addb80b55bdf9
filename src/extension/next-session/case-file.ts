import * as vscode from 'vscode';
import { folderOf } from '../../core/text/paths.ts';
import { caseFileUpdate, newCaseFile } from '../../core/writing/case-file-update.ts';
import { keyStyle } from '../../core/writing/next-note-keys.ts';
import type { Note } from '../../core/note/note.ts';
import { workspaceFileAccess } from '../../hosts/vscode/file-access.ts';
import { toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { FileReader } from '../workspace/file-reader.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import type { CaseTarget } from './case-target.ts';

const reader = new FileReader(workspaceFileAccess);

/** Creates the case file of a case, or adds to it in place what its notes tell, and opens it. */
export async function createOrUpdateCaseFile(index: NoteIndex, target: CaseTarget): Promise<void> {
  if (target.theCase.caseFile) await update(index, target);
  else await create(index, target);
}

async function update(index: NoteIndex, { uri, theCase }: CaseTarget): Promise<void> {
  const caseFile = index.caseFileFor(uri);
  const fileUri = caseFile && index.uriOf(uri, caseFile.path);
  if (!caseFile || !fileUri) return;
  const edits = caseFileUpdate(caseFile, theCase);
  const document = await vscode.workspace.openTextDocument(fileUri);
  await vscode.window.showTextDocument(document, { preview: false });
  if (!edits) return tell(translate('The keys of case.md can not be read, so nothing was added.'));
  if (edits.length === 0) return tell(translate('The case file holds everything that the notes tell.'));
  if (document.getText() !== caseFile.text) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) edit.replace(fileUri, toVsCodeRange(caseFile.lines.rangeOf(span)), newText);
  await vscode.workspace.applyEdit(edit);
}

async function create(index: NoteIndex, { uri, theCase }: CaseTarget): Promise<void> {
  const made = newCaseFile(theCase, await styleOf(index, uri));
  const fileUri = made && index.uriOf(uri, made.path);
  if (!made || !fileUri || uri.scheme === 'untitled') return tell(translate('This note names no case yet.'));
  const folder = folderOf(made.path);
  const others = index.cases().filter(other => other.theCase !== theCase && other.theCase.notes.some(note => note.folder === folder) && index.uriOf(uri, '')?.toString() === other.root.uri.toString());
  // A case file speaks for its whole folder.
  if (others.length > 0 || await reader.stored(fileUri) !== undefined) return tell(translate('A case file would speak for this whole folder, which holds more than this case.'));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(fileUri, { contents: new TextEncoder().encode(made.text) });
  if (!await vscode.workspace.applyEdit(edit)) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri), { preview: false });
}

/** As the case's notes spell their keys. */
async function styleOf(index: NoteIndex, uri: vscode.Uri): Promise<'en' | 'id'> {
  const text = await reader.current(uri);
  const note = typeof text === 'string' ? index.parse({ uri, getText: () => text }) : undefined;
  return note ? keyStyle(note as Note) : interfaceLanguage(readSettings(uri));
}

function tell(text: string): void {
  void vscode.window.showInformationMessage(text);
}
