import { element, type Markup } from '../case-markup.ts';
import type { FormBlock, Run } from './form.ts';

/** Pieces of WordprocessingML, as the same plain data that pages are made of: escaping is done in one place. Lengths are twentieths of a point. */

export interface ParagraphLook {
  readonly style?: string;
  readonly align?: 'center' | 'right';
  /** Left and hanging indent. */
  readonly indent?: { readonly left: number; readonly hanging?: number };
  readonly keepNext?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly bottomBorder?: 'double' | 'dotted' | 'single';
  readonly pageBreak?: boolean;
}

export function paragraph(runs: readonly Run[], look: ParagraphLook = {}): Markup {
  return element('w:p', {}, [looks(look), ...runs.flatMap(run)]);
}

export function text(words: string, look?: ParagraphLook, bold = false): Markup {
  return paragraph(words === '' ? [] : [{ text: words, ...(bold ? { bold } : {}) }], look);
}

/** Word takes these in this order only. */
function looks({ style, align, indent, keepNext, before, after, bottomBorder, pageBreak }: ParagraphLook): Markup {
  return element('w:pPr', {}, [
    style !== undefined && element('w:pStyle', { 'w:val': style }),
    keepNext === true && element('w:keepNext'),
    pageBreak === true && element('w:pageBreakBefore'),
    // Paragraphs alike share one border, unless there is one between them.
    bottomBorder !== undefined && element('w:pBdr', {}, ['bottom', 'between'].map(side => element(`w:${side}`, { 'w:val': bottomBorder, 'w:sz': bottomBorder === 'double' ? 6 : 4, 'w:space': 2, 'w:color': 'auto' }))),
    (before !== undefined || after !== undefined) && element('w:spacing', { 'w:before': before, 'w:after': after }),
    indent && element('w:ind', { 'w:left': indent.left, 'w:hanging': indent.hanging }),
    align && element('w:jc', { 'w:val': align }),
  ]);
}

function run({ text: words, bold, italic, code }: Run): Markup[] {
  const look = element('w:rPr', {}, [code && element('w:rStyle', { 'w:val': 'Code' }), bold && element('w:b'), italic && element('w:i')]);
  return words.split('\n').map((line, index) => element('w:r', {}, [look, index > 0 && element('w:br'), ...tabbed(line)]));
}

function tabbed(line: string): Markup[] {
  return line.split('\t').flatMap((part, index) => [...(index > 0 ? [element('w:tab')] : []), element('w:t', { 'xml:space': 'preserve' }, [part])]);
}

const indentStep = 320;

export function blocks(all: readonly FormBlock[]): Markup[] {
  return all.flatMap((block): Markup[] => {
    switch (block.kind) {
      case 'paragraph': return [paragraph(block.runs, block.depth > 0 ? { indent: { left: indentStep * block.depth } } : {})];
      case 'heading': return [paragraph(block.runs.map((own): Run => ({ ...own, bold: true })), { keepNext: true, before: 60, after: 20 })];
      case 'item': return [paragraph([{ text: `${block.marker}\t` }, ...block.runs], { indent: { left: indentStep * block.depth, hanging: indentStep }, after: 30 })];
      case 'code': return block.text.split('\n').map(line => paragraph([{ text: line, code: true }], { after: 0, ...(block.depth > 0 ? { indent: { left: indentStep * block.depth } } : {}) }));
      case 'table': return [innerTable(block.rows), text('', { after: 0 })];
    }
  });
}

function innerTable(rows: readonly (readonly (readonly Run[])[])[]): Markup {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const width = Math.floor(5800 / count);
  return table(new Array<number>(count).fill(width), rows.map((cells, index) => tableRow(Array.from({ length: count }, (_, column) => cell([paragraph((cells[column] ?? []).map((own): Run => index === 0 ? { ...own, bold: true } : own), { after: 0 })], { width })))));
}

export function table(widths: readonly number[], rows: readonly Markup[], { borders = true }: { readonly borders?: boolean } = {}): Markup {
  const border = { 'w:val': borders ? 'single' : 'nil', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      element('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => element(`w:${side}`, border))),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, [element('w:top', { 'w:w': borders ? 50 : 0, 'w:type': 'dxa' }), element('w:left', { 'w:w': borders ? 100 : 0, 'w:type': 'dxa' }), element('w:bottom', { 'w:w': borders ? 50 : 0, 'w:type': 'dxa' }), element('w:right', { 'w:w': 100, 'w:type': 'dxa' })]),
    ]),
    element('w:tblGrid', {}, widths.map(width => element('w:gridCol', { 'w:w': width }))),
    ...rows,
  ]);
}

export function tableRow(cells: readonly Markup[], { isHead = false, isWhole = false }: { readonly isHead?: boolean; readonly isWhole?: boolean } = {}): Markup {
  return element('w:tr', {}, [(isHead || isWhole) && element('w:trPr', {}, [isWhole && element('w:cantSplit'), isHead && element('w:tblHeader')]), ...cells]);
}

export interface CellLook {
  readonly width: number;
  readonly span?: number;
  readonly isShaded?: boolean;
}

/** A cell must end with a paragraph. */
export function cell(content: readonly Markup[], { width, span, isShaded }: CellLook): Markup {
  return element('w:tc', {}, [
    element('w:tcPr', {}, [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), span !== undefined && element('w:gridSpan', { 'w:val': span }), isShaded === true && element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F0F0F0' })]),
    ...(content.length > 0 ? content : [text('')]),
  ]);
}
