import type { FollowUp, FollowUpState } from '../cases/follow-ups.ts';
import type { IsoDate } from '../language/calendar.ts';
import { comparePositions } from '../text/position.ts';
import { rangeJson } from './lint-json.ts';

/** The order in which they are shown. */
export const followUpStates: readonly FollowUpState[] = ['overdue', 'today', 'this-week', 'later', 'undated'];

export interface FollowUpsReport {
  readonly asOf: IsoDate;
  /** Sorted by state, day, clock, case and place: two runs give the same order. */
  readonly followUps: readonly FollowUp[];
}

export function followUpsReport(followUps: readonly FollowUp[], asOf: IsoDate): FollowUpsReport {
  return { asOf, followUps: [...followUps].sort(compareFollowUps) };
}

export function countOf({ followUps }: FollowUpsReport, state: FollowUpState): number {
  return followUps.filter(followUp => followUp.state === state).length;
}

/** The documented JSON of `tahap report follow-ups`: lines and columns from 1, `end` exclusive. */
export function followUpsJson(report: FollowUpsReport): string {
  const summary = { overdue: countOf(report, 'overdue'), today: countOf(report, 'today'), thisWeek: countOf(report, 'this-week'), later: countOf(report, 'later'), undated: countOf(report, 'undated') };
  return `${JSON.stringify({ version: 1, asOf: report.asOf, followUps: report.followUps.map(followUpJson), summary }, undefined, 2)}\n`;
}

function followUpJson({ state, kind, caseCode, time, clock, zone, daysOver, counselor, path, range }: FollowUp) {
  return {
    state,
    kind,
    ...(caseCode === undefined ? {} : { case: caseCode }),
    ...(time ? { from: time.from, to: time.to } : {}),
    ...(clock === undefined ? {} : { clock }),
    ...(zone === undefined ? {} : { zone }),
    daysOver,
    ...(counselor === undefined ? {} : { counselor }),
    path,
    range: rangeJson(range),
  };
}

function compareFollowUps(left: FollowUp, right: FollowUp): number {
  return followUpStates.indexOf(left.state) - followUpStates.indexOf(right.state)
    || compareText(left.time?.to, right.time?.to)
    || compareText(left.time?.from, right.time?.from)
    || compareText(left.clock, right.clock)
    || compareText(left.caseCode, right.caseCode)
    || compareText(left.path, right.path)
    || comparePositions(left.range.start, right.range.start)
    || compareText(left.kind, right.kind);
}

/** By code units; what is not known comes last. */
function compareText(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  return left < right ? -1 : 1;
}
