import {
  ASTERISK,
  BACKTICK,
  DIGIT_ZERO,
  FULL_STOP,
  HYPHEN,
  NUMBER_SIGN,
  PLUS,
  RIGHT_PARENTHESIS,
  isBlank,
  isDigit,
  skipBlanks,
  skipRun,
  trimEnd,
} from './characters.ts';

// Each function looks at one line, `at` being its first character that is not indentation and `end` its end.

const MAXIMUM_HEADING_LEVEL = 6;
const MINIMUM_FENCE_LENGTH = 3;
const MINIMUM_BREAK_MARKS = 3;
const MAXIMUM_ORDINAL_DIGITS = 9;

/** 1 to 6 for an ATX heading, `at` being its first `#`; else 0. */
export function headingLevel(text: string, at: number, end: number): number {
  let marksEnd = at + 1;
  while (marksEnd < end && text.charCodeAt(marksEnd) === NUMBER_SIGN) marksEnd++;
  const level = marksEnd - at;
  if (level > MAXIMUM_HEADING_LEVEL) return 0;
  return marksEnd === end || isBlank(text.charCodeAt(marksEnd)) ? level : 0;
}

/** Where the text of an ATX heading ends, `start` being where it starts: before closing marks, when there are any. */
export function headingTextEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last !== NUMBER_SIGN && !isBlank(last)) return end;
  const trimmed = trimEnd(text, start, end);
  let at = trimmed;
  while (at > start && text.charCodeAt(at - 1) === NUMBER_SIGN) at--;
  if (at === start) return start;
  return at < trimmed && isBlank(text.charCodeAt(at - 1)) ? trimEnd(text, start, at) : trimmed;
}

/** The number of marks of an opening code fence, else 0. */
export function fenceLength(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  const marksEnd = skipRun(text, at, end, mark);
  if (marksEnd - at < MINIMUM_FENCE_LENGTH) return 0;
  if (mark === BACKTICK) {
    for (let inside = marksEnd; inside < end; inside++) if (text.charCodeAt(inside) === BACKTICK) return 0;
  }
  return marksEnd - at;
}

export function closesFence(text: string, at: number, end: number, opening: { mark: number; length: number }): boolean {
  const marksEnd = skipRun(text, at, end, opening.mark);
  return marksEnd - at >= opening.length && skipBlanks(text, marksEnd, end) === end;
}

/** A run of `mark` (`=` or `-`) and nothing after it. */
export function isUnderline(text: string, at: number, end: number): boolean {
  const marksEnd = skipRun(text, at, end, text.charCodeAt(at));
  return skipBlanks(text, marksEnd, end) === end;
}

/**
 * The offset that keeps the line from being a thematic break of the mark at `at`, the line's end where the marks are
 * too few; -1 when it is one. No thematic break starts before that offset, which keeps `- - - - x` linear.
 */
export function thematicBreakObstacle(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let marks = 0;
  for (let place = at; place < end; place++) {
    const code = text.charCodeAt(place);
    if (code === mark) marks++;
    else if (!isBlank(code)) return place;
  }
  return marks >= MINIMUM_BREAK_MARKS ? -1 : end;
}

/** The length of a list marker (`-`, `1.`, `12)`) with white space or the line's end after it, else 0. */
export function listMarkerLength(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  let after = at + 1;
  if (isDigit(first)) {
    while (after < end && isDigit(text.charCodeAt(after))) after++;
    if (after - at > MAXIMUM_ORDINAL_DIGITS || after === end) return 0;
    const delimiter = text.charCodeAt(after++);
    if (delimiter !== FULL_STOP && delimiter !== RIGHT_PARENTHESIS) return 0;
  } else if (first !== HYPHEN && first !== ASTERISK && first !== PLUS) {
    return 0;
  }
  return after === end || isBlank(text.charCodeAt(after)) ? after - at : 0;
}

/** Whether an ordered marker says one, be it as `01.`: only such an item may interrupt a paragraph. */
export function startsAtOne(text: string, at: number, markerLength: number): boolean {
  const last = at + markerLength - 2;
  return text.charCodeAt(last) === DIGIT_ZERO + 1 && skipRun(text, at, last, DIGIT_ZERO) === last;
}
