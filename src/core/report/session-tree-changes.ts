import type { FindingSummary, SessionGroup, SessionRow } from './session-tree.ts';

/** What of a tree has to be drawn anew. */
export type SessionTreeChanges =
  | { readonly kind: 'all' }
  /** The groups with their notes, and single notes of other groups. */
  | { readonly kind: 'some'; readonly groups: readonly SessionGroup[]; readonly notes: readonly SessionRow[] };

/**
 * Compares two states of the tree. A case that was judged again is another object, so what is not touched costs one
 * comparison. Groups that come, go or move mean drawing everything.
 */
export function sessionTreeChanges(before: readonly SessionGroup[], after: readonly SessionGroup[]): SessionTreeChanges {
  if (before.length !== after.length || before.some((group, index) => group.id !== after[index]?.id)) return { kind: 'all' };
  const groups: SessionGroup[] = [];
  const notes: SessionRow[] = [];
  for (const [index, group] of after.entries()) {
    const old = before[index];
    if (!old || isAnotherGroup(old, group)) groups.push(group);
    else notes.push(...changedNotes(old, group));
  }
  return { kind: 'some', groups, notes };
}

function isAnotherGroup(before: SessionGroup, after: SessionGroup): boolean {
  return before.notes.length !== after.notes.length
    || before.source?.theCase.isClosed !== after.source?.theCase.isClosed
    || before.source?.theCase.sessions.length !== after.source?.theCase.sessions.length
    || before.source?.theCase.caseFile?.path !== after.source?.theCase.caseFile?.path
    || isAnotherSummary(before.findings, after.findings)
    || before.notes.some((row, index) => row.id !== after.notes[index]?.id);
}

function changedNotes(before: SessionGroup, after: SessionGroup): SessionRow[] {
  return after.notes.filter((row, index) => isAnotherRow(before.notes[index], row));
}

function isAnotherRow(before: SessionRow | undefined, after: SessionRow): boolean {
  return before?.theCase !== after.theCase || isAnotherSummary(before.findings, after.findings);
}

function isAnotherSummary(before: FindingSummary, after: FindingSummary): boolean {
  return before.count !== after.count || before.worst !== after.worst;
}
