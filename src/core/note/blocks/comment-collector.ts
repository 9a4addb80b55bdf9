import type { Span } from '../../text/span.ts';
import type { CommentPlace } from '../block.ts';
import { commentEnd, inlineComments } from './inline-comments.ts';
import type { ParagraphLines } from './paragraph-lines.ts';

const COMMENT_OPENER = '<!--';

/** Gathers the HTML comments of a text block by block. */
export class CommentCollector {
  readonly places: CommentPlace[] = [];
  /** No `<!--` stands between the last block asked for and this offset: a block that ends before it need not ask. */
  nextOpener: number;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.nextOpener = this.openerFrom(from);
  }

  inParagraph(lines: ParagraphLines): void {
    if (!this.opensWithin(lines.start, lines.end)) return;
    for (const span of lines.place(inlineComments(lines.join()))) this.places.push({ span });
  }

  /** Inline text on one line: an ATX heading's or a table cell's. */
  inText(content: Span): void {
    if (!this.opensWithin(content.start, content.end)) return;
    for (const { start, end } of inlineComments(this.text.slice(content.start, content.end))) {
      this.places.push({ span: { start: content.start + start, end: content.start + end } });
    }
  }

  /** An HTML block, where an unclosed comment runs to the block's end. Whether the block is nothing but comments. */
  inHtml(block: Span): boolean {
    if (!this.opensWithin(block.start, block.end)) return false;
    const html = this.text.slice(block.start, block.end);
    let onlyComments = true;
    let at = 0;
    for (;;) {
      const opener = html.indexOf(COMMENT_OPENER, at);
      if (html.slice(at, opener < 0 ? html.length : opener).trim() !== '') onlyComments = false;
      if (opener < 0) return onlyComments;
      const closed = commentEnd(html, opener);
      at = closed < 0 ? html.length : closed;
      this.places.push({ span: { start: block.start + opener, end: block.start + at } });
    }
  }

  private opensWithin(start: number, end: number): boolean {
    if (this.nextOpener < start) this.nextOpener = this.openerFrom(start);
    return this.nextOpener < end;
  }

  private openerFrom(start: number): number {
    const place = this.text.indexOf(COMMENT_OPENER, start);
    return place < 0 ? this.text.length : place;
  }
}
