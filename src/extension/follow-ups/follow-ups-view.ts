import * as vscode from 'vscode';
import { DisposableStore } from '../disposable-store.ts';
import { section } from '../settings.ts';
import { translate } from '../translate.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import type { FollowUpsNode, MoreFollowUpsNode } from './follow-up-nodes.ts';
import { FollowUpsTree } from './follow-ups-tree.ts';

export const followUpsView = 'tahap.followUps';

/** The Follow-ups view: the tree with what VS Code shows around it. */
export class FollowUpsView implements vscode.Disposable {
  private readonly store = new DisposableStore();
  readonly tree: FollowUpsTree;
  private readonly view: vscode.TreeView<FollowUpsNode>;
  private state: string | undefined;
  private readings = 0;

  constructor(private readonly index: NoteIndex) {
    this.tree = this.store.add(new FollowUpsTree(index));
    this.view = this.store.add(vscode.window.createTreeView(followUpsView, { treeDataProvider: this.tree, showCollapseAll: true }));
    this.store.add(this.tree.onDidTell(() => this.describe()));
    this.store.add(vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(`${section}.language`)) this.tree.refresh(); }));
    this.store.add(vscode.commands.registerCommand('tahap.followUps.showMore', (node: MoreFollowUpsNode) => this.tree.showMore(node)));
    this.describe();
  }

  /** The one that the keyboard or the pointer chose last, if it still waits. */
  get selectedRowId(): string | undefined {
    const [node] = this.view.selection;
    return node?.kind === 'follow-up' ? node.id : undefined;
  }

  /** Waits for notes that are being read. */
  async awaitReading(reading: Promise<void>): Promise<void> {
    this.readings++;
    this.describe();
    try {
      await reading;
    } finally {
      this.readings--;
      this.tree.update();
    }
  }

  async read(): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: followUpsView } }, () => this.awaitReading(this.index.load()));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** The title, the number on the icon, and the welcome texts' conditions. */
  private describe(): void {
    const title = translate('Follow-ups');
    if (this.view.title !== title) this.view.title = title;
    const { badge } = this.tree;
    if (this.view.badge?.value !== badge?.value || this.view.badge?.tooltip !== badge?.tooltip) this.view.badge = badge;
    const state = this.stateNow();
    if (state === this.state) return;
    this.state = state;
    void vscode.commands.executeCommand('setContext', `${followUpsView}.state`, state);
  }

  private stateNow(): 'reading' | 'empty' | 'settled' | 'rows' {
    if (this.tree.groups.length > 0) return 'rows';
    if (this.readings > 0) return 'reading';
    return this.index.cases().length > 0 ? 'settled' : 'empty';
  }
}
