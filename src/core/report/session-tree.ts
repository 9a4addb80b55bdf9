import type { Case, Session } from '../cases/case.ts';
import type { FollowUpSettings } from '../cases/follow-ups.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { Problem } from '../lint/problem.ts';
import type { Severity } from '../rules/rule.ts';
import { caseFilter, type CaseFilter, type SessionFilter } from './session-tree-filter.ts';
import { compareGroupValues, compareText, groupValues, type Grouping } from './session-tree-values.ts';

/** A case with the root that it was found in, and that root's day and settings. */
export interface SourceCase extends FollowUpSettings {
  readonly rootId: string;
  readonly key: string;
  readonly theCase: Case;
}

export interface FindingSummary {
  readonly count: number;
  readonly worst: Severity | undefined;
}

export interface SessionRow {
  /** Stays the same as long as the note keeps its place. A note in several groups has a row in each, with an id of its own. */
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
  /** A case's or counselor's code, a month as YYYY-MM, an id of a stage or of a closed list; undefined for notes that do not tell it. */
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

const noFindings: FindingSummary = { count: 0, worst: undefined };

/** The rows of the Sessions tree: groups with their notes. Each note is looked at once, whatever the grouping and filter. */
export function sessionTree(request: SessionTreeRequest): SessionGroup[] {
  return request.grouping === 'case' ? byCase(request) : byValue(request);
}

/** Notes that belong to no case come last, together. */
function byCase(request: SessionTreeRequest): SessionGroup[] {
  const groups: SessionGroup[] = [];
  const loose: SessionRow[] = [];
  for (const source of request.cases) {
    const { rootId, key, theCase } = source;
    const filter = caseFilter(request.filter, theCase, source);
    const notes = rowsOf(source, filter, request);
    if (theCase.code === undefined) {
      loose.push(...notes);
      continue;
    }
    const { caseFile } = theCase;
    const ofCaseFile = caseFile ? summaryOf(request.problemsOf(rootId, caseFile.path)) : noFindings;
    if (notes.length === 0 && !(caseFile && filter.acceptsCaseFile(caseFile, ofCaseFile.count))) continue;
    groups.push({ id: `case:${rootId}#${key}`, grouping: 'case', value: theCase.code, source, notes, findings: sumOf([ofCaseFile, ...notes.map(note => note.findings)]) });
  }
  if (loose.length > 0) groups.push({ id: 'case:', grouping: 'case', value: undefined, source: undefined, notes: loose, findings: sumOf(loose.map(note => note.findings)) });
  return groups;
}

function byValue(request: SessionTreeRequest): SessionGroup[] {
  const { grouping } = request;
  const rows = new Map<string | undefined, SessionRow[]>();
  for (const source of request.cases) {
    const valuesOf = groupValues(grouping, source.theCase);
    for (const row of rowsOf(source, caseFilter(request.filter, source.theCase, source), request)) {
      for (const [index, value] of valuesOf(row.note).entries()) addRow(rows, value, index === 0 ? row : { ...row, id: `${row.id}#${value}` });
    }
  }
  return [...rows.keys()].sort((left, right) => compareGroupValues(left, right, grouping)).map(value => {
    const notes = grouping === 'date' ? newestFirst(rows.get(value) ?? []) : rows.get(value) ?? [];
    return { id: `${grouping}:${value ?? ''}`, grouping, value, source: undefined, notes, findings: sumOf(notes.map(note => note.findings)) };
  });
}

function addRow(rows: Map<string | undefined, SessionRow[]>, value: string | undefined, row: SessionRow): void {
  const known = rows.get(value);
  if (known) known.push(row);
  else rows.set(value, [row]);
}

function rowsOf({ rootId, theCase, adoptedOn }: SourceCase, filter: CaseFilter, { problemsOf }: SessionTreeRequest): SessionRow[] {
  const sessions = new Map(theCase.sessions.map(session => [session.note, session]));
  const rows: SessionRow[] = [];
  for (const note of theCase.notes) {
    const findings = summaryOf(problemsOf(rootId, note.path));
    if (filter.acceptsNote(note, findings.count)) rows.push({ id: `${rootId}#${note.path}`, rootId, theCase, adoptedOn, note, session: sessions.get(note), findings });
  }
  return rows;
}

function newestFirst(rows: readonly SessionRow[]): SessionRow[] {
  return [...rows].sort((left, right) => compareText(right.note.date ?? '', left.note.date ?? ''));
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
