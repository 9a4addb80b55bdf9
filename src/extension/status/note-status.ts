import * as vscode from 'vscode';
import { completenessOf } from '../../core/cases/completeness.ts';
import { isNotePath } from '../../core/text/paths.ts';
import { DisposableStore } from '../disposable-store.ts';
import { interfaceLanguage, readSettings } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

const words = {
  recorded: { en: '{recorded} of {due} due steps recorded', id: '{recorded} dari {due} langkah yang perlu sudah tercatat' },
  finding: { en: '1 finding', id: '1 temuan' },
  findings: { en: '{count} findings', id: '{count} temuan' },
  open: { en: 'Select to open the Problems panel.', id: 'Pilih untuk membuka panel Masalah.' },
} as const;

/** One item for the active note: how much of what is due it records, and how many findings it has. */
class NoteStatus implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly item = this.store.add(vscode.window.createStatusBarItem('tahap.note', vscode.StatusBarAlignment.Right, 100));

  constructor(private readonly index: NoteIndex) {
    this.item.command = 'workbench.actions.view.problems';
    this.store.add(vscode.window.onDidChangeActiveTextEditor(() => this.show()));
    this.store.add(index.onDidChange(() => this.show()));
    this.show();
  }

  dispose(): void {
    this.store.dispose();
  }

  private show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!uri || !isNotePath(uri.path)) {
      this.item.hide();
      return;
    }
    const language = interfaceLanguage(readSettings());
    const count = this.index.problemsOf(uri).length;
    const completeness = this.completenessAt(uri);
    const findings = (count === 1 ? words.finding : words.findings)[language].replace('{count}', String(count));
    const recorded = completeness && words.recorded[language].replace('{recorded}', String(completeness.recorded.length)).replace('{due}', String(completeness.due.length));
    const name = translate('Tahap: the active note');
    this.item.name = name;
    this.item.text = [`$(checklist)${completeness ? ` ${completeness.recorded.length}/${completeness.due.length}` : ''}`, findings].join(' · ');
    const sentence = [recorded, findings].filter(Boolean).join(', ');
    this.item.tooltip = `${sentence}. ${words.open[language]}`;
    this.item.accessibilityInformation = { label: `${name}: ${sentence}` };
    this.item.show();
  }

  private completenessAt(uri: vscode.Uri) {
    const found = this.index.sessionAt(uri);
    return found && completenessOf(found.theCase, found.session);
  }
}

export function registerNoteStatus(index: NoteIndex): vscode.Disposable {
  return new NoteStatus(index);
}
