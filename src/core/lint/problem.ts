import type { Language } from '../protocol/protocol.ts';
import { comparePositions, type Range } from '../text/position.ts';
import type { FixIntent, Severity } from '../rules/rule.ts';

/** A finding as hosts show it. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly range: Range;
  readonly message: string;
  readonly language: Language;
  /** The case's code, when the finding is one of a case. */
  readonly case?: string;
  readonly related?: readonly RelatedPlace[];
  readonly step?: string;
  readonly fixes: readonly FixIntent[];
  /** Has a fix that needs no judgement. */
  readonly fixable: boolean;
}

export interface RelatedPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** By path, position and rule, in code units: two runs give the same order on every machine. */
export function compareProblems(left: Problem, right: Problem): number {
  return compareText(left.path, right.path)
    || comparePositions(left.range.start, right.range.start)
    || comparePositions(left.range.end, right.range.end)
    || compareText(left.rule, right.rule)
    || compareText(left.message, right.message);
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
