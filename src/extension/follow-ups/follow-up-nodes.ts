import type { FollowUpGroup, FollowUpRow } from '../../core/report/follow-ups-view.ts';

/** Nodes keep their identity while their rows are told anew: VS Code finds an element again by it. */
export interface FollowUpGroupNode {
  readonly kind: 'follow-up-group';
  readonly id: string;
  group: FollowUpGroup;
}

export interface FollowUpNode {
  readonly kind: 'follow-up';
  readonly id: string;
  parent: FollowUpGroupNode;
  row: FollowUpRow;
}

/** Stands for rows that are held back. */
export interface MoreFollowUpsNode {
  readonly kind: 'more-follow-ups';
  readonly id: string;
  readonly parent: FollowUpGroupNode;
  readonly hidden: number;
}

export type FollowUpsNode = FollowUpGroupNode | FollowUpNode | MoreFollowUpsNode;

/** The tree asks for each row of an open group one by one. */
const pageSize = 300;

/** Makes nodes of rows, page by page. */
export class FollowUpNodes {
  private readonly groups = new Map<string, FollowUpGroupNode>();
  private rows = new Map<string, FollowUpNode>();
  private readonly limits = new Map<string, number>();

  /** Takes in the rows as they are now: nodes that stay tell them from now on, the others are forgotten. */
  take(groups: readonly FollowUpGroup[]): void {
    const rows = new Map<string, FollowUpNode>();
    for (const group of groups) {
      const parent = this.groupNode(group);
      for (const row of group.rows) {
        const known = this.rows.get(row.id);
        if (known) rows.set(row.id, Object.assign(known, { row, parent }));
      }
    }
    this.rows = rows;
  }

  groupNode(group: FollowUpGroup): FollowUpGroupNode {
    const known = this.groups.get(group.id);
    if (known) return Object.assign(known, { group });
    const node: FollowUpGroupNode = { kind: 'follow-up-group', id: group.id, group };
    this.groups.set(group.id, node);
    return node;
  }

  rowNode(row: FollowUpRow, parent: FollowUpGroupNode): FollowUpNode {
    const known = this.rows.get(row.id);
    if (known) return Object.assign(known, { row, parent });
    const node: FollowUpNode = { kind: 'follow-up', id: row.id, row, parent };
    this.rows.set(row.id, node);
    return node;
  }

  childrenOf(parent: FollowUpGroupNode): FollowUpsNode[] {
    const { rows } = parent.group;
    const nodes: FollowUpsNode[] = rows.slice(0, this.limitOf(parent)).map(row => this.rowNode(row, parent));
    const hidden = rows.length - nodes.length;
    if (hidden > 0) nodes.push({ kind: 'more-follow-ups', id: `more:${parent.id}`, parent, hidden });
    return nodes;
  }

  /** Nodes that VS Code may show already. */
  shownRow(id: string): FollowUpNode | undefined {
    return this.rows.get(id);
  }

  showMore({ parent }: MoreFollowUpsNode): void {
    this.limits.set(parent.id, this.limitOf(parent) + pageSize);
  }

  private limitOf({ id }: FollowUpGroupNode): number {
    return this.limits.get(id) ?? pageSize;
  }
}
