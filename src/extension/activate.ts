import type * as vscode from 'vscode';
import type { FileAccess } from '../hosts/vscode/file-access.ts';
import { DiagnosticsPublisher } from './diagnostics/diagnostics-publisher.ts';
import { registerFixes } from './fixes/note-fixes.ts';
import { registerSessionsTree } from './tree/sessions-tree.ts';
import { registerNoteStatus } from './status/note-status.ts';
import { NoteIndex } from './workspace/note-index.ts';
import { registerWriting } from './writing/register-writing.ts';

/** Registers everything; reading begins afterwards and holds nobody up. */
export function activateWith(context: vscode.ExtensionContext, access: FileAccess): void {
  const index = new NoteIndex(access);
  context.subscriptions.push(index, new DiagnosticsPublisher(index), registerFixes(index), registerSessionsTree(index), registerNoteStatus(index), registerWriting(index));
  void index.load();
}
