/** Zero-based line and column; the column counts UTF-16 units and leaves out a byte order mark. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Half-open: `end` is the first position after the range. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export function comparePositions(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}

export function rangesOverlap(left: Range, right: Range): boolean {
  return comparePositions(left.start, right.end) < 0 && comparePositions(right.start, left.end) < 0;
}
