import * as vscode from 'vscode';
import { sessionTree, type SessionGroup, type SourceCase } from '../../core/report/session-tree.ts';
import { sessionTreeChanges } from '../../core/report/session-tree-changes.ts';
import { relativePath } from '../../hosts/vscode/conversions.ts';
import { DisposableStore } from '../disposable-store.ts';
import type { NoteIndex } from '../workspace/note-index.ts';
import { itemOf, tooltipOf } from './row-items.ts';
import { SessionNodes, type MoreNode, type NoteNode, type SessionNode } from './session-nodes.ts';
import type { TreeChoice } from './tree-choice.ts';

/** At most five times a second, however fast somebody types. */
const pauseMilliseconds = 200;

/** The index's sessions as a tree. Draws anew what changed, and nothing while nobody sees it. */
export class SessionsTree implements vscode.TreeDataProvider<SessionNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<SessionNode[] | undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly told = this.store.add(new vscode.EventEmitter<void>());
  /** The rows were told anew, whether or not any of them changed. */
  readonly onDidTell = this.told.event;
  private readonly nodes = new SessionNodes();
  private rows: readonly SessionGroup[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly index: NoteIndex, private readonly choice: TreeChoice, private readonly isVisible: () => boolean = () => true) {
    this.store.add(index.onDidChange(() => { this.timer ??= setTimeout(() => this.update(), pauseMilliseconds); }));
  }

  get groups(): readonly SessionGroup[] {
    return this.rows ??= this.tellRows();
  }

  getChildren(node?: SessionNode): SessionNode[] {
    if (!node) return this.nodes.rootNodes(this.groups);
    return node.kind === 'group' ? this.nodes.childrenOf(node) : [];
  }

  getParent(node: SessionNode): SessionNode | undefined {
    return node.kind === 'group' ? undefined : node.parent;
  }

  getTreeItem(node: SessionNode): vscode.TreeItem {
    return itemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: SessionNode): vscode.TreeItem {
    const tooltip = tooltipOf(node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  /** The row of a note, with the pages opened that hold it; undefined when no row stands for it. */
  nodeOf(uri: vscode.Uri): NoteNode | undefined {
    const root = this.index.uriOf(uri, '');
    const path = root && relativePath(root, uri);
    if (!root || path === undefined) return undefined;
    const id = `${root.toString()}#${path}`;
    for (const [groupIndex, group] of this.groups.entries()) {
      const noteIndex = group.notes.findIndex(row => row.id === id);
      const row = group.notes[noteIndex];
      if (!row) continue;
      const parent = this.nodes.groupNode(group);
      if (this.nodes.showUpTo(undefined, groupIndex)) this.changed.fire(undefined);
      if (this.nodes.showUpTo(parent, noteIndex)) this.changed.fire([parent]);
      return this.nodes.noteNode(row, parent);
    }
    return undefined;
  }

  showMore(node: MoreNode): void {
    this.nodes.showMore(node);
    this.changed.fire(node.parent && [node.parent]);
  }

  /** Draws everything anew: after another grouping or filter, or another language. */
  refresh(): void {
    this.rows = this.tellRows();
    this.nodes.forget();
    this.changed.fire(undefined);
    this.told.fire();
  }

  /** Draws what is not the same any more. */
  update(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const before = this.rows;
    if (!before) return this.told.fire();
    if (!this.isVisible()) {
      this.rows = undefined;
      this.changed.fire(undefined);
      return this.told.fire();
    }
    this.rows = this.tellRows();
    const changes = sessionTreeChanges(before, this.rows);
    if (changes.kind === 'all') this.changed.fire(undefined);
    else {
      const groups = changes.groups.map(group => this.nodes.groupNode(group));
      const notes = changes.notes.flatMap(row => this.nodes.shownNote(row) ?? []);
      if (groups.length + notes.length > 0) this.changed.fire([...groups, ...notes]);
    }
    this.told.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.store.dispose();
  }

  private tellRows(): SessionGroup[] {
    const found = this.index.cases();
    const linters = new Map(found.map(({ root }) => [root.uri.toString(), root.linter]));
    const ids = new Map(found.map(({ root }) => [root, root.uri.toString()]));
    const cases = found.map(({ root, key, theCase }): SourceCase => {
      const { adoptedOn, holidays } = root.settings.config.settings;
      return { rootId: ids.get(root) ?? '', key, theCase, asOf: root.asOf, holidays, adoptedOn };
    });
    return sessionTree({ cases, grouping: this.choice.grouping, filter: this.choice.filter, problemsOf: (rootId, path) => linters.get(rootId)?.problemsOf(path) ?? [] });
  }
}
