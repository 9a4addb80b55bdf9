import { strToU8, zipSync } from 'fflate';
import { element, toHtml, type Markup } from '../case-markup.ts';
import type { Form, FormBlock, FormRow, Signature } from './form.ts';
import { lettersOf, numbered, type NumberedRow } from './form-layout.ts';
import { formText } from './form-texts.ts';
import { blocks, cell, paragraph, table, tableRow, text, type ParagraphLook } from './word-elements.ts';
import { partsAround, wordNamespaces } from './word-parts.ts';

/** In twentieths of a point: A4 with margins of 20 mm leaves 170 mm. */
const textWidth = 9638;
const [numberWidth, labelWidth] = [640, 2700];
const valueWidth = textWidth - numberWidth - labelWidth;
const half = Math.floor(textWidth / 2);

/** The form as a Word document. No clock and no chance: the same form gives the same bytes. */
export function formDocx(form: Form): Uint8Array {
  const parts = { ...partsAround(form), 'word/document.xml': xml(documentOf(form)) };
  // Word wants the list of types first.
  const files = Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)]));
  return zipSync(files, { mtime: '1980-01-01T12:00:00', level: 6 });
}

function xml(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toHtml(root)}`;
}

function documentOf(form: Form): Markup {
  return element('w:document', wordNamespaces, [element('w:body', {}, [
    ...letterhead(form),
    ...form.title.map((line, index) => text(line.toUpperCase(), { style: 'Title', ...(index === form.title.length - 1 ? { after: 200 } : { after: 0 }) })),
    ...(form.shape === 'table' ? [tableOf(form)] : sectionsOf(form)),
    ...signatures(form.signatures),
    ...appendixOf(form),
    element('w:sectPr', {}, [
      element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId2' }),
      element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
      element('w:pgMar', { 'w:top': 1134, 'w:right': 1134, 'w:bottom': 1134, 'w:left': 1134, 'w:header': 567, 'w:footer': 567, 'w:gutter': 0 }),
    ]),
  ])]);
}

const letterStyles = { authority: 'Authority', name: 'Institution', unit: 'Unit', address: 'Address' } as const;

function letterhead({ institution }: Form): Markup[] {
  const lines = lettersOf(institution);
  return lines.map(({ text: words, kind }, index) => text(kind === 'authority' || kind === 'name' ? words.toUpperCase() : words, { style: letterStyles[kind], ...(index === lines.length - 1 ? { bottomBorder: 'double', after: 240 } : {}) }));
}

function tableOf(form: Form): Markup {
  const { language } = form;
  const head = tableRow([formText('number', language), formText('component', language), formText('description', language)].map((words, column) => cell([text(words, { align: 'center', after: 0 }, true)], { width: [numberWidth, labelWidth, valueWidth][column] ?? valueWidth, isShaded: true })), { isHead: true });
  return table([numberWidth, labelWidth, valueWidth], [head, ...numbered(form).map(row)]);
}

function row({ number, label, value, blocks: own, isGroup }: NumberedRow): Markup {
  const first = cell([text(number, { align: 'center', after: 0 })], { width: numberWidth });
  if (isGroup) return tableRow([first, cell([text(label, { keepNext: true, after: 0 }, true)], { width: labelWidth + valueWidth, span: 2 })]);
  const name = cell([text(label, { after: 0, ...(number === '' ? { indent: { left: 200 } } : {}) })], { width: labelWidth });
  const content = value === undefined ? contentOf(own) : value === '' ? [blank()] : [text(value, { after: 0 })];
  return tableRow([first, name, cell(content, { width: valueWidth })], { isWhole: value !== undefined });
}

function sectionsOf(form: Form): Markup[] {
  const facts = form.identity.map(({ label, value }) => tableRow([cell([text(label, { after: 0 })], { width: labelWidth }), cell([text(`: ${value === '' ? '…………' : value}`, { after: 0 })], { width: textWidth - labelWidth })]));
  return [table([labelWidth, textWidth - labelWidth], facts, { borders: false }), ...form.rows.flatMap(section)];
}

function section({ label, level, blocks: own, isGroup }: FormRow): Markup[] {
  return [text(label, { style: level === 1 ? 'Heading1' : 'Heading2' }), ...(isGroup ? [] : contentOf(own))];
}

function appendixOf({ appendix }: Form): Markup[] {
  if (!appendix) return [];
  return [text(appendix.title, { style: 'Heading1', pageBreak: true }), ...appendix.rows.flatMap(({ label, blocks: own }) => [text(label, { style: 'Heading2' }), ...contentOf(own)])];
}

function contentOf(own: readonly FormBlock[]): Markup[] {
  return own.length > 0 ? blocks(own) : [blank(), blank(), blank()];
}

/** A line to write on. */
function blank(): Markup {
  return text('', { bottomBorder: 'dotted', after: 60 });
}

/** Side by side, the writer on the right, kept on one page. */
function signatures(people: readonly Signature[]): Markup[] {
  const [left, right] = people.length > 1 ? [people[0], people[1]] : [undefined, people[0]];
  const cells = [left, right].map(person => cell(person ? signature(person) : [], { width: half }));
  return [text('', { before: 240, keepNext: true, after: 0 }), table([half, half], [tableRow(cells, { isWhole: true })], { borders: false }), text('', { after: 0 })];
}

function signature({ above, role, name, number }: Signature): Markup[] {
  const look: ParagraphLook = { keepNext: true, after: 0, indent: { left: 300 } };
  const line = name === '' ? [{ text: '………………………………' }] : [{ text: name, bold: true as const }];
  return [text(above, look), text(role, look), ...[1, 2, 3].map(() => text('', look)), paragraph(line, look), text(number, { ...look, keepNext: false })];
}
