import * as vscode from 'vscode';
import type { Fix } from '../../core/lint/fix.ts';
import type { Problem } from '../../core/lint/problem.ts';
import { resolveFix } from '../../core/lint/resolve-fix.ts';
import { rangesOverlap } from '../../core/text/position.ts';
import { toCoreRange, toVsCodePosition, toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { noteSelector } from '../note-selector.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

export const placeCursorCommand = 'tahap.placeCursor';

/** Offers the linter's fixes for the text as it is now. */
export class NoteFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(private readonly index: NoteIndex) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const wanted = toCoreRange(range);
    const problems = this.index.problemsOf(document.uri).filter(problem => touches(problem.range, wanted));
    const actions = problems.flatMap(problem => this.actionsFor(problem, document, context));
    const [first] = actions;
    if (first) first.isPreferred = true;
    return actions;
  }

  private actionsFor(problem: Problem, document: vscode.TextDocument, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const parsed = this.index.parse(document);
    if (!parsed) return [];
    const caseFile = this.index.caseFileFor(document.uri);
    const diagnostics = context.diagnostics.filter(diagnostic => diagnostic.code === problem.rule && diagnostic.range.isEqual(toVsCodeRange(problem.range)));
    return problem.fixes.flatMap(intent => {
      const fix = resolveFix({ intent, document: parsed, ...(caseFile ? { caseFile } : {}), language: problem.language });
      return fix ? [this.actionOf(fix, document, diagnostics)] : [];
    });
  }

  private actionOf(fix: Fix, document: vscode.TextDocument, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = diagnostics;
    action.edit = this.editOf(fix, document.uri);
    const target = fix.cursor && this.index.uriOf(document.uri, fix.cursor.path);
    if (fix.cursor && target) action.command = { command: placeCursorCommand, title: fix.title, arguments: [target, toVsCodePosition(fix.cursor.position)] };
    return action;
  }

  private editOf(fix: Fix, near: vscode.Uri): vscode.WorkspaceEdit {
    const edit = new vscode.WorkspaceEdit();
    for (const { path, range, newText } of fix.edits) {
      const target = this.index.uriOf(near, path);
      if (target) edit.replace(target, toVsCodeRange(range), newText);
    }
    const created = fix.newFile && this.index.uriOf(near, fix.newFile.path);
    if (created && fix.newFile) edit.createFile(created, { contents: new TextEncoder().encode(fix.newFile.text), ignoreIfExists: true });
    const from = fix.rename && this.index.uriOf(near, fix.rename.from);
    const to = fix.rename && this.index.uriOf(near, fix.rename.to);
    if (from && to) edit.renameFile(from, to);
    return edit;
  }
}

function touches(left: Problem['range'], right: Problem['range']): boolean {
  const isPoint = right.start.line === right.end.line && right.start.column === right.end.column;
  if (!isPoint) return rangesOverlap(left, right) || left.start.line === right.start.line;
  return left.start.line <= right.start.line && right.start.line <= left.end.line;
}

export function registerFixes(index: NoteIndex): vscode.Disposable {
  const fixes = vscode.languages.registerCodeActionsProvider(noteSelector, new NoteFixes(index), { providedCodeActionKinds: NoteFixes.kinds });
  const cursor = vscode.commands.registerCommand(placeCursorCommand, async (uri: vscode.Uri, position: vscode.Position) => {
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection);
  });
  return vscode.Disposable.from(fixes, cursor);
}
