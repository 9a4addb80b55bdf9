import * as vscode from 'vscode';
import type { Case } from '../../core/cases/case.ts';
import type { NoteFacts } from '../../core/cases/facts/note-facts.ts';
import { DisposableStore } from '../disposable-store.ts';
import { readSettings, section } from '../settings.ts';
import { translate } from '../translate.ts';
import { noteName } from '../tree/row-texts.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { sessionNoteSelector } from '../note-selector.ts';

const top = new vscode.Range(0, 0, 0, 0);

/** Above a note: the notes before and after it in its case, and above the newest one the way to the next. */
class SessionLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly index: NoteIndex) {
    this.store.add(index.onDidChange(() => this.changed.fire()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(section)) this.changed.fire(); }));
    this.store.add(vscode.languages.registerCodeLensProvider(sessionNoteSelector, this));
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    if (!readSettings(uri).sessionLenses) return [];
    const theCase = this.index.caseOf(uri);
    const note = this.index.noteAt(uri);
    if (!theCase || !note) return [];
    const at = theCase.notes.indexOf(note);
    const before = theCase.notes[at - 1];
    const after = theCase.notes[at + 1];
    return [
      ...this.lensTo(uri, before, `$(arrow-left) ${before ? nameOf(theCase, before) : ''}`),
      ...this.lensTo(uri, after, `${after ? nameOf(theCase, after) : ''} $(arrow-right)`),
      ...(after ? [] : [new vscode.CodeLens(top, { command: 'tahap.newNextNote', title: translate('$(new-file) Next session note'), arguments: [uri] })]),
    ];
  }

  private lensTo(near: vscode.Uri, note: NoteFacts | undefined, title: string): vscode.CodeLens[] {
    const target = note && this.index.uriOf(near, note.path);
    return target ? [new vscode.CodeLens(top, { command: 'vscode.open', title, arguments: [target] })] : [];
  }

  dispose(): void {
    this.store.dispose();
  }
}

export function registerSessionLenses(index: NoteIndex): vscode.Disposable {
  return new SessionLenses(index);
}

/** "Session 6, 2026-11-02" */
function nameOf({ sessions }: Case, note: NoteFacts): string {
  const name = noteName({ note, session: sessions.find(session => session.note === note) });
  return [name, note.date].filter(Boolean).join(', ');
}
