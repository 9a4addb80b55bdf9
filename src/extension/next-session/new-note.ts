import * as vscode from 'vscode';
import type { Note } from '../../core/note/note.ts';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import { baseName, folderOf } from '../../core/text/paths.ts';
import { nextNote, notesToCarry, type NextNote, type NextNoteKind } from '../../core/writing/next-note.ts';
import { workspaceFileAccess } from '../../hosts/vscode/file-access.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { FileReader } from '../workspace/file-reader.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import type { CaseTarget } from './case-target.ts';

const reader = new FileReader(workspaceFileAccess);

/** Creates the next note of a case beside the last one and opens it where there is something to write. */
export async function createNextNote(index: NoteIndex, target: CaseTarget, kind: NextNoteKind): Promise<void> {
  const make = await noteMaker(index, target, kind);
  const folder = index.uriOf(target.uri, folderOf(make(() => false).path));
  const isWritable = target.uri.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(target.uri.scheme) !== false;
  if (!folder || !isWritable) return openUnsaved(make(() => false));
  // Names that differ by case only are one file on many disks.
  const names = new Set((await reader.list(folder)).map(({ name }) => name.toLowerCase()));
  const note = make(path => names.has(baseName(path).toLowerCase()));
  const uri = vscode.Uri.joinPath(folder, baseName(note.path));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(note.text) });
  if (await vscode.workspace.applyEdit(edit)) await open(await vscode.workspace.openTextDocument(uri), note);
  else void vscode.window.showErrorMessage(translate('The note could not be created: {name}', { name: baseName(note.path) }));
}

/** Reads what is carried over once; the name is chosen afterwards. */
async function noteMaker(index: NoteIndex, { uri, theCase }: CaseTarget, kind: NextNoteKind): Promise<(isTaken: (path: string) => boolean) => NextNote> {
  const settings = readSettings(uri);
  const previous = (await Promise.all(notesToCarry(theCase).map(({ path }) => readNote(index, uri, path)))).filter(note => note !== undefined);
  // A repository's own protocol comes with the notes that are read by it.
  const protocols = [...builtinProtocols, ...previous.map(note => note.protocol)];
  const caseFile = index.caseFileFor(uri);
  return isTaken => nextNote({ kind, theCase, previous, caseFile, protocols, asOf: settings.asOf, language: interfaceLanguage(settings), counselor: settings.counselor, isTaken });
}

async function readNote(index: NoteIndex, near: vscode.Uri, path: string): Promise<Note | undefined> {
  const uri = path === '' ? near : index.uriOf(near, path);
  const text = uri && await reader.current(uri);
  const parsed = uri && typeof text === 'string' ? index.parse({ uri, getText: () => text }) : undefined;
  return parsed?.kind === 'note' ? parsed : undefined;
}

/** Where no file can be written: a text that the user may save elsewhere. */
async function openUnsaved(note: NextNote): Promise<void> {
  await open(await vscode.workspace.openTextDocument({ language: 'markdown', content: note.text }), note);
}

async function open(document: vscode.TextDocument, { select }: NextNote): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = new vscode.Selection(document.positionAt(select.start), document.positionAt(select.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
