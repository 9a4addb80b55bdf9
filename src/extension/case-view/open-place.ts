import * as vscode from 'vscode';
import type { OpenMessage } from '../../webview/protocol.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

/** Shows the line that a mark stands for, in an editor beside the view where there is one. */
export async function openPlace(uri: vscode.Uri, message: OpenMessage, { index, viewColumn }: { index: NoteIndex; viewColumn: vscode.ViewColumn | undefined }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const place = placeOfStep(document, message.step, index) ?? new vscode.Position(message.line ?? 0, message.column ?? 0);
  const position = document.validatePosition(place);
  const other = vscode.window.tabGroups.all.find(group => group.viewColumn !== viewColumn);
  await vscode.window.showTextDocument(document, {
    viewColumn: message.beside ? vscode.ViewColumn.Beside : other?.viewColumn ?? viewColumn ?? vscode.ViewColumn.Active,
    selection: new vscode.Range(position, position),
  });
}

/** Where the step stands now; a step that only the front matter tells has no heading. */
function placeOfStep(document: vscode.TextDocument, step: string | undefined, index: NoteIndex): vscode.Position | undefined {
  const heading = step === undefined ? undefined : index.parse(document)?.outline.steps.get(step)?.sections[0]?.heading;
  return heading && document.positionAt(heading.start);
}
