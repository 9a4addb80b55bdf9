import type { Block, ListItem, TableBlock } from '../../note/block.ts';
import { scanBlocks } from '../../note/block-scanner.ts';
import type { FormBlock } from './form.ts';
import { inlineRuns } from './inline-runs.ts';

/** Markdown as blocks of a form. Comments and thematic breaks are left away: they say nothing. Never throws. */
export function richBlocks(markdown: string): FormBlock[] {
  const marked = new Set<ListItem>();
  return scanBlocks(markdown, 0).blocks.flatMap(block => blockOf(markdown, block, marked));
}

function blockOf(markdown: string, block: Block, marked: Set<ListItem>): FormBlock[] {
  if (block.kind === 'comment' || block.kind === 'break') return [];
  if (block.kind === 'table') return tableOf(markdown, block);
  const depth = block.item?.depth ?? 0;
  const text = ownLines(markdown.slice(block.start, block.end), block.quoted);
  if (block.kind === 'code') return [{ kind: 'code', text: codeOf(text), depth }];
  const runs = inlineRuns(block.kind === 'heading' ? markdown.slice(block.content.start, block.content.end) : text);
  if (runs.length === 0) return [];
  if (block.item && !marked.has(block.item)) {
    marked.add(block.item);
    return [{ kind: 'item', runs, depth, marker: markerOf(markdown, block.item) }];
  }
  return [{ kind: block.kind === 'heading' ? 'heading' : 'paragraph', runs, depth }];
}

/** In a quotation each line may begin with its mark. */
function ownLines(text: string, isQuoted: boolean): string {
  return isQuoted ? text.replace(/(\r\n|\n|\r)(?:[ \t]{0,3}>[ \t]?)+/g, '$1') : text;
}

function codeOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (/^(?:```|~~~)/.test(lines[0] ?? '')) {
    lines.shift();
    if (/^\s*(?:```+|~~~+)\s*$/.test(lines.at(-1) ?? '')) lines.pop();
  }
  return lines.join('\n');
}

function markerOf(markdown: string, { marker, ordered, task }: ListItem): string {
  if (task) return task === 'done' ? '☑' : '☐';
  return ordered ? /^\d{1,9}/.exec(markdown.slice(marker, marker + 10))?.[0].concat('.') ?? '•' : '•';
}

function tableOf(markdown: string, { rows }: TableBlock): FormBlock[] {
  return [{ kind: 'table', rows: rows.map(row => row.map(({ start, end }) => inlineRuns(markdown.slice(start, end).replace(/\\\|/g, '|')))) }];
}
