import type { Case, Session } from '../cases/case.ts';
import type { NoteFacts } from '../cases/note-facts.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { Problem } from '../lint/problem.ts';
import type { FrameStage } from '../protocol/protocol.ts';
import type { Severity } from '../rules/rule.ts';
import { noteFilter, type SessionFilter } from './session-tree-filter.ts';

/** What the groups of the Sessions tree stand for, in the order in which a reader is offered them. */
export const groupings = ['case', 'date', 'stage', 'status', 'counselor'] as const;
export type Grouping = (typeof groupings)[number];

/** A case with the root that it was found in. */
export interface SourceCase {
  readonly rootId: string;
  readonly key: string;
  readonly theCase: Case;
  /** The root's `adopted_on`. */
  readonly adoptedOn?: IsoDate | undefined;
}

export interface FindingSummary {
  readonly count: number;
  readonly worst: Severity | undefined;
}

export interface SessionRow {
  /** Stays the same as long as the note keeps its place. */
  readonly id: string;
  readonly rootId: string;
  readonly theCase: Case;
  readonly adoptedOn: IsoDate | undefined;
  readonly note: NoteFacts;
  /** Undefined for notes that are no session. */
  readonly session: Session | undefined;
  readonly findings: FindingSummary;
}

export interface SessionGroup {
  readonly id: string;
  readonly grouping: Grouping;
  /** A case's or counselor's code, a month as YYYY-MM, a stage's or status's id; undefined for notes that do not tell it. */
  readonly value: string | undefined;
  /** With `case`: where the case was found; undefined for the notes that belong to none. */
  readonly source: SourceCase | undefined;
  readonly notes: readonly SessionRow[];
  /** Of the notes, and with `case` of the case file, too. */
  readonly findings: FindingSummary;
}

export interface SessionTreeRequest {
  /** In the order in which cases are to be listed. */
  readonly cases: readonly SourceCase[];
  readonly grouping: Grouping;
  readonly filter: SessionFilter;
  readonly problemsOf: (rootId: string, path: string) => readonly Problem[];
}

const stageOrder: readonly FrameStage[] = ['early', 'core', 'final'];
const statusOrder = ['draft', 'signed'];
const noFindings: FindingSummary = { count: 0, worst: undefined };

/** The rows of the Sessions tree: groups with their notes. Each note is looked at once, whatever the grouping. */
export function sessionTree(request: SessionTreeRequest): SessionGroup[] {
  return request.grouping === 'case' ? byCase(request) : byValue(request);
}

/** The latest stage that a note records. */
export function stageReached(note: NoteFacts): FrameStage | undefined {
  return stageOrder.findLast(stage => note.frame.has(stage));
}

/** Notes that belong to no case come last, together. */
function byCase(request: SessionTreeRequest): SessionGroup[] {
  const groups: SessionGroup[] = [];
  const loose: SessionRow[] = [];
  for (const source of request.cases) {
    const { rootId, key, theCase } = source;
    const notes = rowsOf(source, request);
    if (theCase.code === undefined) {
      loose.push(...notes);
      continue;
    }
    const ofCaseFile = theCase.caseFile ? summaryOf(request.problemsOf(rootId, theCase.caseFile.path)) : noFindings;
    if (notes.length === 0 && !showsCaseFile(theCase, ofCaseFile, request.filter)) continue;
    groups.push({ id: `case:${rootId}#${key}`, grouping: 'case', value: theCase.code, source, notes, findings: sumOf([ofCaseFile, ...notes.map(note => note.findings)]) });
  }
  if (loose.length > 0) groups.push({ id: 'case:', grouping: 'case', value: undefined, source: undefined, notes: loose, findings: sumOf(loose.map(note => note.findings)) });
  return groups;
}

/** A case file without notes is a case that has yet to begin, or one whose file alone has findings. */
function showsCaseFile({ code, notes, caseFile }: Case, findings: FindingSummary, { text, onlyWithFindings }: SessionFilter): boolean {
  if (!caseFile || (onlyWithFindings && findings.count === 0)) return false;
  if (text.trim() !== '') return notes.length === 0 && code?.toLowerCase().includes(text.trim().toLowerCase()) === true;
  return onlyWithFindings || notes.length === 0;
}

function byValue(request: SessionTreeRequest): SessionGroup[] {
  const { grouping } = request;
  const rows = new Map<string | undefined, SessionRow[]>();
  for (const source of request.cases) {
    for (const row of rowsOf(source, request)) {
      const value = valueOf(row.note, grouping);
      const known = rows.get(value);
      if (known) known.push(row);
      else rows.set(value, [row]);
    }
  }
  return [...rows.keys()].sort((left, right) => compareValues(left, right, grouping)).map(value => {
    const notes = grouping === 'date' ? newestFirst(rows.get(value) ?? []) : rows.get(value) ?? [];
    return { id: `${grouping}:${value ?? ''}`, grouping, value, source: undefined, notes, findings: sumOf(notes.map(note => note.findings)) };
  });
}

function rowsOf({ rootId, theCase, adoptedOn }: SourceCase, { filter, problemsOf }: SessionTreeRequest): SessionRow[] {
  const accepts = noteFilter(filter.text, theCase);
  const sessions = new Map(theCase.sessions.map(session => [session.note, session]));
  const rows: SessionRow[] = [];
  for (const note of theCase.notes) {
    if (!accepts(note)) continue;
    const findings = summaryOf(problemsOf(rootId, note.path));
    if (filter.onlyWithFindings && findings.count === 0) continue;
    rows.push({ id: `${rootId}#${note.path}`, rootId, theCase, adoptedOn, note, session: sessions.get(note), findings });
  }
  return rows;
}

function valueOf(note: NoteFacts, grouping: Grouping): string | undefined {
  switch (grouping) {
    case 'case': return undefined;
    case 'date': return note.date?.slice(0, 7);
    case 'stage': return stageReached(note);
    case 'status': return note.signed ? 'signed' : 'draft';
    case 'counselor': return note.counselor;
  }
}

/** The newest month first, stages and statuses in their own order, codes by code units; what is not told comes last. */
function compareValues(left: string | undefined, right: string | undefined, grouping: Grouping): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  if (grouping === 'stage') return stageOrder.findIndex(stage => stage === left) - stageOrder.findIndex(stage => stage === right);
  if (grouping === 'status') return statusOrder.indexOf(left) - statusOrder.indexOf(right);
  return grouping === 'date' ? compareText(right, left) : compareText(left, right);
}

function newestFirst(rows: readonly SessionRow[]): SessionRow[] {
  return [...rows].sort((left, right) => compareText(right.note.date ?? '', left.note.date ?? ''));
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function summaryOf(problems: readonly Problem[]): FindingSummary {
  if (problems.length === 0) return noFindings;
  return { count: problems.length, worst: worstOf(problems.map(problem => problem.severity)) };
}

function sumOf(summaries: readonly FindingSummary[]): FindingSummary {
  const found = summaries.filter(({ count }) => count > 0);
  if (found.length === 0) return noFindings;
  return { count: found.reduce((sum, { count }) => sum + count, 0), worst: worstOf(found.map(({ worst }) => worst)) };
}

function worstOf(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return (['error', 'warning', 'info'] as const).find(severity => severities.includes(severity));
}
