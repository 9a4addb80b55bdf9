import * as vscode from 'vscode';
import type { Case } from '../../core/cases/case.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import { baseName, folderOf } from '../../core/text/paths.ts';
import type { Span } from '../../core/text/span.ts';
import { templatesFolder, type NoteTemplate, type TemplateFault } from '../../core/writing/new-template.ts';
import { nextNote, notesToCarry, type NextNote, type NextNoteKind, type NextNoteRequest } from '../../core/writing/next-note.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { workspaceFileAccess } from '../../hosts/vscode/file-access.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import { FileReader } from '../workspace/file-reader.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import type { NoteRoot } from '../workspace/note-root.ts';
import { readTemplates } from './repository-templates.ts';

const reader = new FileReader(workspaceFileAccess);

/** The case that a new note is for. */
export interface NoteTarget {
  readonly root: NoteRoot;
  readonly theCase: Case;
  readonly caseFile?: CaseFile | undefined;
  /** A file that no workspace holds: its note can't stand beside it. */
  readonly isUnsaved: boolean;
}

/** What is wanted of the note, beside what the case tells. */
export type NoteWish = { readonly kind: NextNoteKind } & Pick<NextNoteRequest, 'answers' | 'folder' | 'template'>;

/** Where the templates of a target's root are. */
export function templatesOf(root: NoteRoot): Promise<NoteTemplate[]> {
  return readTemplates(root.uri, reader);
}

/** Makes a note and opens it where there is something to write. False when it could not be made; that has been told. */
export async function makeNote(index: NoteIndex, target: NoteTarget, wish: NoteWish): Promise<boolean> {
  const { root } = target;
  const make = await noteMaker(index, target, wish);
  const draft = make(() => false);
  if (draft.fault) return refuse(root, draft.fault);
  const isWritable = !target.isUnsaved && vscode.workspace.fs.isWritableFileSystem(root.uri.scheme) !== false;
  if (!isWritable) return openUnsaved(draft);
  const folder = uriBelow(root.uri, folderOf(draft.path));
  // Names that differ by case only are one file on many disks.
  const names = new Set((await reader.list(folder)).map(({ name }) => name.toLowerCase()));
  const note = make(path => names.has(baseName(path).toLowerCase()));
  const uri = vscode.Uri.joinPath(folder, baseName(note.path));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(note.text) });
  if (await vscode.workspace.applyEdit(edit)) return open(await vscode.workspace.openTextDocument(uri), note);
  void vscode.window.showErrorMessage(translate('The note could not be created: {name}', { name: baseName(note.path) }));
  return false;
}

/** Reads what is carried over once; the name is chosen afterwards. */
async function noteMaker(index: NoteIndex, { root, theCase, caseFile }: NoteTarget, wish: NoteWish): Promise<(isTaken: (path: string) => boolean) => NextNote> {
  const settings = readSettings(root.uri);
  const { config, protocols } = root.settings;
  const [templates, ...read] = await Promise.all([templatesOf(root), ...notesToCarry(theCase).map(({ path }) => readNote(index, uriBelow(root.uri, path)))]);
  const previous = read.filter(note => note !== undefined);
  const language = config.language === 'auto' ? interfaceLanguage(settings) : config.language;
  return isTaken => nextNote({ theCase, previous, caseFile, protocols, asOf: root.asOf, language, counselor: settings.counselor, isTaken, templates, ...wish });
}

async function readNote(index: NoteIndex, uri: vscode.Uri): Promise<Note | undefined> {
  const text = await reader.current(uri);
  const parsed = typeof text === 'string' ? index.parse({ uri, getText: () => text }) : undefined;
  return parsed?.kind === 'note' ? parsed : undefined;
}

/** A template with a placeholder that means nothing: nothing is made, and it is opened where it has to be mended. */
async function refuse(root: NoteRoot, { template, placeholder, line }: TemplateFault): Promise<boolean> {
  const open = translate('Open Template');
  const text = translate('The template {name} has a placeholder that means nothing: {placeholder}', { name: template, placeholder: `{{${placeholder}}}` });
  void vscode.window.showErrorMessage(text, open).then(answer => {
    if (answer !== open) return;
    const start = new vscode.Position(line, 0);
    return vscode.window.showTextDocument(uriBelow(root.uri, `${templatesFolder}/${template}.md`), { selection: new vscode.Range(start, start) });
  });
  return false;
}

/** Where no file can be written: a text that the user may save elsewhere. */
async function openUnsaved(note: NextNote): Promise<boolean> {
  return open(await vscode.workspace.openTextDocument({ language: 'markdown', content: note.text }), note);
}

/** Tab goes from one prompt to the next, as in a snippet, and what is typed takes the prompt's place. */
async function open(document: vscode.TextDocument, { places, text }: NextNote): Promise<boolean> {
  const [first] = places;
  const last = places.at(-1);
  const end = document.positionAt(text.length);
  // Whoever types at once types there: the place comes with the focus, not after it.
  const selection = first ? new vscode.Range(document.positionAt(first.start), document.positionAt(first.end)) : new vscode.Range(end, end);
  const editor = await vscode.window.showTextDocument(document, { preview: false, selection });
  // Words that were typed meanwhile stay: VS Code refuses an insertion into a text that has changed since it was asked for.
  if (first && last && document.getText() === text) {
    const range = new vscode.Range(selection.start, document.positionAt(last.end));
    await editor.insertSnippet(snippetOf(text, places), range, { undoStopBefore: false, undoStopAfter: true, keepWhitespace: true });
  }
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** The text from the first place to the last, each place a tab stop that holds its prompt. */
function snippetOf(text: string, places: readonly Span[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = places[0]?.start ?? 0;
  for (const { start, end } of places) {
    snippet.appendText(text.slice(at, start));
    if (start === end) snippet.appendTabstop();
    else snippet.appendPlaceholder(text.slice(start, end));
    at = end;
  }
  return snippet;
}
