import * as vscode from 'vscode';
import type { Problem } from '../../core/lint/problem.ts';
import { toDiagnosticSeverity, toVsCodeRange } from '../../hosts/vscode/conversions.ts';
import { DisposableStore } from '../disposable-store.ts';
import { readSettings } from '../settings.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

const source = 'Tahap';
/** Findings are computed at once and shown when the writer pauses. */
const pauseMilliseconds = 200;

/** Shows the index's findings: one delayed pass over all files whose findings may have changed. */
export class DiagnosticsPublisher implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly collection = this.store.add(vscode.languages.createDiagnosticCollection('tahap'));
  private readonly pending = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly index: NoteIndex) {
    this.store.add(index.onDidChange(uris => this.plan(uris)));
    this.store.add(vscode.workspace.onDidOpenTextDocument(document => this.plan([document.uri])));
    this.store.add(vscode.workspace.onDidCloseTextDocument(document => this.plan([document.uri])));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.store.dispose();
  }

  private plan(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.pending.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.publish(), pauseMilliseconds);
  }

  /** The index always holds the newest text, so what is shown fits the version that is open now. */
  private publish(): void {
    const uris = [...this.pending.values()];
    this.pending.clear();
    const { scope } = readSettings();
    for (const uri of uris) {
      const problems = scope === 'workspace' || isOpen(uri) ? this.index.problemsOf(uri) : [];
      if (problems.length === 0) this.collection.delete(uri);
      else this.collection.set(uri, problems.map(problem => this.diagnosticOf(problem, uri)));
    }
  }

  private diagnosticOf(problem: Problem, uri: vscode.Uri): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(toVsCodeRange(problem.range), problem.message, toDiagnosticSeverity(problem.severity));
    diagnostic.source = source;
    diagnostic.code = problem.rule;
    diagnostic.relatedInformation = (problem.related ?? []).flatMap(place => {
      const target = this.index.uriOf(uri, place.path);
      return target ? [new vscode.DiagnosticRelatedInformation(new vscode.Location(target, toVsCodeRange(place.range)), place.message)] : [];
    });
    return diagnostic;
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(document => !document.isClosed && document.uri.toString() === uri.toString());
}
