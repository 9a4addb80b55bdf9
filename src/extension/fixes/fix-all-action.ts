import * as vscode from 'vscode';
import { fixAll } from '../../core/lint/fix-all.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('tahap');

class FixAllNoteAction extends vscode.CodeAction {
  constructor(readonly document: vscode.TextDocument) {
    super(translate('Tahap: fix all that needs no judgement'), fixAllKind);
  }
}

/** Fixes on request, or on saving, whatever needs no judgement, in the active note or any other. */
export class FixAllAction implements vscode.CodeActionProvider<vscode.CodeAction> {
  static readonly kinds = [fixAllKind];

  constructor(private readonly index: NoteIndex) {}

  provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    // Only when asked for: a source action is no answer to the light bulb.
    if (!context.only || !(context.only.contains(fixAllKind) || fixAllKind.contains(context.only))) return [];
    return fixAllEdit(document, this.index) ? [new FixAllNoteAction(document)] : [];
  }

  /** Made from the text as it is when the action is run: VS Code does not look whether it has changed since. */
  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    const edit = action instanceof FixAllNoteAction ? fixAllEdit(action.document, this.index) : undefined;
    if (edit) action.edit = edit;
    return action;
  }
}

/** Undefined when there is nothing to fix. A file without a finding to mend isn't read anew. */
export function fixAllEdit(document: vscode.TextDocument, index: NoteIndex): vscode.WorkspaceEdit | undefined {
  if (!index.problemsOf(document.uri).some(problem => problem.fixable)) return undefined;
  const { edits } = fixAll(document.getText(), text => index.problemsOfText(document.uri, text));
  if (edits.length === 0) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), newText);
  }
  return edit;
}
