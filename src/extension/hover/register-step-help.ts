import * as vscode from 'vscode';
import { registerCompletenessMarks } from '../completeness-marks/completeness-marks.ts';
import { registerInsertMissingOfStage } from '../lenses/insert-missing-of-stage.ts';
import { registerStageLenses } from '../lenses/stage-lenses.ts';
import { registerNoteLinks } from '../links/note-links.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { registerNoteHover } from './note-hover.ts';
import { ParsedDocuments } from './parsed-documents.ts';

/** All that explains a note in its place. The outline and the breadcrumbs stay Markdown's own. */
export function registerStepHelp(index: NoteIndex): vscode.Disposable {
  const documents = new ParsedDocuments(index);
  return vscode.Disposable.from(
    documents,
    registerNoteHover(index, documents),
    registerStageLenses(index, documents),
    registerInsertMissingOfStage(documents),
    registerCompletenessMarks(index, documents),
    registerNoteLinks(index, documents),
  );
}
