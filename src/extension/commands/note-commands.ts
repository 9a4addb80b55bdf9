import * as vscode from 'vscode';
import { isNotePath } from '../../core/text/paths.ts';
import { uriOfCaseFile } from '../tree/row-items.ts';
import { findingsText } from '../tree/row-texts.ts';
import type { GroupNode } from '../tree/session-nodes.ts';
import type { SessionsView } from '../tree/sessions-view.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { activeFile } from './active-file.ts';
import { missingHeadings } from './missing-headings.ts';
import type { CommandHandlers } from './register-commands.ts';

type NoteCommand = 'tahap.checkWorkspace' | 'tahap.showFindings' | 'tahap.insertMissing' | 'tahap.nextNote' | 'tahap.previousNote' | 'tahap.openCaseFile';

/** Commands on the workspace's notes and on the active one. */
export function noteCommands(index: NoteIndex, view: SessionsView): CommandHandlers<NoteCommand> {
  return {
    'tahap.checkWorkspace': () => checkWorkspace(index, view),
    'tahap.showFindings': () => showFindings(index),
    'tahap.insertMissing': () => insertMissing(index),
    'tahap.nextNote': () => goTo(index, 1),
    'tahap.previousNote': () => goTo(index, -1),
    'tahap.openCaseFile': node => openCaseFile(index, isGroupNode(node) ? uriOfCaseFile(node) : undefined),
  };
}

async function checkWorkspace(index: NoteIndex, view: SessionsView): Promise<void> {
  await view.read();
  const cases = index.cases();
  const notes = cases.reduce((sum, { theCase }) => sum + theCase.notes.length, 0);
  const findings = index.uris().reduce((sum, uri) => sum + index.problemsOf(uri).length, 0);
  if (notes === 0) {
    void vscode.window.showInformationMessage(translate('There are no session notes in this workspace.'));
    return;
  }
  if (findings > 0) await focusProblems();
  const counts = { notes: notes === 1 ? translate('1 note') : translate('{count} notes', { count: notes }), cases: casesText(cases), findings: findingsText(findings) };
  void vscode.window.showInformationMessage(translate('{notes} in {cases}: {findings}.', counts));
}

function casesText(cases: readonly { readonly theCase: { readonly code: string | undefined } }[]): string {
  const count = cases.filter(({ theCase }) => theCase.code !== undefined).length;
  return count === 1 ? translate('1 case') : translate('{count} cases', { count });
}

async function showFindings(index: NoteIndex): Promise<void> {
  const uri = activeFile();
  if (!uri) return tellToOpenNote();
  if (index.problemsOf(uri).length > 0) return focusProblems();
  void vscode.window.showInformationMessage(translate('This note has no findings.'));
}

async function focusProblems(): Promise<void> {
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}

/** Adds the headings as one edit, so that one undo takes them back. */
async function insertMissing(index: NoteIndex): Promise<void> {
  const uri = activeFile();
  if (!uri || !isNotePath(uri.path)) return tellToOpenNote();
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const note = index.parse(document);
  if (!note) return;
  const missing = missingHeadings({ text: note.text, parse: text => index.parse({ uri, getText: () => text }) ?? note, problems: index.problemsOf(uri), caseFile: index.caseFileFor(uri) });
  if (!missing) {
    void vscode.window.showInformationMessage(translate('No heading is missing in this note.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of missing.edits) edit.insert(uri, document.positionAt(span.start), newText);
  if (document.version !== version || !await vscode.workspace.applyEdit(edit)) return;
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(document.positionAt(missing.select.start), document.positionAt(missing.select.end));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes along the notes of the case in their order: date, start, number, path. */
async function goTo(index: NoteIndex, step: 1 | -1): Promise<void> {
  const uri = activeFile();
  const note = uri && index.noteAt(uri);
  const notes = uri && index.caseOf(uri)?.notes;
  if (!uri || !note || !notes) return tellToOpenNote();
  const target = notes[notes.indexOf(note) + step];
  const targetUri = target && index.uriOf(uri, target.path);
  if (targetUri) await vscode.commands.executeCommand('vscode.open', targetUri);
  else void vscode.window.showInformationMessage(step > 0 ? translate('This is the last note of its case.') : translate('This is the first note of its case.'));
}

async function openCaseFile(index: NoteIndex, ofRow: vscode.Uri | undefined): Promise<void> {
  const uri = activeFile();
  const theCase = uri && index.caseOf(uri);
  const path = theCase?.caseFile?.path;
  const target = ofRow ?? (uri && path !== undefined ? index.uriOf(uri, path) : undefined);
  if (target) await vscode.commands.executeCommand('vscode.open', target);
  else if (!theCase) tellToOpenNote();
  else void vscode.window.showInformationMessage(translate('This case has no case file. It would be a file case.md beside its notes.'));
}

function tellToOpenNote(): void {
  void vscode.window.showInformationMessage(translate('Open a session note first.'));
}

function isGroupNode(node: unknown): node is GroupNode {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'group';
}
