import * as vscode from 'vscode';
import type { CaseFile, Note } from '../../core/note/note.ts';
import type { FollowUpRow } from '../../core/report/follow-ups-view.ts';
import { toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { uriOfRow } from './follow-up-items.ts';
import { entryDayIn, promiseIn } from './promise-edits.ts';

export interface PromiseDocument {
  readonly document: vscode.TextDocument;
  /** The document's text, read. */
  readonly parsed: Note | CaseFile;
}

/** The file that made the promise, as it is now; undefined when it is gone. */
export async function documentOf(index: NoteIndex, row: FollowUpRow): Promise<PromiseDocument | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(uriOfRow(row));
    const parsed = index.parse(document);
    return parsed && { document, parsed };
  } catch {
    return undefined;
  }
}

/** Shows the promise in its file. */
export async function openPromise(index: NoteIndex, row: FollowUpRow): Promise<void> {
  const found = await documentOf(index, row);
  await vscode.window.showTextDocument(uriOfRow(row), { selection: rangeOf(row, found?.parsed) });
}

/** Where it stands now: the row may have been drawn before the last edit. */
function rangeOf({ followUp }: FollowUpRow, parsed: Note | CaseFile | undefined): vscode.Range {
  const span = parsed?.kind === 'case-file' ? entryDayIn(parsed, followUp) : undefined;
  const own = parsed?.kind === 'note' ? promiseIn(parsed, followUp.kind)?.range : span && parsed?.lines.rangeOf(span);
  return toVsCodeRange(own ?? followUp.range);
}
