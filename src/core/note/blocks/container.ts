import type { ListItem } from '../block.ts';
import { LEFT_BRACKET, RIGHT_BRACKET, SPACE, isBlank, isDigit, skipBlanks } from './characters.ts';
import type { LineCursor } from './line-cursor.ts';

const WIDEST_MARKER_SPACE = 4;

/** An open block quote or list item. */
export interface Container {
  readonly isQuote: boolean;
  /** The columns a line needs to belong to a list item. */
  readonly indent: number;
  /** Whether a block quote is this container or around it. */
  readonly quoted: boolean;
  /** The list item that is this container or the innermost around it. */
  readonly item: ListItem | undefined;
  /** A list item that is still empty ends at a blank line. */
  filled: boolean;
}

export const DOCUMENT: Container = { isQuote: false, indent: 0, quoted: false, item: undefined, filled: true };

/** Takes the `>` the cursor stands at and the one column of white space that belongs to it. */
export function openQuote(cursor: LineCursor, parent: Container): Container {
  takeQuoteMarker(cursor);
  return { isQuote: true, indent: 0, quoted: true, item: parent.item, filled: false };
}

export function takeQuoteMarker(cursor: LineCursor): void {
  cursor.takeMarker(1);
  if (cursor.indent > 0) cursor.takeIndent(1);
}

/** Takes the list marker of that length the cursor stands at, and the white space that belongs to it. */
export function openItem(cursor: LineCursor, markerLength: number, parent: Container): Container {
  const marker = cursor.contentStart;
  const markerIndent = cursor.indent;
  cursor.takeMarker(markerLength);
  const space = cursor.indent;
  // More space is indented code one column after the marker; an empty first line also asks for one column only.
  const wide = cursor.blank || space > WIDEST_MARKER_SPACE;
  const taken = wide ? 1 : space;
  cursor.takeIndent(Math.min(taken, space));
  return {
    isQuote: false,
    indent: markerIndent + markerLength + taken,
    quoted: parent.quoted,
    item: describeItem(cursor, marker, wide, parent.item),
    filled: false,
  };
}

function describeItem(cursor: LineCursor, marker: number, wide: boolean, parent: ListItem | undefined): ListItem {
  const { text, contentStart, lineEnd } = cursor;
  const task = wide ? undefined : taskState(text, contentStart, lineEnd);
  return {
    marker,
    content: task === undefined ? contentStart : skipBlanks(text, contentStart + 3, lineEnd),
    depth: parent === undefined ? 1 : parent.depth + 1,
    ordered: isDigit(text.charCodeAt(marker)),
    task,
    parent,
  };
}

/** The state of a task box at `at`: `[ ]`, `[x]` or `[X]` with white space or the line's end after it. */
function taskState(text: string, at: number, end: number): ListItem['task'] {
  const after = at + 3;
  if (text.charCodeAt(at) !== LEFT_BRACKET || after > end || text.charCodeAt(at + 2) !== RIGHT_BRACKET) return undefined;
  if (after < end && !isBlank(text.charCodeAt(after))) return undefined;
  const mark = text.charCodeAt(at + 1);
  if (mark === SPACE) return 'open';
  return (mark | 32) === 120 ? 'done' : undefined;
}
