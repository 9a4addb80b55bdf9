import { type Node, Parser } from 'commonmark';
import { scanBlocks } from '../../../src/core/note/block-scanner.ts';
import { LineIndex } from '../../../src/core/text/line-index.ts';

/** What both readings of a text can be compared by: lines count from 0, `depth` is the number of list items around. */
export interface ComparedBlock {
  readonly kind: 'heading' | 'paragraph' | 'code' | 'html' | 'break' | 'table';
  readonly level: number;
  /** A heading's text; its lines without what containers put before them. */
  readonly content: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly quoted: boolean;
  readonly depth: number;
}

const REFERENCE_KINDS: Record<string, ComparedBlock['kind']> = {
  heading: 'heading',
  paragraph: 'paragraph',
  code_block: 'code',
  html_block: 'html',
  thematic_break: 'break',
};

export function ourBlocks(text: string): ComparedBlock[] {
  const index = new LineIndex(text);
  const lines = linesOf(text);
  return scanBlocks(text, 0).blocks.map((block) => ({
    kind: block.kind === 'comment' ? 'html' : block.kind,
    level: block.kind === 'heading' ? block.level : 0,
    content: block.kind === 'heading' ? bareLines(text.slice(block.content.start, block.content.end)) : '',
    firstLine: index.positionAt(block.start).line,
    lastLine: lastFilledLine(lines, block, index.positionAt(block.start).line, index.positionAt(block.end).line),
    quoted: block.quoted,
    depth: block.item?.depth ?? 0,
  }));
}

/** The blocks commonmark.js reads, without empty paragraphs, which CommonMark does not have. */
export function referenceBlocks(text: string): ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  const lines = linesOf(text);
  const walker = parseBlocksOnly(text).walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const kind = REFERENCE_KINDS[event.node.type];
    if (!event.entering || kind === undefined) continue;
    if (kind === 'paragraph' && rawContent(event.node).trim() === '') continue;
    blocks.push(describeReference(event.node, kind, lines));
  }
  return blocks;
}

/** The HTML comments commonmark.js finds inside paragraphs and headings, white space and `>` left out. */
export function referenceInlineComments(text: string): string[] {
  const comments: string[] = [];
  const walker = new Parser().parse(text).walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const literal = event.node.literal ?? '';
    if (event.entering && event.node.type === 'html_inline' && literal.startsWith('<!--')) comments.push(squeeze(literal));
  }
  return comments;
}

export function ourInlineComments(text: string): string[] {
  const { blocks, comments } = scanBlocks(text, 0);
  const inlineBlocks = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'heading');
  return comments
    .filter(({ span }) => inlineBlocks.some((block) => span.start >= block.start && span.end <= block.end))
    .map(({ span }) => squeeze(text.slice(span.start, span.end)));
}

function squeeze(comment: string): string {
  return comment.replace(/\0/g, '\ufffd').replace(/[\s>]/g, '');
}

function parseBlocksOnly(text: string): Node {
  const parser = new Parser() as Parser & { processInlines: () => void };
  parser.processInlines = () => undefined;
  return parser.parse(text);
}

function rawContent(node: Node): string {
  return (node as Node & { _string_content: string | null })._string_content ?? '';
}

function describeReference(node: Node, kind: ComparedBlock['kind'], lines: readonly string[]): ComparedBlock {
  const [[start], [end]] = node.sourcepos;
  const ancestors = ancestorsOf(node);
  const quoted = ancestors.some((ancestor) => ancestor.type === 'block_quote');
  const content = rawContent(node).replace(/\n$/, '');
  let firstLine = start - 1;
  // The reference leaves the definitions before a setext heading, and before an underline of nothing, in the range.
  if (kind === 'heading' && end > start) firstLine = end - 1 - content.split('\n').length;
  if (kind === 'paragraph') firstLine = end - content.split('\n').length;
  if (startsWithBareTaskBox(node, content)) firstLine++;
  return {
    kind,
    level: kind === 'heading' ? node.level : 0,
    content: kind === 'heading' ? bareLines(withoutTaskBox(node, content)).replace(/\0/g, '\ufffd') : '',
    firstLine,
    lastLine: lastFilledLine(lines, { kind, quoted }, firstLine, end - 1),
    quoted,
    depth: ancestors.filter((ancestor) => ancestor.type === 'item').length,
  };
}

function ancestorsOf(node: Node): Node[] {
  const ancestors: Node[] = [];
  for (let parent = node.parent; parent !== null; parent = parent.parent) ancestors.push(parent);
  return ancestors;
}

/** commonmark.js knows no task boxes; ours are part of the list marker. */
function withoutTaskBox(node: Node, content: string): string {
  return opensItem(node) ? content.replace(/^\[[ xX]\](?=[ \t\n]|$)/, '') : content;
}

function startsWithBareTaskBox(node: Node, content: string): boolean {
  return opensItem(node) && /^\[[ xX]\][ \t]*\n/.test(content);
}

function opensItem(node: Node): boolean {
  const { parent, prev } = node;
  return parent !== null && prev === null && parent.type === 'item' && parent.sourcepos[0][0] === node.sourcepos[0][0];
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function bareLines(content: string): string {
  const [first = '', ...others] = linesOf(content).map((line) => line.replace(/\0/g, '\ufffd'));
  return [first, ...others.map((line) => line.replace(/^[\s>]+/, ''))].join('\n').trim();
}

/** Where code or HTML runs to its container's end the reference counts blank lines that ours does not. */
function lastFilledLine(
  lines: readonly string[],
  block: { kind: string; quoted: boolean },
  first: number,
  last: number,
): number {
  if (block.kind !== 'code' && block.kind !== 'html' && block.kind !== 'comment') return last;
  const empty = block.quoted ? /^[\s>]*$/ : /^\s*$/;
  let line = last;
  while (line > first && empty.test(lines[line] ?? '')) line--;
  return line;
}
