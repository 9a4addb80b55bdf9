import * as vscode from 'vscode';
import { insertStepsFix } from '../../core/lint/fix-steps.ts';
import { emptyHeading, progressIn } from '../../core/report/step-help-progress.ts';
import { completenessIn } from '../../core/report/step-help-situation.ts';
import { toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { placeCursor, workspaceEditOf } from '../fixes/workspace-edit.ts';
import type { ParsedDocument, ParsedDocuments } from '../hover/parsed-documents.ts';
import { translate } from '../translate.ts';

export const insertMissingOfStageCommand = 'tahap.insertMissingOfStage';

/** Inserts the headings that a stage lacks, as one edit; where all of them stand already, leads to the first with nothing under it. */
export function registerInsertMissingOfStage(documents: ParsedDocuments): vscode.Disposable {
  return vscode.commands.registerCommand(insertMissingOfStageCommand, async (uri: unknown, id: unknown) => {
    if (!(uri instanceof vscode.Uri) || typeof id !== 'string') return;
    const document = await vscode.workspace.openTextDocument(uri);
    const found = documents.get(document);
    const missing = found && missingOf(found, id);
    if (!found || !missing || missing.length === 0) return void vscode.window.showInformationMessage(translate('Nothing is missing here.'));
    await vscode.window.showTextDocument(document);
    if (!await insertHeadings(uri, found, missing)) await goToEmpty(uri, found, missing);
  });
}

/** By the text as it is now: a lens may be older. */
function missingOf({ parsed, situation }: ParsedDocument, id: string): readonly string[] | undefined {
  return progressIn(parsed, completenessIn(parsed, situation)).find(progress => progress.id === id)?.missing;
}

async function insertHeadings(uri: vscode.Uri, { parsed, situation }: ParsedDocument, missing: readonly string[]): Promise<boolean> {
  const fix = insertStepsFix(missing, parsed, situation.language);
  if (!fix || fix.edits.length === 0) return false;
  return vscode.workspace.applyEdit(workspaceEditOf(fix, path => path === parsed.path ? uri : undefined));
}

async function goToEmpty(uri: vscode.Uri, { parsed }: ParsedDocument, missing: readonly string[]): Promise<void> {
  const heading = emptyHeading(parsed, missing);
  if (!heading) return;
  const [first] = heading.pieces;
  // A prompt is there to be written over.
  const span = first ? first.span : { start: heading.heading.end, end: heading.heading.end };
  await placeCursor(uri, toVsCodeRange(parsed.lines.rangeOf(span)));
}
