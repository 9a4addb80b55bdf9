import * as vscode from 'vscode';
import { DisposableStore } from '../disposable-store.ts';
import { readSettings, section, type Settings } from '../settings.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { Slices } from '../workspace/slices.ts';
import { faultToDiagnostic, toDiagnostic } from './to-diagnostic.ts';

/** Findings are computed at once and shown when the writer pauses. */
const pauseMilliseconds = 200;

/** Shows the index's findings: one delayed pass over all files whose findings may have changed. */
export class DiagnosticsPublisher implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly collection = this.store.add(vscode.languages.createDiagnosticCollection('tahap'));
  private readonly pending = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  constructor(private readonly index: NoteIndex) {
    this.store.add(index.onDidChange(uris => this.plan(uris)));
    this.store.add(vscode.workspace.onDidOpenTextDocument(({ uri }) => this.plan([uri])));
    this.store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.plan([uri])));
    this.store.add(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.plan([uri])));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(section)) this.plan([...this.shown(), ...this.index.uris()]);
    }));
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.store.dispose();
  }

  private plan(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.pending.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.publish(), pauseMilliseconds);
  }

  /**
   * The index always holds the newest text and each file's findings are asked for at the moment they are shown, so what is
   * shown fits the version that is open. A turn for the others in between changes nothing of that.
   */
  private async publish(): Promise<void> {
    const settings = readSettings();
    const slices = new Slices();
    const open = new Map(vscode.workspace.textDocuments.filter(document => !document.isClosed).map(document => [document.uri.toString(), document]));
    for (const [key, uri] of [...this.pending]) {
      this.pending.delete(key);
      this.show(uri, settings, open.get(key));
      await slices.breathe();
      if (this.isDisposed) return;
    }
  }

  private show(uri: vscode.Uri, { run, scope }: Settings, document: vscode.TextDocument | undefined): void {
    // Until it is saved, a note keeps the findings of its last saved text.
    if (run === 'onSave' && document?.isDirty) return;
    const faults = this.index.faultsOf(uri).map(faultToDiagnostic);
    const isWanted = run !== 'off' && (scope === 'workspace' || (document !== undefined && !document.isClosed));
    const problems = isWanted ? this.index.problemsOf(uri).map(problem => toDiagnostic(problem, path => this.index.uriOf(uri, path))) : [];
    if (faults.length + problems.length > 0) this.collection.set(uri, [...faults, ...problems]);
    else if (this.collection.has(uri)) this.collection.delete(uri);
  }

  private shown(): vscode.Uri[] {
    return [...this.collection].map(([uri]) => uri);
  }
}
