import type { Span } from '../../text/span.ts';
import { BACKSLASH, COLON, HYPHEN, VERTICAL_BAR, skipBlanks, skipRun, trimEnd } from './characters.ts';

/** The cells of one line of a GFM table, trimmed; the bars at its two ends are optional. `\|` does not part cells. */
export function tableCells(text: string, from: number, to: number): Span[] {
  const end = trimEnd(text, from, to);
  const cells: Span[] = [];
  let at = skipBlanks(text, from, end);
  if (at < end && text.charCodeAt(at) === VERTICAL_BAR) at++;
  while (at < end) {
    const bar = nextBar(text, at, end);
    const start = skipBlanks(text, at, bar);
    cells.push({ start, end: trimEnd(text, start, bar) });
    at = bar + 1;
  }
  return cells;
}

/** The number of columns a delimiter row (`| --- | :-: |`) stands for; 0 when the line is none. */
export function delimiterColumns(text: string, from: number, to: number): number {
  const end = trimEnd(text, from, to);
  let at = text.charCodeAt(from) === VERTICAL_BAR ? from + 1 : from;
  let columns = 0;
  while (at < end) {
    at = delimiterCellEnd(text, at, end);
    if (at < 0 || (at < end && text.charCodeAt(at) !== VERTICAL_BAR)) return 0;
    columns++;
    at++;
  }
  return columns;
}

export function hasBar(text: string, from: number, to: number): boolean {
  return nextBar(text, from, to) < to;
}

function delimiterCellEnd(text: string, from: number, end: number): number {
  let at = skipBlanks(text, from, end);
  if (text.charCodeAt(at) === COLON) at++;
  const afterHyphens = skipRun(text, at, end, HYPHEN);
  if (afterHyphens === at) return -1;
  at = afterHyphens < end && text.charCodeAt(afterHyphens) === COLON ? afterHyphens + 1 : afterHyphens;
  return skipBlanks(text, at, end);
}

function nextBar(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === VERTICAL_BAR) return at;
    if (code === BACKSLASH) at++;
  }
  return end;
}
