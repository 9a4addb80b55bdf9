import type { Span } from '../text/span.ts';
import type { Block, BlockScan, CommentPlace } from './block.ts';

/**
 * Text of an earlier note that was carried over: the block in which a mark `<!-- tahap-carried SOURCE: … -->` stands, until
 * the writer takes the mark away. Up to then the block records nothing, holds no labels and promises nothing.
 */
export interface CarriedText {
  /** The comment itself. */
  readonly mark: Span;
  /** Undefined for a mark that stands by itself. */
  readonly block: Block | undefined;
}

const markPattern = /^<!--\s*tahap-carried(?![\w-])/;
const longestOpening = 80;
const none: readonly CarriedText[] = [];

/** The marks of a text in their order, each with the block that it holds back. */
export function carriedTexts(text: string, { blocks, comments }: BlockScan): readonly CarriedText[] {
  if (comments.length === 0) return none;
  const carried: CarriedText[] = [];
  let index = 0;
  for (const { span } of comments) {
    if (!isMark(text, span)) continue;
    while (index < blocks.length && (blocks[index]?.end ?? 0) < span.end) index++;
    carried.push({ mark: span, block: blockOf(text, blocks, index, span) });
  }
  return carried.length > 0 ? carried : none;
}

function isMark(text: string, { start, end }: CommentPlace['span']): boolean {
  return markPattern.test(text.slice(start, Math.min(end, start + longestOpening)));
}

/**
 * A mark on a line of its own belongs to the lines right above it, where a formatter that wraps lines may have put it, else
 * to the block below it. A heading is never held back.
 */
function blockOf(text: string, blocks: readonly Block[], index: number, mark: Span): Block | undefined {
  const around = blocks[index];
  if (!around || around.start > mark.start) return undefined;
  if (around.kind !== 'comment') return around.kind === 'heading' ? undefined : around;
  const above = blocks[index - 1];
  if (above && holdsText(above) && !isBlankLineBetween(text, above.end, around.start)) return above;
  const below = blocks[index + 1];
  return below && holdsText(below) ? below : undefined;
}

function holdsText({ kind }: Block): boolean {
  return kind !== 'heading' && kind !== 'comment' && kind !== 'break';
}

function isBlankLineBetween(text: string, from: number, to: number): boolean {
  return (text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
}
