import * as vscode from 'vscode';
import { viewAs, viewLayouts, type ViewLayout } from '../../core/report/view-as.ts';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import { DisposableStore } from '../disposable-store.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';

export const viewScheme = 'tahap-view';

/** After the last change, so long is waited before open views are written anew. */
const pauseMilliseconds = 200;

/** Notes in another layout, as documents that are never saved and follow their note. */
export class ViewDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.changed.event;
  private readonly waiting = new Map<string, vscode.Uri>();
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly index: NoteIndex) {
    this.store.add(vscode.workspace.registerTextDocumentContentProvider(viewScheme, this));
    this.store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshViewsOf(document.uri)));
    this.store.add(index.onDidChange(uris => uris.forEach(uri => this.refreshViewsOf(uri))));
  }

  async provideTextDocumentContent(view: vscode.Uri): Promise<string> {
    const shown = readViewUri(view);
    if (!shown) return '';
    const document = await vscode.workspace.openTextDocument(shown.note);
    const note = this.index.parse(document);
    if (note?.kind !== 'note') return translate('This note can no longer be shown: it is not among the notes of the workspace.');
    return viewAs(note, shown.layout, this.index.protocolsFor(shown.note) ?? builtinProtocols);
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.store.dispose();
  }

  private refreshViewsOf(note: vscode.Uri): void {
    const address = note.toString();
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === viewScheme && readViewUri(uri)?.note.toString() === address) this.waiting.set(uri.toString(), uri);
    }
    if (this.waiting.size === 0) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      const views = [...this.waiting.values()];
      this.waiting.clear();
      views.forEach(view => this.changed.fire(view));
    }, pauseMilliseconds);
  }
}

/** The tab is named like the note, with the layout; the note's own address goes along. */
export function viewUri(note: vscode.Uri, layout: ViewLayout): vscode.Uri {
  const name = (note.path.split('/').at(-1) ?? '').replace(/\.session\.md$|\.md$/, '');
  return vscode.Uri.from({ scheme: viewScheme, path: `/${name}.${layout}.md`, query: JSON.stringify({ note: note.toString(), layout }) });
}

function readViewUri({ query }: vscode.Uri): { readonly note: vscode.Uri; readonly layout: ViewLayout } | undefined {
  try {
    const { note, layout } = JSON.parse(query) as { note: string; layout: string };
    const known = viewLayouts.find(one => one === layout);
    return known && { note: vscode.Uri.parse(note, true), layout: known };
  } catch {
    return undefined;
  }
}
