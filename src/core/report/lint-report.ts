import { compareProblems, type Problem } from '../lint/problem.ts';
import type { IsoDate } from '../language/calendar.ts';

/** The outcome of one check, as formatters show it. Paths are relative to the working folder. */
export interface LintReport {
  readonly asOf: IsoDate;
  readonly problems: readonly Problem[];
  readonly summary: LintSummary;
}

export interface LintSummary {
  readonly notes: number;
  readonly cases: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
}

export function lintReport(problems: readonly Problem[], counts: { asOf: IsoDate; notes: number; cases: number }): LintReport {
  const count = (severity: Problem['severity']): number => problems.filter(problem => problem.severity === severity).length;
  return {
    asOf: counts.asOf,
    problems: [...problems].sort(compareProblems),
    summary: {
      notes: counts.notes,
      cases: counts.cases,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      fixable: problems.filter(problem => problem.fixable).length,
    },
  };
}
