import * as vscode from 'vscode';
import { stepMarks } from '../../core/report/step-marks.ts';
import { toVsCodePosition } from '../../hosts/vscode/conversions.ts';
import { DisposableStore } from '../disposable-store.ts';
import type { ParsedDocuments } from '../hover/parsed-documents.ts';
import { readSettings, section } from '../settings.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { sessionNoteSelector } from '../note-selector.ts';


/** Behind the headings of a note whether they are recorded, as inlay hints: for those who ask for it. */
class CompletenessMarks implements vscode.InlayHintsProvider, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.changed.event;

  constructor(index: NoteIndex, private readonly documents: ParsedDocuments) {
    this.store.add(index.onDidChange(() => this.changed.fire()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(section)) this.changed.fire(); }));
    this.store.add(vscode.languages.registerInlayHintsProvider(sessionNoteSelector, this));
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    if (!readSettings(document.uri).completenessMarks) return [];
    const { parsed, situation } = this.documents.get(document) ?? {};
    if (parsed?.kind !== 'note' || !situation) return [];
    return stepMarks(parsed, situation).flatMap(({ at, text }) => {
      const position = toVsCodePosition(parsed.lines.positionAt(at));
      if (!range.contains(position)) return [];
      const hint = new vscode.InlayHint(position, text);
      hint.paddingLeft = true;
      return [hint];
    });
  }

  dispose(): void {
    this.store.dispose();
  }
}

export function registerCompletenessMarks(index: NoteIndex, documents: ParsedDocuments): vscode.Disposable {
  return new CompletenessMarks(index, documents);
}
