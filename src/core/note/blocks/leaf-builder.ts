import type { Span } from '../../text/span.ts';
import type { Block } from '../block.ts';
import { LEFT_BRACKET, trimEnd } from './characters.ts';
import { CommentCollector } from './comment-collector.ts';
import { DOCUMENT, type Container } from './container.ts';
import { type HtmlBlockType, endsHtmlBlock } from './html-block.ts';
import type { LineCursor } from './line-cursor.ts';
import { closesFence } from './line-shapes.ts';
import { ParagraphLines } from './paragraph-lines.ts';
import { delimiterColumns, hasBar, tableCells } from './table-rows.ts';

const CODE_INDENT = 4;

export type LeafKind = 'none' | 'paragraph' | 'fence' | 'indented' | 'html' | 'table';

/** Holds the one leaf block that may be open, takes its lines and appends it to `blocks` when it is closed. */
export class LeafBuilder {
  kind: LeafKind = 'none';
  readonly blocks: Block[] = [];
  readonly comments: CommentCollector;

  private readonly text: string;
  private readonly lines: ParagraphLines;
  private container: Container = DOCUMENT;
  private start = 0;
  private end = 0;
  private fence = { mark: 0, length: 0 };
  private htmlType: HtmlBlockType = 0;
  private rows: Span[][] = [];

  constructor(
    private readonly cursor: LineCursor,
    from: number,
  ) {
    this.text = cursor.text;
    this.comments = new CommentCollector(cursor.text, from);
    this.lines = new ParagraphLines(cursor.text);
  }

  /** Gives the line to open code or HTML; false when there is none or it does not go on. */
  takeLine(): boolean {
    switch (this.kind) {
      case 'fence':
        return this.takeFenceLine();
      case 'indented':
        return this.takeIndentedLine();
      case 'html':
        return this.takeHtmlLine();
      default:
        return false;
    }
  }

  openFence(container: Container, length: number): void {
    this.open('fence', container);
    this.fence = { mark: this.text.charCodeAt(this.start), length };
  }

  openIndented(container: Container): void {
    this.open('indented', container);
  }

  openHtml(container: Container, type: HtmlBlockType): void {
    this.open('html', container);
    this.htmlType = type;
    if (endsHtmlBlock(this.text, this.start, this.end, type)) this.close();
  }

  openParagraph(container: Container): void {
    const { contentStart, lineEnd } = this.cursor;
    this.kind = 'paragraph';
    this.container = container;
    this.start = contentStart;
    this.end = lineEnd;
    this.lines.begin(contentStart, lineEnd);
  }

  addParagraphLine(): void {
    const { contentStart, lineEnd } = this.cursor;
    this.end = lineEnd;
    this.lines.add(contentStart, lineEnd);
  }

  /** Makes the open paragraph a heading; false when it holds nothing but link reference definitions. */
  underline(level: number): boolean {
    const { lines, container } = this;
    lines.dropDefinitions();
    if (lines.empty) return false;
    const start = this.textStart();
    const content = { start, end: trimEnd(this.text, start, lines.end) };
    this.comments.inParagraph(lines);
    this.kind = 'none';
    this.blocks.push({
      kind: 'heading', start, end: this.cursor.lineEnd, quoted: container.quoted, item: container.item, level, content,
    });
    return true;
  }

  /** Makes the open paragraph's last line a table's header when the current line is its delimiter row. */
  startTable(): boolean {
    const { text, cursor, lines } = this;
    const columns = delimiterColumns(text, cursor.contentStart, cursor.lineEnd);
    if (columns === 0) return false;
    const { start: lineStart, end } = lines.last;
    const start = lines.secondStart === undefined ? this.textStart() : lineStart;
    if (!hasBar(text, start, end)) return false;
    const header = tableCells(text, start, end);
    if (header.length !== columns) return false;
    lines.dropLast();
    if (!lines.empty) this.closeRichParagraph();
    this.kind = 'table';
    this.start = start;
    this.end = cursor.lineEnd;
    this.rows = [];
    this.addCells(header);
    return true;
  }

  addRow(): void {
    this.end = this.cursor.lineEnd;
    this.addCells(tableCells(this.text, this.cursor.contentStart, this.end));
  }

  /** The heading on the current line. */
  addHeading(container: Container, level: number, content: Span): void {
    const { contentStart: start, lineEnd: end } = this.cursor;
    if (this.comments.nextOpener < end) this.comments.inText(content);
    this.blocks.push({ kind: 'heading', start, end, quoted: container.quoted, item: container.item, level, content });
  }

  addBreak(container: Container): void {
    this.start = this.cursor.contentStart;
    this.end = this.cursor.lineEnd;
    this.container = container;
    this.pushOpaque('break');
  }

  close(): void {
    const { kind } = this;
    if (kind === 'none') return;
    this.kind = 'none';
    if (kind === 'paragraph') this.closeParagraph();
    else if (kind === 'table') this.closeTable();
    else if (kind === 'html') this.closeHtml();
    else this.pushOpaque('code');
  }

  private open(kind: LeafKind, container: Container): void {
    this.kind = kind;
    this.container = container;
    this.start = this.cursor.contentStart;
    this.end = this.cursor.lineEnd;
  }

  private takeFenceLine(): boolean {
    const { cursor } = this;
    if (cursor.blank) return true;
    this.end = cursor.lineEnd;
    if (cursor.indent < CODE_INDENT && closesFence(this.text, cursor.contentStart, cursor.lineEnd, this.fence)) this.close();
    return true;
  }

  private takeIndentedLine(): boolean {
    const { cursor } = this;
    if (cursor.blank) return true;
    if (cursor.indent < CODE_INDENT) return false;
    this.end = cursor.lineEnd;
    return true;
  }

  private takeHtmlLine(): boolean {
    const { cursor, htmlType } = this;
    if (cursor.blank) return htmlType < 6;
    this.end = cursor.lineEnd;
    if (endsHtmlBlock(this.text, cursor.contentStart, cursor.lineEnd, htmlType)) this.close();
    return true;
  }

  private closeParagraph(): void {
    const { start, end, container } = this;
    // Only after a bracket may there be definitions or a task box.
    if (this.comments.nextOpener < end || this.text.charCodeAt(start) === LEFT_BRACKET) return this.closeRichParagraph();
    this.blocks.push({ kind: 'paragraph', start, end, quoted: container.quoted, item: container.item });
  }

  private closeRichParagraph(): void {
    const { lines, container } = this;
    let start = this.textStart();
    if (start === lines.start) {
      lines.dropDefinitions();
      if (lines.empty) return;
      start = lines.start;
    }
    this.comments.inParagraph(lines);
    this.blocks.push({ kind: 'paragraph', start, end: lines.end, quoted: container.quoted, item: container.item });
  }

  /** Where the paragraph's text starts: a task box is read as part of the list marker. */
  private textStart(): number {
    const { lines, container } = this;
    const { start } = lines;
    const item = container.item;
    if (item?.task === undefined || start < item.marker || start >= item.content) return start;
    return item.content < lines.firstEnd ? item.content : (lines.secondStart ?? lines.firstEnd);
  }

  private closeHtml(): void {
    const mayHoldComments = this.htmlType === 2 || this.htmlType >= 6;
    const isComment = mayHoldComments && this.comments.inHtml({ start: this.start, end: this.end });
    this.pushOpaque(isComment ? 'comment' : 'html');
  }

  private closeTable(): void {
    const { start, end, container, rows } = this;
    this.blocks.push({ kind: 'table', start, end, quoted: container.quoted, item: container.item, rows });
  }

  private addCells(cells: Span[]): void {
    if (this.comments.nextOpener < this.end) for (const cell of cells) this.comments.inText(cell);
    this.rows.push(cells);
  }

  private pushOpaque(kind: 'code' | 'html' | 'comment' | 'break'): void {
    const { start, end, container } = this;
    this.blocks.push({ kind, start, end, quoted: container.quoted, item: container.item });
  }
}
