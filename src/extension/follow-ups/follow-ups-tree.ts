import * as vscode from 'vscode';
import type { Case } from '../../core/cases/case.ts';
import { followUpsOf } from '../../core/cases/follow-ups.ts';
import { followUpChanges, groupFollowUps, overdueCount, rowsOf, type FollowUpGroup, type FollowUpRow } from '../../core/report/follow-ups-view.ts';
import { DisposableStore } from '../disposable-store.ts';
import { readSettings } from '../settings.ts';
import type { NoteIndex, NoteRoot } from '../workspace/note-index.ts';
import { itemOf, tooltipOf } from './follow-up-items.ts';
import { FollowUpNodes, type FollowUpNode, type FollowUpsNode, type MoreFollowUpsNode } from './follow-up-nodes.ts';
import { overdueText } from './follow-up-texts.ts';

/** At most five times a second, however fast somebody types. */
const pauseMilliseconds = 200;

interface KnownRows {
  readonly key: string;
  readonly settings: NoteRoot['settings'];
  readonly rows: readonly FollowUpRow[];
}

/** What the index's cases wait for, as a tree. Draws anew what changed. */
export class FollowUpsTree implements vscode.TreeDataProvider<FollowUpsNode>, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<FollowUpsNode[] | undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly told = this.store.add(new vscode.EventEmitter<void>());
  /** The rows were told anew, whether or not any of them changed. */
  readonly onDidTell = this.told.event;
  private readonly nodes = new FollowUpNodes();
  /** A case that is the same object has not changed. */
  private readonly known = new WeakMap<Case, KnownRows>();
  private current: readonly FollowUpGroup[] | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly index: NoteIndex) {
    this.store.add(index.onDidChange(() => { this.timer ??= setTimeout(() => this.update(), pauseMilliseconds); }));
  }

  get groups(): readonly FollowUpGroup[] {
    return this.current ??= this.tellGroups();
  }

  get rows(): readonly FollowUpRow[] {
    return this.groups.flatMap(({ rows }) => rows);
  }

  /** The number that asks to be looked at; undefined when nothing is overdue. */
  get badge(): vscode.ViewBadge | undefined {
    const value = overdueCount(this.groups);
    return value > 0 ? { value, tooltip: overdueText(value) } : undefined;
  }

  getChildren(node?: FollowUpsNode): FollowUpsNode[] {
    if (!node) return this.groups.map(group => this.nodes.groupNode(group));
    return node.kind === 'follow-up-group' ? this.nodes.childrenOf(node) : [];
  }

  getParent(node: FollowUpsNode): FollowUpsNode | undefined {
    return node.kind === 'follow-up-group' ? undefined : node.parent;
  }

  getTreeItem(node: FollowUpsNode): vscode.TreeItem {
    return itemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: FollowUpsNode): vscode.TreeItem {
    const tooltip = tooltipOf(node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  /** The node of a row, in the group where it stands now. */
  nodeOf(id: string): FollowUpNode | undefined {
    const group = this.groups.find(({ rows }) => rows.some(row => row.id === id));
    const row = group?.rows.find(candidate => candidate.id === id);
    return group && row && this.nodes.rowNode(row, this.nodes.groupNode(group));
  }

  showMore(node: MoreFollowUpsNode): void {
    this.nodes.showMore(node);
    this.changed.fire([node.parent]);
  }

  /** Draws everything anew: after another language. */
  refresh(): void {
    this.changed.fire(undefined);
    this.told.fire();
  }

  /** Draws what is not the same any more. */
  update(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const before = this.groups;
    this.current = this.tellGroups();
    this.nodes.take(this.current);
    const { all, groups, rows } = followUpChanges(before, this.current);
    if (all) this.changed.fire(undefined);
    else {
      const changed = [...groups.map(group => this.nodes.groupNode(group)), ...rows.flatMap(({ id }) => this.nodes.shownRow(id) ?? [])];
      if (changed.length > 0) this.changed.fire(changed);
    }
    this.told.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.store.dispose();
  }

  private tellGroups(): FollowUpGroup[] {
    const days = new Map<NoteRoot, { readonly asOf: string; readonly rootId: string }>();
    return groupFollowUps(this.index.cases().flatMap(({ root, theCase }) => {
      let day = days.get(root);
      if (!day) days.set(root, day = { asOf: readSettings(root.uri).asOf, rootId: root.uri.toString() });
      return this.rowsOfCase(root, theCase, day);
    }));
  }

  private rowsOfCase({ settings }: NoteRoot, theCase: Case, { asOf, rootId }: { readonly asOf: string; readonly rootId: string }): readonly FollowUpRow[] {
    const key = `${asOf}#${rootId}`;
    const known = this.known.get(theCase);
    if (known?.key === key && known.settings === settings) return known.rows;
    const { holidays, adoptedOn } = settings.config.settings;
    const rows = rowsOf(rootId, followUpsOf(theCase, { asOf, holidays, adoptedOn }));
    this.known.set(theCase, { key, settings, rows });
    return rows;
  }
}
