import type { Span } from '../text/span.ts';

/**
 * A leaf block of a Markdown text (CommonMark, and GFM tables), in document order. `start` is the first
 * character of its first line that is not indentation or a container's marker; `end` is after its last
 * character, without the line ending.
 */
export type Block = HeadingBlock | ParagraphBlock | TableBlock | OpaqueBlock;

interface BlockBase extends Span {
  /** Inside a block quote: holds no headings, labels or promises. */
  readonly quoted: boolean;
  /** The innermost list item around the block; undefined at the top level. */
  readonly item: ListItem | undefined;
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
  /** The heading's text without `#` marks, closing marks, underline and surrounding white space. */
  readonly content: Span;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  /** Every row but the delimiter row, the header first; the span of each cell's text, trimmed. */
  readonly rows: readonly (readonly Span[])[];
}

export interface OpaqueBlock extends BlockBase {
  /** `comment` is an HTML block of nothing but comments; `html` any other; `break` a thematic break; `code` fenced or indented. */
  readonly kind: 'code' | 'html' | 'comment' | 'break';
}

export interface ListItem {
  /** Offset of the marker (`-`, `*`, `+`, `1.`). */
  readonly marker: number;
  /** Offset of the first character after the marker and its white space (and after a task box). */
  readonly content: number;
  /** 1 for an item of a top-level list. */
  readonly depth: number;
  readonly ordered: boolean;
  /** `- [ ]` open, `- [x]` done; undefined for a plain item. */
  readonly task: 'open' | 'done' | undefined;
  readonly parent: ListItem | undefined;
}

/** Where an HTML comment stands, block-level or inside a paragraph: `span` with its `<!--` and `-->`. */
export interface CommentPlace {
  readonly span: Span;
}

export interface BlockScan {
  readonly blocks: readonly Block[];
  readonly comments: readonly CommentPlace[];
}
