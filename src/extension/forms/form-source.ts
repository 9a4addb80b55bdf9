import * as vscode from 'vscode';
import type { Case } from '../../core/cases/case.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import type { FormSource } from '../../core/report/forms/identity-facts.ts';
import { isCaseFilePath, isNotePath } from '../../core/text/paths.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { activeFile } from '../commands/active-file.ts';
import { uriOfNote } from '../tree/row-items.ts';
import type { GroupNode, NoteNode } from '../tree/session-nodes.ts';
import type { NoteIndex, NoteRoot } from '../workspace/note-index.ts';

/** What a form is to be made of, and where it is kept. */
export interface FormTarget {
  readonly root: NoteRoot;
  readonly theCase: Case;
  /** Undefined for the whole case. */
  readonly notePath: string | undefined;
}

/** A row of the tree, an address, or the active note; a case file stands for its case. */
export function formTarget(index: NoteIndex, place: unknown): FormTarget | undefined {
  const source = isRow(place) && place.kind === 'group' ? place.group.source : undefined;
  if (source) {
    const found = index.caseAt(source.rootId, source.key);
    return found && { ...found, notePath: undefined };
  }
  const uri = place instanceof vscode.Uri ? place : isRow(place) && place.kind === 'note' ? uriOfNote(place) : activeFile();
  const key = uri && (isNotePath(uri.path) || isCaseFilePath(uri.path)) ? index.caseKeyOf(uri) : undefined;
  const found = key && index.caseAt(key.root, key.key);
  if (!uri || !found) return undefined;
  const note = found.theCase.notes.find(({ path }) => uriBelow(found.root.uri, path).toString() === uri.toString());
  return { ...found, notePath: note?.path };
}

/** The texts as they are now, unsaved changes too. */
export async function readSource({ root, theCase, notePath }: FormTarget): Promise<Omit<FormSource, 'language'>> {
  const read = async (path: string): Promise<Note | CaseFile> => root.linter.parse(path, (await vscode.workspace.openTextDocument(uriBelow(root.uri, path))).getText());
  const paths = notePath === undefined ? theCase.notes.map(({ path }) => path) : [notePath];
  const notes: Note[] = [];
  for (const path of paths) {
    const note = await read(path);
    if (note.kind === 'note') notes.push(note);
  }
  const caseFile = theCase.caseFile && await read(theCase.caseFile.path);
  return { notes, caseFile: caseFile?.kind === 'case-file' ? caseFile : undefined, theCase, timeZone: root.settings.config.timeZone, isCase: notePath === undefined };
}

function isRow(place: unknown): place is GroupNode | NoteNode {
  return typeof place === 'object' && place !== null && 'kind' in place && (place.kind === 'group' || place.kind === 'note');
}
