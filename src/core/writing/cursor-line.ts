import type { CaseFile, Note } from '../note/note.ts';

/** The line that is being written. */
export interface CursorLine {
  readonly start: number;
  /** Up to the cursor. */
  readonly head: string;
  /** From the cursor on, at most `longestLine`. */
  readonly tail: string;
  readonly offset: number;
}

/** Nobody completes in a longer one. */
const longestLine = 200;

/** Undefined where the line before the cursor is too long to be the beginning of a heading, a label or a key. */
export function cursorLineAt(text: string, offset: number): CursorLine | undefined {
  let start = offset;
  while (start > 0 && offset - start <= longestLine && !isLineEnd(text, start - 1)) start--;
  if (offset - start > longestLine) return undefined;
  if (start === 0 && text.charCodeAt(0) === 0xfeff && offset > 0) start = 1;
  let end = offset;
  while (end < text.length && end - offset < longestLine && !isLineEnd(text, end)) end++;
  return { start, head: text.slice(start, offset), tail: text.slice(offset, end), offset };
}

export function lineStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** Whether there is nothing but blanks between this line and the one before the last line end. */
export function isAfterBlankLine(text: string, start: number): boolean {
  let at = start - 1;
  if (at < 0) return true;
  if (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13) at--;
  for (at--; at >= 0 && !isLineEnd(text, at); at--) if (!isBlank(text, at)) return false;
  return true;
}

export function isBeforeBlankLine(text: string, offset: number): boolean {
  let at = offset;
  while (at < text.length && !isLineEnd(text, at)) at++;
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
  for (at++; at < text.length && !isLineEnd(text, at); at++) if (!isBlank(text, at)) return false;
  return true;
}

/** Inside code, comments, HTML and quotations nothing is a heading or a label. */
export function isProtected({ blocks, comments }: Note | CaseFile, line: number): boolean {
  return blocks.some(block => block.start <= line && line <= block.end && (block.quoted || block.kind === 'code' || block.kind === 'html' || block.kind === 'comment'))
    || comments.some(({ span }) => span.start < line && line < span.end);
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}
