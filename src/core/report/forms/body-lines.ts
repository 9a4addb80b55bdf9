import type { HeadingBlock } from '../../note/block.ts';
import type { NoteOrCaseFile } from '../../note/note.ts';

/** The lines of a note, of which those before the body and those of headings hold no text. */
export class BodyLines {
  readonly count: number;
  private readonly headings = new Map<number, HeadingBlock>();
  private readonly firstLine: number;
  private readonly openLine: number | undefined;

  constructor(private readonly note: NoteOrCaseFile) {
    this.count = note.lines.lineCount;
    const { bodyStart } = note.frontMatter;
    const line = this.lineOf(bodyStart);
    this.firstLine = bodyStart > this.startOf(line) ? line + 1 : line;
    for (const block of note.blocks) {
      if (block.kind !== 'heading' || block.quoted) continue;
      for (let line = this.lineOf(block.start); line <= this.lineOf(block.end); line++) this.headings.set(line, block);
    }
    this.openLine = this.lineOfOpenBlock();
  }

  lineOf(offset: number): number {
    return this.note.lines.positionAt(offset).line;
  }

  startOf(line: number): number {
    return this.note.lines.offsetAt({ line, column: 0 });
  }

  /** Before the line ending. */
  endOf(line: number): number {
    const { text, lines } = this.note;
    let end = line + 1 < this.count ? lines.offsetAt({ line: line + 1, column: 0 }) : text.length;
    while (end > this.startOf(line) && /[\r\n]/.test(text[end - 1] ?? '')) end--;
    return end;
  }

  /** The part of the lines that holds text: without blank lines and mapped headings at its ends; undefined when there is none. */
  trimmed(first: number, last: number): { first: number; last: number } | undefined {
    let from = first;
    let to = last;
    while (from <= to && !this.holdsText(from)) from++;
    while (to >= from && !this.holdsText(to)) to--;
    return from <= to ? { first: from, last: to } : undefined;
  }

  /** Lines joined by `\n`; a heading among them is written on the fourth level. */
  textOf(first: number, last: number): string {
    const lines: string[] = [];
    for (let line = first; line <= last; line++) {
      if (line < this.firstLine) continue;
      const heading = this.headings.get(line);
      if (!heading) lines.push(this.note.text.slice(this.startOf(line), this.endOf(line)));
      else if (this.lineOf(heading.start) === line) lines.push(...(lines.at(-1)?.trim() ? [''] : []), `#### ${this.note.text.slice(heading.content.start, heading.content.end).replace(/\s+/g, ' ')}`);
    }
    return lines.join('\n').replace(/^\n+|\n+$/g, '');
  }

  /** Whether the note ends inside a block that begins at or before the line. */
  staysOpen(line: number): boolean {
    return this.openLine !== undefined && line >= this.openLine;
  }

  private holdsText(line: number): boolean {
    if (line < this.firstLine || this.headings.has(line)) return false;
    return this.note.text.slice(this.startOf(line), this.endOf(line)).trim() !== '';
  }

  /** A code block or HTML block that is never closed reaches to the end of the note: nothing may follow it. */
  private lineOfOpenBlock(): number | undefined {
    const last = this.note.blocks.at(-1);
    if (!last || last.quoted || !isOpen(last.kind, this.note.text.slice(last.start, last.end))) return undefined;
    return this.lineOf(last.start);
  }
}

function isOpen(kind: string, text: string): boolean {
  if (kind === 'code') return /^(?:```|~~~)/.test(text) && !/[\r\n][ \t>]*(?:```+|~~~+)[ \t]*$/.test(text);
  if (kind !== 'comment' && kind !== 'html') return false;
  if (text.startsWith('<!--')) return text.lastIndexOf('-->') < text.lastIndexOf('<!--');
  return /^<(?:script|pre|style|textarea)\b/i.test(text) ? !/<\/(?:script|pre|style|textarea)>/i.test(text) : /^<[?!]/.test(text) && !text.includes('>');
}
