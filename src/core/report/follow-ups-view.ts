import type { Case } from '../cases/case.ts';
import { followUpsOf, type FollowUp, type FollowUpSettings, type FollowUpState } from '../cases/follow-ups.ts';

/** The order in which a list shows them. */
export const followUpStates: readonly FollowUpState[] = ['overdue', 'today', 'this-week', 'later', 'undated'];

/** A case with what tells its days: its root's holidays and adoption, and the day it is looked at. */
export interface FollowUpSource {
  readonly rootId: string;
  readonly theCase: Case;
  readonly settings: FollowUpSettings;
}

export interface FollowUpRow {
  /** Stays the same while the promise is moved within its file, or to another day. */
  readonly id: string;
  readonly rootId: string;
  readonly followUp: FollowUp;
}

export interface FollowUpGroup {
  readonly id: string;
  readonly state: FollowUpState;
  /** By the last day, then by case. */
  readonly rows: readonly FollowUpRow[];
}

/** What all cases wait for. Groups without rows are left out. */
export function followUpsView(sources: readonly FollowUpSource[]): FollowUpGroup[] {
  const rows = sources.flatMap(({ rootId, theCase, settings }) => rowsOf(rootId, followUpsOf(theCase, settings)));
  return groupFollowUps(rows);
}

export function groupFollowUps(rows: readonly FollowUpRow[]): FollowUpGroup[] {
  const byState = new Map<FollowUpState, FollowUpRow[]>();
  for (const row of rows) {
    const known = byState.get(row.followUp.state);
    if (known) known.push(row);
    else byState.set(row.followUp.state, [row]);
  }
  return followUpStates.flatMap(state => {
    const own = byState.get(state);
    return own ? [{ id: `group:${state}`, state, rows: own.sort(compareRows) }] : [];
  });
}

/** Rows of one case. A case file may promise several of a kind: they are told apart by their order in it. */
export function rowsOf(rootId: string, followUps: readonly FollowUp[]): FollowUpRow[] {
  const seen = new Map<string, number>();
  return followUps.map(followUp => {
    const name = `${rootId}#${followUp.path}#${followUp.kind}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id: count === 1 ? name : `${name}#${count}`, rootId, followUp };
  });
}

export function overdueCount(groups: readonly FollowUpGroup[]): number {
  return groups.find(({ state }) => state === 'overdue')?.rows.length ?? 0;
}

/** The same rows, that of the given id in front. */
export function selectedFirst(rows: readonly FollowUpRow[], id: string | undefined): readonly FollowUpRow[] {
  const selected = rows.find(row => row.id === id);
  return selected ? [selected, ...rows.filter(row => row !== selected)] : rows;
}

/** Everything that a reader sees of a row: the place of its promise in the note is not among it. */
export function faceOf({ followUp: { kind, caseCode, time, clock, zone, counselor, state, daysOver } }: FollowUpRow): string {
  return JSON.stringify([kind, caseCode, time?.from, time?.to, clock, zone, counselor, state, daysOver]);
}

export interface FollowUpChanges {
  /** Other groups than before: everything is drawn anew. */
  readonly all: boolean;
  /** Groups with other rows, or in another order. */
  readonly groups: readonly FollowUpGroup[];
  /** Rows that look otherwise, in groups that are not drawn anew. */
  readonly rows: readonly FollowUpRow[];
}

/** The least that has to be drawn anew. */
export function followUpChanges(before: readonly FollowUpGroup[], after: readonly FollowUpGroup[]): FollowUpChanges {
  if (idsOf(before) !== idsOf(after)) return { all: true, groups: [], rows: [] };
  const groups: FollowUpGroup[] = [];
  const rows: FollowUpRow[] = [];
  for (const [index, group] of after.entries()) {
    const old = before[index]?.rows ?? [];
    if (idsOf(old) !== idsOf(group.rows)) groups.push(group);
    else rows.push(...group.rows.filter((row, place) => { const was = old[place]; return was !== row && (!was || faceOf(was) !== faceOf(row)); }));
  }
  return { all: false, groups, rows };
}

function idsOf(items: readonly { readonly id: string }[]): string {
  return items.map(({ id }) => id).join('\n');
}

function compareRows({ id, followUp: left }: FollowUpRow, { id: otherId, followUp: right }: FollowUpRow): number {
  return compareText(left.time?.to ?? '', right.time?.to ?? '')
    || compareText(left.time?.from ?? '', right.time?.from ?? '')
    || compareText(left.clock ?? '', right.clock ?? '')
    || compareText(left.caseCode ?? '', right.caseCode ?? '')
    || compareText(id, otherId);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
