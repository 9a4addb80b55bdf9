import * as vscode from 'vscode';
import type { FileAccess } from '../hosts/vscode/file-access.ts';
import { caseViewCommands, CaseViews, caseViewType } from './case-view/case-views.ts';
import { explainCommands } from './commands/explain-rule.ts';
import { noteCommands } from './commands/note-commands.ts';
import { registerCommands } from './commands/register-commands.ts';
import { sessionCommands } from './commands/session-commands.ts';
import { registerConfigurationHelp } from './configuration/configuration-help.ts';
import { DiagnosticsPublisher } from './diagnostics/diagnostics-publisher.ts';
import { fixCommands, registerFixes } from './fixes/register-fixes.ts';
import { followUpCommands } from './follow-ups/follow-up-commands.ts';
import { formCommands } from './forms/export-form.ts';
import { FollowUpsView } from './follow-ups/follow-ups-view.ts';
import { guideCommands } from './guide/guide-commands.ts';
import { headingLanguageCommands } from './heading-language/switch-commands.ts';
import { registerStepHelp } from './hover/register-step-help.ts';
import { registerSessionLenses } from './lenses/session-lenses.ts';
import { newNoteCommands } from './new-note/new-note-commands.ts';
import { NewNoteMemory } from './new-note/new-note-memory.ts';
import { nextSessionCommands } from './next-session/next-session-commands.ts';
import { sampleCommands } from './sample/sample-commands.ts';
import { SessionsView } from './tree/sessions-view.ts';
import { viewAsCommands } from './view-as/view-as-commands.ts';
import { ViewDocuments } from './view-as/view-documents.ts';
import { registerNoteStatus } from './status/note-status.ts';
import { NoteIndex } from './workspace/note-index.ts';
import { registerWriting } from './writing/register-writing.ts';

/** Registers everything; reading begins afterwards and holds nobody up. */
export function activateWith(context: vscode.ExtensionContext, access: FileAccess): void {
  const index = new NoteIndex(access);
  const sessions = new SessionsView(index, context.workspaceState);
  const followUps = new FollowUpsView(index);
  const caseViews = new CaseViews(index, context.extensionUri);
  const commands = registerCommands({
    ...sessionCommands(sessions),
    ...noteCommands(index, sessions),
    ...explainCommands(index, context.extensionUri),
    ...fixCommands(index),
    ...headingLanguageCommands(index),
    ...nextSessionCommands(index),
    ...newNoteCommands(index, new NewNoteMemory(context.workspaceState, context.globalState)),
    ...followUpCommands(index, followUps),
    ...caseViewCommands(caseViews, index),
    ...viewAsCommands(index),
    ...formCommands(index, context.extensionUri),
    ...sampleCommands(context.extensionUri),
    ...guideCommands(context),
  });
  context.subscriptions.push(
    index,
    new DiagnosticsPublisher(index),
    registerFixes(index),
    sessions,
    followUps,
    commands,
    registerNoteStatus(index),
    registerWriting(index, context.extensionUri),
    registerSessionLenses(index),
    registerStepHelp(index),
    registerConfigurationHelp(context.extensionUri),
    new ViewDocuments(index),
    caseViews,
    vscode.window.registerWebviewPanelSerializer(caseViewType, caseViews),
  );
  // Menus outside of notes are shown only where notes are.
  void vscode.commands.executeCommand('setContext', 'tahap.isActive', true);
  void followUps.awaitReading(sessions.read());
}
