import type { BlockScan } from './block.ts';
import {
  ASTERISK,
  BACKTICK,
  BYTE_ORDER_MARK,
  EQUALS_SIGN,
  GREATER_THAN,
  HYPHEN,
  LESS_THAN,
  NUMBER_SIGN,
  PLUS,
  SPACE,
  TILDE,
  UNDERSCORE,
  isDigit,
  skipBlanks,
} from './blocks/characters.ts';
import { DOCUMENT, type Container, openItem, openQuote, takeQuoteMarker } from './blocks/container.ts';
import { htmlBlockType } from './blocks/html-block.ts';
import { LeafBuilder } from './blocks/leaf-builder.ts';
import { LineCursor } from './blocks/line-cursor.ts';
import * as shape from './blocks/line-shapes.ts';

const CODE_INDENT = 4;

/** Deeper `>` and list markers are read as text, so that a line costs no more than its length times a constant. */
export const DEEPEST_NESTING = 100;

/** How the line stands to what was open before it: nothing it could go on, a paragraph, or a paragraph only lazily. */
type Continuation = 'none' | 'paragraph' | 'lazy';

/**
 * The block structure of a Markdown text from `from` (the start of a line: after the front matter) on, as CommonMark
 * 0.31.2 has it, with GFM tables and task boxes. One pass, linear in the text, never throws. A byte order mark at
 * offset 0 is skipped. A paragraph of link reference definitions is no block, and a paragraph starts after them and
 * after a task box. Block quotes and lists nested deeper than `DEEPEST_NESTING` are read as text.
 */
export function scanBlocks(text: string, from: number): BlockScan {
  const start = from === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : from;
  return new BlockScanner(text, start).scan();
}

class BlockScanner {
  private readonly cursor: LineCursor;
  private readonly leaf: LeafBuilder;
  private readonly containers: Container[] = [];
  /** The innermost open container. */
  private inner: Container = DOCUMENT;
  /** How many of the containers the current line belongs to. */
  private matched = 0;
  private continuation: Continuation = 'none';
  /** No thematic break starts before this offset. */
  private noBreakBefore = 0;

  constructor(text: string, from: number) {
    this.cursor = new LineCursor(text, from);
    this.leaf = new LeafBuilder(this.cursor, from);
  }

  scan(): BlockScan {
    const { cursor, leaf } = this;
    while (cursor.next()) this.scanLine();
    leaf.close();
    return { blocks: leaf.blocks, comments: leaf.comments.places };
  }

  private scanLine(): void {
    const { cursor, leaf } = this;
    const { kind } = leaf;
    const allMatched = this.containers.length === 0 || this.matchContainers();
    if (allMatched && kind !== 'none' && kind !== 'paragraph' && leaf.takeLine()) return;
    if (cursor.blank) {
      if (!allMatched || kind !== 'none') this.closeUnmatched();
      return;
    }
    this.continuation = kind !== 'paragraph' ? 'none' : allMatched ? 'paragraph' : 'lazy';
    for (;;) {
      // The content never starts with a space, so a space can stand for the indentation of code.
      const code = cursor.indent >= CODE_INDENT ? SPACE : cursor.text.charCodeAt(cursor.contentStart);
      if (code < ASTERISK || code > GREATER_THAN || !this.opensContainer(code)) {
        if (this.opensLeaf(code)) return;
        break;
      }
      if (cursor.blank) return;
    }
    this.addText();
  }

  /** Takes the markers of the open containers; whether the line belongs to all of them. */
  private matchContainers(): boolean {
    const { cursor, containers } = this;
    this.matched = 0;
    for (let index = 0; index < containers.length; index++) {
      const container = containers[index] ?? DOCUMENT;
      if (container.isQuote) {
        if (cursor.indent >= CODE_INDENT || cursor.text.charCodeAt(cursor.contentStart) !== GREATER_THAN) return false;
        takeQuoteMarker(cursor);
      } else if (cursor.blank) {
        if (!container.filled) return false;
      } else {
        if (cursor.indent < container.indent) return false;
        cursor.takeIndent(container.indent);
      }
      this.matched++;
    }
    return true;
  }

  /** Opens a block quote or a list item if the line starts one here. */
  private opensContainer(code: number): boolean {
    if (this.matched >= DEEPEST_NESTING) return false;
    const { cursor } = this;
    if (code === GREATER_THAN) {
      this.closeUnmatched();
      this.push(openQuote(cursor, this.inner));
      return true;
    }
    if (code !== HYPHEN && code !== ASTERISK && code !== PLUS && !isDigit(code)) return false;
    const markerLength = this.listMarkerLength(code);
    if (markerLength === 0) return false;
    this.closeUnmatched();
    this.push(openItem(cursor, markerLength, this.inner));
    return true;
  }

  private listMarkerLength(code: number): number {
    const { text, contentStart, lineEnd } = this.cursor;
    if ((code === HYPHEN || code === ASTERISK) && this.isThematicBreak()) return 0;
    const length = shape.listMarkerLength(text, contentStart, lineEnd);
    if (length === 0 || this.continuation !== 'paragraph') return length;
    const isEmpty = skipBlanks(text, contentStart + length, lineEnd) === lineEnd;
    return isEmpty || (isDigit(code) && !shape.startsAtOne(text, contentStart, length)) ? 0 : length;
  }

  /** Opens any leaf but a paragraph or a table if the line starts one here. */
  private opensLeaf(code: number): boolean {
    switch (code) {
      case SPACE:
        return this.opensIndentedCode();
      case NUMBER_SIGN:
        return this.opensHeading();
      case BACKTICK:
      case TILDE:
        return this.opensFence();
      case LESS_THAN:
        return this.opensHtml();
      case EQUALS_SIGN:
        return this.underlines(1);
      case HYPHEN:
        return this.underlines(2) || this.opensBreak();
      case ASTERISK:
      case UNDERSCORE:
        return this.opensBreak();
      default:
        return false;
    }
  }

  private opensIndentedCode(): boolean {
    if (this.continuation !== 'none') return false;
    this.closeUnmatched();
    this.leaf.openIndented(this.fill());
    return true;
  }

  private opensHeading(): boolean {
    const { text, contentStart, lineEnd } = this.cursor;
    const level = shape.headingLevel(text, contentStart, lineEnd);
    if (level === 0) return false;
    this.closeUnmatched();
    const start = skipBlanks(text, contentStart + level, lineEnd);
    this.leaf.addHeading(this.fill(), level, { start, end: shape.headingTextEnd(text, start, lineEnd) });
    return true;
  }

  private opensFence(): boolean {
    const { text, contentStart, lineEnd } = this.cursor;
    const length = shape.fenceLength(text, contentStart, lineEnd);
    if (length === 0) return false;
    this.closeUnmatched();
    this.leaf.openFence(this.fill(), length);
    return true;
  }

  private opensHtml(): boolean {
    const { text, contentStart, lineEnd } = this.cursor;
    const type = htmlBlockType(text, contentStart, lineEnd, this.continuation !== 'none');
    if (type === 0) return false;
    this.closeUnmatched();
    this.leaf.openHtml(this.fill(), type);
    return true;
  }

  private underlines(level: number): boolean {
    const { text, contentStart, lineEnd } = this.cursor;
    return this.continuation === 'paragraph' && shape.isUnderline(text, contentStart, lineEnd) && this.leaf.underline(level);
  }

  private opensBreak(): boolean {
    if (!this.isThematicBreak()) return false;
    this.closeUnmatched();
    this.leaf.addBreak(this.fill());
    return true;
  }

  private isThematicBreak(): boolean {
    const { text, contentStart, lineEnd } = this.cursor;
    if (contentStart < this.noBreakBefore) return false;
    const obstacle = shape.thematicBreakObstacle(text, contentStart, lineEnd);
    if (obstacle >= 0) this.noBreakBefore = obstacle;
    return obstacle < 0;
  }

  private addText(): void {
    const { leaf, continuation, cursor } = this;
    if (continuation === 'lazy') return leaf.addParagraphLine();
    if (continuation === 'paragraph') {
      if (cursor.indent >= CODE_INDENT || !leaf.startTable()) leaf.addParagraphLine();
      return;
    }
    if (leaf.kind === 'table' && this.matched === this.containers.length) return leaf.addRow();
    this.closeUnmatched();
    leaf.openParagraph(this.fill());
  }

  /** Closes the open leaf and the containers the line does not belong to. */
  private closeUnmatched(): void {
    const { containers, matched } = this;
    if (this.leaf.kind !== 'none') this.leaf.close();
    this.continuation = 'none';
    if (containers.length === matched) return;
    containers.length = matched;
    this.inner = containers[matched - 1] ?? DOCUMENT;
  }

  private push(container: Container): void {
    this.fill();
    this.containers.push(container);
    this.inner = container;
    this.matched++;
  }

  /** The innermost container, which now holds something. */
  private fill(): Container {
    const { inner } = this;
    inner.filled = true;
    return inner;
  }
}
