import { SPACE, TAB } from './characters.ts';

const TAB_STOP_MASK = 3;

/**
 * Walks the lines of a text and, inside a line, past the markers and the indentation of containers.
 * Indentation is counted in columns, a tab reaching to the next multiple of four, so that a tab can be
 * taken in part: only `column` moves then, while the place of the content stays as measured.
 */
export class LineCursor {
  /** After the line's last character, before its ending. */
  lineEnd = 0;
  /** The first character that is neither space nor tab, else `lineEnd`. */
  contentStart = 0;
  /** Columns between what containers have taken and the content. */
  indent = 0;

  /** Nothing but spaces and tabs is left of the line. */
  blank = true;

  private contentColumn = 0;
  private followingLine: number;
  private lineFeed = -1;
  private carriageReturn: number;

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.followingLine = from;
    this.carriageReturn = placeOf('\r', text, from);
  }

  /** Goes to the next line; false after the last one. */
  next(): boolean {
    const { text, followingLine: start } = this;
    if (start >= text.length) return false;
    let end = this.lineFeed;
    if (end < start) {
      end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      this.lineFeed = end;
    }
    this.lineEnd = end;
    this.followingLine = end + 1;
    if (this.carriageReturn < end) this.endAtCarriageReturn();
    const code = text.charCodeAt(start);
    if (code === SPACE || code === TAB) this.measure(start, 0);
    else {
      this.contentStart = start;
      this.contentColumn = 0;
      this.indent = 0;
      this.blank = start === this.lineEnd;
    }
    return true;
  }

  /** Takes that many columns of the indentation. */
  takeIndent(columns: number): void {
    this.indent -= columns;
  }

  /** Takes the indentation and a marker of that many characters, and measures what follows. */
  takeMarker(length: number): void {
    this.measure(this.contentStart + length, this.contentColumn + length);
  }

  private measure(from: number, fromColumn: number): void {
    const { text, lineEnd } = this;
    let at = from;
    let column = fromColumn;
    for (; at < lineEnd; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) column++;
      else if (code === TAB) column += 4 - (column & TAB_STOP_MASK);
      else break;
    }
    this.contentStart = at;
    this.contentColumn = column;
    this.indent = column - fromColumn;
    this.blank = at === lineEnd;
  }

  private endAtCarriageReturn(): void {
    const end = this.carriageReturn;
    this.lineEnd = end;
    this.followingLine = this.lineFeed === end + 1 ? end + 2 : end + 1;
    // The next place is kept: a text without `\r` is searched for it only once.
    this.carriageReturn = placeOf('\r', this.text, this.followingLine);
  }
}

function placeOf(ending: string, text: string, from: number): number {
  const place = text.indexOf(ending, from);
  return place < 0 ? text.length : place;
}
