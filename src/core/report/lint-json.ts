import type { Problem } from '../lint/problem.ts';
import type { Position, Range } from '../text/position.ts';
import type { LintReport } from './lint-report.ts';

/** The documented JSON of `tahap lint`: lines and columns from 1, `end` exclusive. */
export function lintJson({ asOf, problems, summary }: LintReport): string {
  return `${JSON.stringify({ version: 1, asOf, problems: problems.map(problemJson), summary }, undefined, 2)}\n`;
}

export function problemJson(problem: Problem) {
  const { rule, severity, path, range, message, fixable } = problem;
  return {
    rule,
    severity,
    path,
    range: rangeJson(range),
    message,
    ...(problem.case === undefined ? {} : { case: problem.case }),
    ...(problem.related ? { related: problem.related.map(place => ({ path: place.path, range: rangeJson(place.range), message: place.message })) } : {}),
    fixable,
  };
}

export function rangeJson(range: Range): { start: Position; end: Position } {
  return { start: fromOne(range.start), end: fromOne(range.end) };
}

function fromOne({ line, column }: Position): Position {
  return { line: line + 1, column: column + 1 };
}
