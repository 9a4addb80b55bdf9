import * as vscode from 'vscode';
import { findStep, type Protocol } from '../../core/protocol/protocol.ts';
import { progressIn, type PlacedProgress } from '../../core/report/step-help-progress.ts';
import { completenessIn } from '../../core/report/step-help-situation.ts';
import { toVsCodePosition } from '../../hosts/vscode/conversions.ts';
import { DisposableStore } from '../disposable-store.ts';
import type { ParsedDocuments } from '../hover/parsed-documents.ts';
import { interfaceLanguage, readSettings, section } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { insertMissingOfStageCommand } from './insert-missing-of-stage.ts';
import { sessionNoteSelector } from '../note-selector.ts';

/** More names than this make the line longer than the note's. */
const namesShown = 2;

/** Above each stage how much of what it owes is recorded; selecting it inserts the rest. Above a layout's first section, of all sections. */
class StageLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(index: NoteIndex, private readonly documents: ParsedDocuments) {
    this.store.add(index.onDidChange(() => this.changed.fire()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(section)) this.changed.fire(); }));
    this.store.add(vscode.languages.registerCodeLensProvider(sessionNoteSelector, this));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!readSettings(document.uri).stageLenses) return [];
    const { parsed, situation } = this.documents.get(document) ?? {};
    if (!parsed || !situation) return [];
    return progressIn(parsed, completenessIn(parsed, situation)).map(progress => {
      const at = toVsCodePosition(parsed.lines.positionAt(progress.section.heading.start));
      return new vscode.CodeLens(new vscode.Range(at, at), commandOf(progress, document.uri, parsed.protocol));
    });
  }

  dispose(): void {
    this.store.dispose();
  }
}

export function registerStageLenses(index: NoteIndex, documents: ParsedDocuments): vscode.Disposable {
  return new StageLenses(index, documents);
}

/** Where nothing is missing there is nothing to select. */
function commandOf({ kind, id, due, recorded, missing }: PlacedProgress, uri: vscode.Uri, protocol: Protocol): vscode.Command {
  const told = countText(kind, recorded.length, due.length);
  if (missing.length === 0) return { command: '', title: `$(check) ${told}` };
  const language = interfaceLanguage(readSettings());
  const names = missing.map(step => findStep(protocol, step)?.names[language] ?? step);
  const shown = [...names.slice(0, namesShown), ...(names.length > namesShown ? [`+${names.length - namesShown}`] : [])].join(', ');
  return {
    command: insertMissingOfStageCommand,
    title: `$(circle-large-outline) ${translate('{told}, not yet: {steps}', { told, steps: shown })}`,
    tooltip: translate('Insert what is missing here: {steps}', { steps: names.join(', ') }),
    arguments: [uri, id],
  };
}

function countText(kind: PlacedProgress['kind'], recorded: number, due: number): string {
  if (kind === 'layout') return translate('{recorded} of {due} sections and steps recorded', { recorded, due });
  return due === 1 ? translate('{recorded} of 1 step recorded', { recorded }) : translate('{recorded} of {due} steps recorded', { recorded, due });
}
