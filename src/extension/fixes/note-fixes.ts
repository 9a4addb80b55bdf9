import * as vscode from 'vscode';
import { fixOffers, type FixOffer } from '../../core/lint/fix-offers.ts';
import type { Problem } from '../../core/lint/problem.ts';
import type { FixIntent } from '../../core/rules/rule.ts';
import { toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { cursorCommandOf, workspaceEditOf } from './workspace-edit.ts';

const kind = vscode.CodeActionKind.QuickFix;

/** A code action that remembers what it is for: its edit is made when it is chosen. */
class NoteFixAction extends vscode.CodeAction {
  constructor(title: string, readonly document: vscode.TextDocument, readonly problem: Problem) {
    super(title, kind);
  }
}

/**
 * Offers what can be done about each finding. VS Code applies a code action's edit to whatever the text is by then, so the
 * edit is made last, from the text as it is when the writer chooses; a finding that is gone by then leaves nothing to do.
 */
export class NoteFixes implements vscode.CodeActionProvider<vscode.CodeAction> {
  static readonly kinds = [kind];

  constructor(private readonly index: NoteIndex) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    if (context.only && !context.only.contains(kind)) return [];
    // The light bulb speaks where the cursor touches a finding; asked for, all of the line is meant.
    const asked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
    const problems = this.index.problemsOf(document.uri).filter(problem => touches(toVsCodeRange(problem.range), range, asked));
    const fixes = problems.flatMap(problem => {
      const diagnostics = context.diagnostics.filter(diagnostic => isOf(diagnostic, problem));
      return this.offersFor(problem, document).map(({ fix, preferred }) => {
        const action = new NoteFixAction(fix.title, document, problem);
        action.diagnostics = diagnostics;
        action.isPreferred = preferred;
        return action;
      });
    });
    return [...fixes, ...problems.flatMap(problem => newNotes(problem, document.uri)), ...explanations(problems)];
  }

  resolveCodeAction(action: vscode.CodeAction): vscode.CodeAction {
    const fix = action instanceof NoteFixAction ? this.offerNow(action)?.fix : undefined;
    if (!fix || !(action instanceof NoteFixAction)) return action;
    const uriOf = (path: string): vscode.Uri | undefined => this.index.uriOf(action.document.uri, path);
    action.edit = workspaceEditOf(fix, uriOf);
    const command = cursorCommandOf(fix, uriOf);
    if (command) action.command = command;
    return action;
  }

  /** What the action's title offers for the same finding, as the text is now; nothing if two findings could be meant. */
  private offerNow({ title, document, problem }: NoteFixAction): FixOffer | undefined {
    const same = this.index.problemsOf(document.uri).filter(other => other.rule === problem.rule && other.message === problem.message && other.step === problem.step);
    const found = same.find(other => toVsCodeRange(other.range).isEqual(toVsCodeRange(problem.range))) ?? (same.length === 1 ? same[0] : undefined);
    return found && this.offersFor(found, document).find(({ fix }) => fix.title === title);
  }

  private offersFor(problem: Problem, document: vscode.TextDocument): FixOffer[] {
    const parsed = this.index.parse(document);
    return parsed ? fixOffers(problem, parsed, this.index.caseFileFor(document.uri)) : [];
  }
}

/** Notes that answer the finding, by the command that writes the notes of a case. */
function newNotes({ fixes }: Problem, uri: vscode.Uri): vscode.CodeAction[] {
  return fixes.flatMap(intent => {
    if (intent.kind !== 'new-note') return [];
    const action = new vscode.CodeAction(newNoteTitle(intent.note), kind);
    action.command = { command: 'tahap.newCaseNote', title: action.title, arguments: [uri, intent.note] };
    return [action];
  });
}

function newNoteTitle(note: Extract<FixIntent, { kind: 'new-note' }>['note']): string {
  switch (note) {
    case 'next-session': return translate('Write the session note');
    case 'no-show': return translate('Record that the client did not come');
    case 'contact': return translate('Record a contact');
    case 'follow-up': return translate('Write the follow-up note');
    case 'closing': return translate('Write the closing note');
  }
}

/** Once for each rule, behind everything that mends. */
function explanations(problems: readonly Problem[]): vscode.CodeAction[] {
  return [...new Set(problems.map(problem => problem.rule))].map(rule => {
    const action = new vscode.CodeAction(translate('Explain {rule}', { rule }), kind);
    action.command = { command: 'tahap.explainRule', title: action.title, arguments: [rule] };
    return action;
  });
}

function touches(finding: vscode.Range, wanted: vscode.Range, wholeLine: boolean): boolean {
  if (finding.intersection(wanted)) return true;
  return wholeLine && wanted.start.line <= finding.start.line && finding.start.line <= wanted.end.line;
}

/** The code may stand by itself or beside a link. */
function isOf(diagnostic: vscode.Diagnostic, problem: Problem): boolean {
  const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  return code === problem.rule && diagnostic.message === problem.message && diagnostic.range.isEqual(toVsCodeRange(problem.range));
}
