import { isPlaceholderText, readNone } from '../language/none-value.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';

/** A part of a step's content: a block, a table cell, or the value behind a label. */
export interface Piece {
  readonly block: Block;
  readonly span: Span;
}

/** Whether a piece may hold promises and labels: not code, comments or quotations. */
export function isOwnWords(piece: Piece): boolean {
  return !piece.block.quoted && (piece.block.kind === 'paragraph' || piece.block.kind === 'table');
}

/** More words than this say more than "none". */
const longestNone = 120;

/**
 * Whether something is recorded: anything but white space, punctuation, "...", TODO/TBD, prompts in brackets,
 * bare task items, empty cells, comments, and forms that nobody filled in: "Understanding: [what is clearer]",
 * "SUDS: /10". "None" alone counts only where `acceptsNone`; with a reason it always does.
 */
export function isRecorded(text: string, pieces: readonly Piece[], acceptsNone: boolean): boolean {
  return pieces.some(piece => {
    if (piece.block.kind === 'comment' || piece.block.kind === 'break' || piece.block.kind === 'heading') return false;
    const words = withoutComments(text.slice(piece.span.start, piece.span.end));
    if (isUnfilled(words)) return false;
    if (acceptsNone || words.length > longestNone) return true;
    const none = readNone(words);
    return none === undefined || none.reason !== undefined;
  });
}

/** Whether nothing but prompts, labels and scales is there for somebody to fill in. */
export function isUnfilled(words: string): boolean {
  if (isPlaceholderText(words)) return true;
  const values = withoutForm(words);
  // Most words are no form, and were just looked at.
  return values !== words && isPlaceholderText(values);
}

/** The words of a piece without HTML comments; linear even when a comment is never closed. */
export function withoutComments(words: string): string {
  if (!words.includes('<!--')) return words;
  let rest = '';
  let from = 0;
  for (;;) {
    const open = words.indexOf('<!--', from);
    if (open < 0) return rest + words.slice(from);
    const close = words.indexOf('-->', open + 4);
    rest += words.slice(from, open);
    if (close < 0) return rest;
    from = close + 3;
  }
}

/** Names before a colon, at the start of a line or of a part of it. */
const formLabel = /(^|[\r\n.;,|])[^\r\n.;,|:!?[\]<>]{1,60}:(?!\d)/g;
/** What a score is out of, without the score. */
const bareScale = /(^|[^\d\s])\s{0,9}\/\s{0,9}\d{1,3}(?![\d/])/g;

/** What is left of a form without its labels and scales: what somebody wrote into it, and all of what is no form. */
function withoutForm(words: string): string {
  const values = words.includes(':') ? words.replace(formLabel, '$1') : words;
  return values.includes('/') ? values.replace(bareScale, '$1') : values;
}
