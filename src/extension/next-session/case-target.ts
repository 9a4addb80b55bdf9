import * as vscode from 'vscode';
import type { Case } from '../../core/cases/case.ts';
import { uriBelow } from '../../hosts/vscode/conversions.ts';
import { activeFile } from '../commands/active-file.ts';
import { uriOfNote } from '../tree/row-items.ts';
import type { GroupNode, NoteNode } from '../tree/session-nodes.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

/** A case, and one of its files: paths of the case are found near it. */
export interface CaseTarget {
  readonly uri: vscode.Uri;
  readonly theCase: Case;
}

/** The case of a row, of a file that a lens names, or of the active file. Tells the user where there is none. */
export async function caseTarget(index: NoteIndex, given: unknown): Promise<CaseTarget | undefined> {
  const uri = uriOfGiven(given) ?? activeFile();
  // The command may be what started the extension: nothing is read yet.
  if (uri && !index.caseOf(uri)) await index.load();
  const theCase = uri && index.caseOf(uri);
  if (uri && theCase) return { uri, theCase };
  void vscode.window.showInformationMessage(translate('Open a session note first.'));
  return undefined;
}

function uriOfGiven(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  if (isNode(given, 'note')) return uriOfNote(given as NoteNode);
  if (!isNode(given, 'group')) return undefined;
  const { source } = (given as GroupNode).group;
  const path = source?.theCase.notes.at(-1)?.path ?? source?.theCase.caseFile?.path;
  return source && path !== undefined ? uriBelow(vscode.Uri.parse(source.rootId), path) : undefined;
}

function isNode(value: unknown, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}
