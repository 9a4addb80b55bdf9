import type { Span } from './span.ts';

/** Where the front matter of a note stands. All spans are offsets into the whole text. */
export interface FrontMatterFence {
  /** From the opening `---` to the end of the closing line, its line ending included. */
  readonly fence: Span;
  /** The lines between the fences, the last line ending included. */
  readonly yaml: Span;
  readonly closed: boolean;
  /** Where the body begins. */
  readonly bodyStart: number;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const BYTE_ORDER_MARK = 0xfeff;
const DEEPEST_HEADING = 6;

/** Whether a line may belong to the body of a note whose closing fence was forgotten. */
type Doubt = 'none' | 'blank' | 'heading';

/**
 * Finds the front matter: a first line `---` (behind a byte order mark, if there is one), closed by a line `---` or
 * `...`; blanks may follow either. Lines end at `\n`, `\r\n` or a lone `\r`.
 *
 * A forgotten closing fence must not swallow the note. Unclosed front matter ends before the first blank line or
 * line like a Markdown heading, or at the end of the text. It also counts as unclosed when, before a closing line,
 * a heading stands behind a blank line and prose behind the heading: then that line is a rule, or the "..." of an
 * empty step, in the body.
 */
export function findFrontMatter(text: string): FrontMatterFence | undefined {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (!isFenceLine(text, start, DASH)) return undefined;
  const yamlStart = nextLine(text, start);
  const close = findClosingLine(text, yamlStart);
  if (close === undefined) return unclosed(text, start, yamlStart);
  const end = nextLine(text, close);
  return { fence: { start, end }, yaml: { start: yamlStart, end: close }, closed: true, bodyStart: end };
}

function unclosed(text: string, start: number, yamlStart: number): FrontMatterFence {
  let end = yamlStart;
  while (end < text.length && !isBlankLine(text, end) && !isHeadingLine(text, end)) end = nextLine(text, end);
  return { fence: { start, end }, yaml: { start: yamlStart, end }, closed: false, bodyStart: end };
}

function findClosingLine(text: string, yamlStart: number): number | undefined {
  let doubt: Doubt = 'none';
  for (let line = yamlStart; line < text.length; line = nextLine(text, line)) {
    if (isFenceLine(text, line, DASH)) return line;
    if (isFenceLine(text, line, DOT)) return doubt === 'heading' ? undefined : line;
    if (isBlankLine(text, line)) doubt = doubt === 'heading' ? 'heading' : 'blank';
    else if (isHeadingLine(text, line)) doubt = doubt === 'none' ? 'none' : 'heading';
    else if (doubt === 'heading' && isProse(text, line)) return undefined;
    else doubt = 'none';
  }
  return undefined;
}

function isFenceLine(text: string, line: number, mark: number): boolean {
  for (let offset = line; offset < line + 3; offset++) if (text.charCodeAt(offset) !== mark) return false;
  return isBlankLine(text, line + 3);
}

/** Whether nothing but blanks follows up to the end of the line. */
function isBlankLine(text: string, offset: number): boolean {
  let code = text.charCodeAt(offset);
  while (code === SPACE || code === TAB) code = text.charCodeAt(++offset);
  return offset >= text.length || code === LINE_FEED || code === CARRIAGE_RETURN;
}

function isHeadingLine(text: string, line: number): boolean {
  let offset = line;
  while (text.charCodeAt(offset) === HASH) offset++;
  const level = offset - line;
  return level > 0 && level <= DEEPEST_HEADING && isBlankAt(text, offset);
}

/** A line at the margin that is no key, no list item and no comment: no YAML stands like this behind a comment. */
function isProse(text: string, line: number): boolean {
  const first = text.charCodeAt(line);
  if (first === SPACE || first === TAB || first === HASH) return false;
  if (first === DASH && isBlankAt(text, line + 1)) return false;
  for (let offset = line; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return true;
    if (code === COLON && isBlankAt(text, offset + 1)) return false;
  }
  return true;
}

function isBlankAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return offset >= text.length || code === SPACE || code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;
}

function nextLine(text: string, line: number): number {
  let offset = line;
  for (; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED) return offset + 1;
    if (code === CARRIAGE_RETURN) return text.charCodeAt(offset + 1) === LINE_FEED ? offset + 2 : offset + 1;
  }
  return offset;
}
