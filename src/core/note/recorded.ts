import { isPlaceholderText, readNone } from '../language/none-value.ts';
import type { Label } from '../protocol/protocol.ts';
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
 * bare task items, empty cells and comments. "None" alone counts only where `acceptsNone`; with a reason it always does.
 * @param labels the step's own: "Reason: [why it ends]" is a prompt too
 */
export function isRecorded(text: string, pieces: readonly Piece[], acceptsNone: boolean, labels: readonly Label[] = []): boolean {
  return pieces.some(piece => {
    if (piece.block.kind === 'comment' || piece.block.kind === 'break' || piece.block.kind === 'heading') return false;
    const words = withoutComments(text.slice(piece.span.start, piece.span.end));
    if (isPlaceholderText(labels.length > 0 ? withoutLabels(words, labels) : words)) return false;
    if (acceptsNone || words.length > longestNone) return true;
    const none = readNone(words);
    return none === undefined || none.reason !== undefined;
  });
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

const longestLabel = 60;
const namesByLabels = new WeakMap<readonly Label[], ReadonlySet<string>>();

/** The words without the labels that open their lines. */
function withoutLabels(words: string, labels: readonly Label[]): string {
  const names = namesOf(labels);
  return words.split('\n').map(line => {
    const colon = line.indexOf(':');
    if (colon < 0 || colon > longestLabel) return line;
    const label = line.slice(0, colon).replace(/[*_]/g, '').replace(/^\s*(?:[-+]\s)?/, '').trim().toLowerCase();
    return names.has(label) ? line.slice(colon + 1) : line;
  }).join('\n');
}

function namesOf(labels: readonly Label[]): ReadonlySet<string> {
  let names = namesByLabels.get(labels);
  if (!names) namesByLabels.set(labels, names = new Set(labels.flatMap(label => [...label.names.en, ...label.names.id]).map(name => name.toLowerCase())));
  return names;
}
