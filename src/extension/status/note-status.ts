import * as vscode from 'vscode';
import { completenessOf, type Completeness } from '../../core/cases/completeness.ts';
import { isNotePath } from '../../core/text/paths.ts';
import { activeFile } from '../commands/active-file.ts';
import { DisposableStore } from '../disposable-store.ts';
import { section } from '../settings.ts';
import { findingsText, recordedText } from '../tree/row-texts.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

/** One item for the active note: how much of what is due it records, and how many findings it has. */
class NoteStatus implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly item = this.store.add(vscode.window.createStatusBarItem('tahap.note', vscode.StatusBarAlignment.Right, 100));

  constructor(private readonly index: NoteIndex) {
    this.item.command = 'tahap.showFindings';
    this.store.add(vscode.window.onDidChangeActiveTextEditor(() => this.show()));
    this.store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.show()));
    this.store.add(index.onDidChange(() => this.show()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(section)) this.show(); }));
    this.show();
  }

  dispose(): void {
    this.store.dispose();
  }

  private show(): void {
    const uri = activeFile();
    if (!uri || !isNotePath(uri.path) || !this.index.noteAt(uri)) return this.item.hide();
    const findings = findingsText(this.index.problemsOf(uri).length);
    const completeness = this.completenessAt(uri);
    const name = translate('Tahap: the active note');
    const sentence = [completeness && recordedText(completeness), findings].filter(Boolean).join(', ');
    this.item.name = name;
    this.item.text = [`$(checklist)${completeness ? ` ${completeness.recorded.length}/${completeness.due.length}` : ''}`, findings].join(' · ');
    this.item.tooltip = translate('{sentence}. Select to see the findings.', { sentence });
    this.item.accessibilityInformation = { label: `${name}: ${sentence}` };
    this.item.show();
  }

  private completenessAt(uri: vscode.Uri): Completeness | undefined {
    const found = this.index.sessionAt(uri);
    return found && completenessOf(found.theCase, found.session, found.adoptedOn);
  }
}

export function registerNoteStatus(index: NoteIndex): vscode.Disposable {
  return new NoteStatus(index);
}
