import * as vscode from 'vscode';
import type { Note } from '../../core/note/note.ts';
import { viewLayouts, type ViewLayout } from '../../core/report/view-as.ts';
import { isNotePath } from '../../core/text/paths.ts';
import { activeFile } from '../commands/active-file.ts';
import type { CommandHandlers } from '../commands/register-commands.ts';
import { translate } from '../translate.ts';
import { uriOfNote } from '../tree/row-items.ts';
import type { NoteNode } from '../tree/session-nodes.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { viewUri } from './view-documents.ts';

/** From a row of the tree or the active note. The layout also comes as an argument, for keybindings of one's own. */
export function viewAsCommands(index: NoteIndex): CommandHandlers<'tahap.viewAs'> {
  return {
    'tahap.viewAs': async (place, wanted) => {
      const uri = uriOf(place) ?? activeFile();
      const note = uri && isNotePath(uri.path) ? await noteAt(index, uri) : undefined;
      if (!uri || !note) return void vscode.window.showInformationMessage(translate('Open a session note first.'));
      const layout = viewLayouts.find(known => known === wanted || known === place) ?? await pickLayout(note);
      if (!layout) return;
      const document = await vscode.workspace.openTextDocument(viewUri(uri, layout));
      const shown = document.languageId === 'markdown' ? document : await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await vscode.window.showTextDocument(shown, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    },
  };
}

function uriOf(place: unknown): vscode.Uri | undefined {
  if (place instanceof vscode.Uri) return place;
  return typeof place === 'object' && place !== null && 'kind' in place && place.kind === 'note' ? uriOfNote(place as NoteNode) : undefined;
}

async function noteAt(index: NoteIndex, uri: vscode.Uri): Promise<Note | undefined> {
  const note = index.parse(await vscode.workspace.openTextDocument(uri));
  return note?.kind === 'note' ? note : undefined;
}

/** All layouts but the note's own. */
async function pickLayout(note: Note): Promise<ViewLayout | undefined> {
  const items = viewLayouts.filter(layout => layout !== note.layout).map(layout => ({ layout, label: layoutName(layout), description: layoutAbout(layout) }));
  return (await vscode.window.showQuickPick(items, { title: translate('View As'), placeHolder: translate('Show the note in another layout, without changing it') }))?.layout;
}

function layoutName(layout: ViewLayout): string {
  return layout === 'staged' ? translate('Three stages') : layout.toUpperCase();
}

function layoutAbout(layout: ViewLayout): string {
  switch (layout) {
    case 'staged': return translate('early, core and final stage with their steps');
    case 'soap': return translate('subjective, objective, assessment, plan');
    case 'dap': return translate('data, assessment, plan');
    case 'birp': return translate('behaviour, intervention, response, plan');
    case 'girp': return translate('goals, intervention, response, plan');
  }
}
