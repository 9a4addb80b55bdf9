import { openActions, speaksOf, type ActionRole, type AgreedAction } from '../cases/facts/actions.ts';
import type { Case } from '../cases/case.ts';
import { completenessOf, type Completeness } from '../cases/completeness.ts';
import { contractUse, sessionsUnderContract, type ContractInForce, type ContractUse } from '../cases/contract-in-force.ts';
import { followUpsOf, type FollowUp } from '../cases/follow-ups.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { DayRange } from '../language/holidays.ts';
import { compareProblems, type Problem } from '../lint/problem.ts';
import type { NoteType } from '../note/vocabulary.ts';
import type { Severity } from '../rules/rule.ts';
import type { Range } from '../text/position.ts';
import { markerRows, type MarkerRow } from './case-markers.ts';
import { measureSeries, type MeasureSeries } from './case-measures.ts';
import { stepMap, type StepGroup } from './case-step-map.ts';

/** One case at a glance: codes, dates, step ids, numbers and the linter's messages, no text of a note. */
export interface CaseReport {
  /** Undefined for a note that belongs to no case. */
  readonly code: string | undefined;
  /** The client's or the group's code, where it is another than the case's. */
  readonly client: string | undefined;
  readonly counselors: readonly string[];
  readonly state: 'open' | 'waiting-referral' | 'closed';
  readonly opened: IsoDate | undefined;
  readonly asOf: IsoDate;
  readonly caseFile: string | undefined;
  /** In the order of the case. */
  readonly notes: readonly NoteEntry[];
  readonly steps: readonly StepGroup[];
  readonly contract: ContractUse | undefined;
  /** The days on which the contract changed, without the day on which it was made. */
  readonly contractChanges: readonly IsoDate[];
  readonly measures: readonly MeasureSeries[];
  readonly markers: readonly MarkerRow[];
  /** Open ones first. */
  readonly actions: readonly ActionEntry[];
  readonly promises: readonly FollowUp[];
  readonly findings: readonly Problem[];
}

export interface NoteEntry {
  readonly path: string;
  readonly type: NoteType;
  /** Of a session. */
  readonly number: number | undefined;
  readonly date: IsoDate | undefined;
  readonly counselor: string | undefined;
  readonly signed: boolean;
  /** Steps that are due and how many of them are recorded; undefined where none is due. */
  readonly completeness: { readonly recorded: number; readonly due: number } | undefined;
  readonly findings: number;
  readonly worst: Severity | undefined;
  readonly range: Range;
}

export interface ActionEntry {
  readonly who: ActionRole | undefined;
  readonly due: IsoDate | undefined;
  /** `reviewed`: a later note speaks of it without saying that it is done. `overdue`: no later note does, and its day is over. */
  readonly state: 'overdue' | 'open' | 'reviewed' | 'done';
  readonly path: string;
  readonly date: IsoDate | undefined;
  readonly range: Range;
}

export interface CaseReportSettings {
  readonly asOf: IsoDate;
  readonly holidays: readonly DayRange[];
  readonly adoptedOn?: IsoDate | undefined;
}

/** @param problems of the case's notes and its case file; others are left out. */
export function caseReportOf(theCase: Case, problems: readonly Problem[], settings: CaseReportSettings): CaseReport {
  const { code, caseFile, notes } = theCase;
  const client = notes.find(note => note.client ?? note.group) ?? caseFile;
  const clientCode = client?.client ?? client?.group;
  const paths = new Set([...notes.map(note => note.path), ...(caseFile ? [caseFile.path] : [])]);
  const findings = problems.filter(({ path }) => paths.has(path)).sort(compareProblems);
  const sessions = new Map(theCase.sessions.map(session => [session.note, session]));
  const byPath = groupByPath(findings);
  const mapped = notes.map(note => {
    const session = sessions.get(note);
    return { note, number: session?.number, completeness: session && completenessOf(theCase, session, settings.adoptedOn), findings: byPath.get(note.path) ?? [] };
  });
  return {
    code,
    client: clientCode === code ? undefined : clientCode,
    counselors: [...new Set(notes.flatMap(note => [note.counselor, ...note.coCounselors]).filter(counselor => counselor !== undefined))],
    state: theCase.isClosed ? 'closed' : caseFile?.status === 'waiting-referral' ? 'waiting-referral' : 'open',
    opened: caseFile?.opened ?? notes[0]?.date,
    asOf: settings.asOf,
    caseFile: caseFile?.path,
    notes: mapped.map(noteEntry),
    steps: stepMap(mapped),
    contract: contractUse(theCase),
    contractChanges: contractChanges(theCase),
    measures: measureSeries(notes),
    markers: markerRows(theCase),
    actions: actionEntries(theCase, settings.asOf),
    promises: followUpsOf(theCase, settings),
    findings,
  };
}

function groupByPath(findings: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group) group.push(finding);
    else groups.set(finding.path, [finding]);
  }
  return groups;
}

interface MappedEntry {
  readonly note: NoteFacts;
  readonly number: number | undefined;
  readonly completeness: Completeness | undefined;
  readonly findings: readonly Problem[];
}

function noteEntry({ note, number, completeness, findings }: MappedEntry): NoteEntry {
  return {
    path: note.path,
    type: note.type,
    number,
    date: note.date,
    counselor: note.counselor,
    signed: note.signed,
    completeness: completeness && { recorded: completeness.recorded.length, due: completeness.due.length },
    findings: findings.length,
    worst: (['error', 'warning', 'info'] as const).find(severity => findings.some(problem => problem.severity === severity)),
    range: note.places.session,
  };
}

function contractChanges(theCase: Case): IsoDate[] {
  const contracts: (ContractInForce | undefined)[] = [...sessionsUnderContract(theCase).map(({ contract }) => contract), contractUse(theCase)?.contract];
  return [...new Set(contracts.map(contract => contract?.on).filter(day => day !== undefined))].sort().slice(1);
}

/** What was agreed is looked at in the notes that follow; so many are read that a case of a thousand notes takes no longer for each. */
const reviewReach = 24;

function actionEntries(theCase: Case, asOf: IsoDate): ActionEntry[] {
  const { notes } = theCase;
  const places = new Map(notes.map((note, index) => [note, index]));
  const open = openActions(theCase).map(({ note, action }) => {
    const next = (places.get(note) ?? 0) + 1;
    const isReviewed = notes.slice(next, next + reviewReach).some(later => speaksOf(later, action));
    return actionEntry(note, action, isReviewed ? 'reviewed' : action.due !== undefined && action.due < asOf ? 'overdue' : 'open');
  });
  const done = notes.flatMap(note => note.actions.filter(action => action.done).map(action => actionEntry(note, action, 'done')));
  return [...open.filter(({ state }) => state !== 'reviewed'), ...open.filter(({ state }) => state === 'reviewed'), ...done];
}

function actionEntry(note: NoteFacts, { who, due, range }: AgreedAction, state: ActionEntry['state']): ActionEntry {
  return { who, due, state, path: note.path, date: note.date, range };
}
