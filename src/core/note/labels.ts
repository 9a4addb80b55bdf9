import type { Span } from '../text/span.ts';

/** A name that opens a line: `**Name**`, `**Name:** value`, `Name: value`, `Name :`. */
export interface Label {
  readonly words: string;
  /** With the marks before the name. */
  readonly start: number;
  readonly heading: Span;
  /** What stands behind it on its own line. */
  readonly value: Span;
  /** What stands behind it in the whole block. */
  readonly rest: Span;
  readonly lineEnd: number;
  readonly bold: boolean;
  readonly colon: boolean;
}

const ASTERISK = 42;
const UNDERSCORE = 95;
const COLON = 58;
const SEMICOLON = 59;
const FULL_STOP = 46;
const EXCLAMATION = 33;
const QUESTION = 63;

/** No name of a step is longer; keeps the reading of long lines short. */
const longestLabel = 100;

/** @param lineEnd the end of its line, where it is known: a line of many labels is not searched for each */
export function readLabel(text: string, block: Span, lineEnd = -1): Label | undefined {
  return mayBeLabel(text, block) ? labelAt(text, block, lineEnd >= 0 ? lineEnd : endOfLine(text, block)) : undefined;
}

function labelAt(text: string, block: Span, lineEnd: number): Label | undefined {
  const head = text.slice(block.start, Math.min(lineEnd, block.start + longestLabel + 8));
  const marks = head.startsWith('**') || head.startsWith('__') ? head.slice(0, 2) : '';
  const label = marks ? boldLabel(head, marks) : plainLabel(head);
  if (!label) return undefined;
  const heading = { start: block.start + label.start, end: block.start + label.end };
  const value = trimmed(text, { start: block.start + label.after, end: lineEnd });
  const rest = trimmed(text, { start: block.start + label.after, end: block.end });
  if (label.bold && !label.colon && value.end > value.start) return undefined;
  return { words: head.slice(label.start, label.end), start: block.start, heading, value, rest, lineEnd, bold: label.bold, colon: label.colon };
}

/** Labels that open a sentence: at the start, behind a full stop, a semicolon or a line end. */
export function sentenceLabels(text: string, span: Span): Label[] {
  const labels: Label[] = [];
  let atStart = true;
  let lineEnd = -1;
  for (let offset = span.start; offset < span.end; offset++) {
    const code = text.charCodeAt(offset);
    if (atStart && !isSpace(code)) {
      if (lineEnd < offset) lineEnd = endOfLine(text, { start: offset, end: span.end });
      const label = readLabel(text, { start: offset, end: span.end }, lineEnd);
      if (label?.colon) labels.push(label);
      atStart = false;
    }
    if (isLineEnd(code) || (endsSentence(code) && (offset + 1 >= text.length || isSpace(text.charCodeAt(offset + 1))))) atStart = true;
  }
  return labels;
}

/** Most paragraphs are prose: they are told apart by looking at the head of their first line. */
function mayBeLabel(text: string, block: Span): boolean {
  const first = text.charCodeAt(block.start);
  if (first === ASTERISK || first === UNDERSCORE) return true;
  const end = Math.min(block.end, block.start + longestLabel + 1);
  for (let offset = block.start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === COLON) return true;
    if (code === 10 || code === 13) return false;
  }
  return false;
}

function endsSentence(code: number): boolean {
  return code === FULL_STOP || code === EXCLAMATION || code === QUESTION || code === SEMICOLON;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** As `\s` has it. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
}

interface LabelShape {
  readonly start: number;
  readonly end: number;
  readonly after: number;
  readonly bold: boolean;
  readonly colon: boolean;
}

function boldLabel(head: string, marks: string): LabelShape | undefined {
  const close = head.indexOf(marks, 2);
  if (close < 0) return undefined;
  let end = close;
  let colon = false;
  if (/:\s*$/.test(head.slice(2, close))) {
    colon = true;
    end = 2 + head.slice(2, close).lastIndexOf(':');
  }
  let after = close + 2;
  const behind = /^\s*:/.exec(head.slice(after, after + 4));
  if (!colon && behind) {
    colon = true;
    after += behind[0].length;
  }
  return { start: 2, end, after, bold: true, colon };
}

function plainLabel(head: string): LabelShape | undefined {
  const colon = head.indexOf(':');
  if (colon <= 0 || colon > longestLabel) return undefined;
  // `09:00` and `https://` are no labels.
  if (/\d/.test(head[colon + 1] ?? '') && /\d/.test(head[colon - 1] ?? '')) return undefined;
  if (head.startsWith('//', colon + 1)) return undefined;
  // Code is no label.
  if (head.lastIndexOf('`', colon) >= 0) return undefined;
  let end = colon;
  while (end > 0 && /[\s]/.test(head[end - 1] ?? '')) end--;
  return end > 0 ? { start: 0, end, after: colon + 1, bold: false, colon: true } : undefined;
}

function endOfLine(text: string, block: Span): number {
  let end = block.start;
  while (end < block.end && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
