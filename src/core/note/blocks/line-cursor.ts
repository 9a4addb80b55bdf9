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

  private contentColumn = 0;
  private followingLine: number;
  private lineFeed = -1;
  private carriageReturn = -1;

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.followingLine = from;
  }

  get blank(): boolean {
    return this.contentStart === this.lineEnd;
  }

  /** Goes to the next line; false after the last one. */
  next(): boolean {
    const start = this.followingLine;
    const { text } = this;
    if (start >= text.length) return false;
    // The next place of each ending is kept, so a text without `\r` is searched for it only once.
    if (this.lineFeed < start) this.lineFeed = placeOf('\n', text, start);
    if (this.carriageReturn < start) this.carriageReturn = placeOf('\r', text, start);
    if (this.carriageReturn < this.lineFeed) {
      this.lineEnd = this.carriageReturn;
      this.followingLine = this.lineFeed === this.lineEnd + 1 ? this.lineEnd + 2 : this.lineEnd + 1;
    } else {
      this.lineEnd = this.lineFeed;
      this.followingLine = this.lineEnd + 1;
    }
    this.measure(start, 0);
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
  }
}

function placeOf(ending: string, text: string, from: number): number {
  const place = text.indexOf(ending, from);
  return place < 0 ? text.length : place;
}
