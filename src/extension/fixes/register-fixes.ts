import * as vscode from 'vscode';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { noteSelector } from '../note-selector.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { FixAllAction, fixAllEdit } from './fix-all-action.ts';
import { NoteFixes } from './note-fixes.ts';
import { placeCursor, placeCursorCommand } from './workspace-edit.ts';

export function registerFixes(index: NoteIndex): vscode.Disposable {
  const { languages, commands } = vscode;
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider(noteSelector, new NoteFixes(index), { providedCodeActionKinds: NoteFixes.kinds }),
    languages.registerCodeActionsProvider(noteSelector, new FixAllAction(index), { providedCodeActionKinds: FixAllAction.kinds }),
    commands.registerCommand(placeCursorCommand, placeCursor),
  );
}

export function fixCommands(index: NoteIndex): CommandHandlers<'tahap.fixAll'> {
  return { 'tahap.fixAll': () => fixAllInActiveNote(index) };
}

async function fixAllInActiveNote(index: NoteIndex): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || vscode.languages.match(noteSelector, document) === 0) return;
  const edit = fixAllEdit(document, index);
  if (edit) await vscode.workspace.applyEdit(edit);
  else void vscode.window.setStatusBarMessage(translate('Tahap: nothing here can be fixed without judgement'), 5000);
}
