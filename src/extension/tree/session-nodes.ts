import type { SessionGroup, SessionRow } from '../../core/report/session-tree.ts';

/** Nodes keep their identity while their rows are told anew: VS Code finds an element again by it. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  group: SessionGroup;
}

export interface NoteNode {
  readonly kind: 'note';
  readonly id: string;
  parent: GroupNode;
  row: SessionRow;
}

/** Stands for rows that are held back. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: GroupNode | undefined;
  readonly hidden: number;
}

export type SessionNode = GroupNode | NoteNode | MoreNode;

/** The tree asks for each visible row one by one: so many are a moment's work, and no reader scrolls further. */
const pageSize = 300;

/** Makes nodes of rows, page by page. */
export class SessionNodes {
  private readonly groups = new Map<string, GroupNode>();
  private readonly notes = new Map<string, NoteNode>();
  private readonly limits = new Map<string, number>();

  /** After the rows have another order or grouping. Pages that were opened stay open. */
  forget(): void {
    this.groups.clear();
    this.notes.clear();
  }

  rootNodes(groups: readonly SessionGroup[]): SessionNode[] {
    return this.page(groups, undefined, group => this.groupNode(group));
  }

  childrenOf(node: GroupNode): SessionNode[] {
    return this.page(node.group.notes, node, row => this.noteNode(row, node));
  }

  groupNode(group: SessionGroup): GroupNode {
    const known = this.groups.get(group.id);
    if (known) {
      known.group = group;
      return known;
    }
    const node: GroupNode = { kind: 'group', id: group.id, group };
    this.groups.set(group.id, node);
    return node;
  }

  noteNode(row: SessionRow, parent: GroupNode): NoteNode {
    const known = this.notes.get(row.id);
    if (known) return Object.assign(known, { row, parent });
    const node: NoteNode = { kind: 'note', id: row.id, row, parent };
    this.notes.set(row.id, node);
    return node;
  }

  /** The node of a row that may have been shown, with its row as it is now. */
  shownNote(row: SessionRow): NoteNode | undefined {
    const known = this.notes.get(row.id);
    return known && Object.assign(known, { row });
  }

  /** Opens further pages. Tells whether that was needed. */
  showUpTo(parent: GroupNode | undefined, index: number): boolean {
    const limit = this.limitOf(parent);
    if (index < limit) return false;
    this.limits.set(parent?.id ?? '', Math.ceil((index + 1) / pageSize) * pageSize);
    return true;
  }

  showMore({ parent }: MoreNode): void {
    this.showUpTo(parent, this.limitOf(parent));
  }

  private limitOf(parent: GroupNode | undefined): number {
    return this.limits.get(parent?.id ?? '') ?? pageSize;
  }

  private page<Row>(rows: readonly Row[], parent: GroupNode | undefined, toNode: (row: Row) => SessionNode): SessionNode[] {
    const limit = this.limitOf(parent);
    const nodes = rows.slice(0, limit).map(toNode);
    const hidden = rows.length - nodes.length;
    return hidden > 0 ? [...nodes, { kind: 'more', id: `more:${parent?.id ?? ''}`, parent, hidden }] : nodes;
  }
}
