import type { Position, Range } from './position.ts';
import type { Span } from './span.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Translates between offsets and positions of one text. Lines end at `\n`, `\r\n` or a lone `\r`,
 * as in CommonMark and in VS Code. The table of lines is built at the first question.
 */
export class LineIndex {
  private starts: number[] | undefined;

  constructor(readonly text: string) {}

  get lineCount(): number {
    return this.lineStarts().length;
  }

  positionAt(offset: number): Position {
    const starts = this.lineStarts();
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: Math.max(0, clamped - this.columnOrigin(low)) };
  }

  /** A line or column beyond the text is moved to the nearest place inside it. */
  offsetAt(position: Position): number {
    const starts = this.lineStarts();
    if (position.line < 0) return 0;
    if (position.line >= starts.length) return this.text.length;
    const next = starts[position.line + 1] ?? this.text.length + 1;
    return Math.min(this.columnOrigin(position.line) + Math.max(0, position.column), next - 1, this.text.length);
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }

  private columnOrigin(line: number): number {
    const start = this.lineStarts()[line] ?? 0;
    return line === 0 && this.text.charCodeAt(0) === BYTE_ORDER_MARK ? start + 1 : start;
  }

  private lineStarts(): number[] {
    if (this.starts) return this.starts;
    return this.starts = this.text.includes('\r') ? startsWithReturns(this.text) : startsOfLines(this.text);
  }
}

/** The engine's own search is many times faster than looking at every character. */
function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsWithReturns(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED) starts.push(offset + 1);
    else if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) !== LINE_FEED) starts.push(offset + 1);
  }
  return starts;
}
