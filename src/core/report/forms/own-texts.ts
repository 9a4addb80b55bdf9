import type { TableBlock } from '../../note/block.ts';
import type { NoteOrCaseFile } from '../../note/note.ts';
import type { Section } from '../../note/section.ts';
import { BodyLines } from './body-lines.ts';

/** Lines of a body that stand under one name, or one label with its value. All of them together are the body, each line once. */
export interface OwnText {
  /** The stages and steps that the name means; none for what Tahap does not know. */
  readonly ids: readonly string[];
  readonly kind: Section['kind'] | 'nameless';
  /** The words of the heading above it; undefined where the name is part of the text, or where text goes on after a label. */
  readonly heading: string | undefined;
  /** Counted from 0; both inclusive. */
  readonly lines: { readonly first: number; readonly last: number };
  /** Whole lines, joined by `\n`. Headings that name no step are kept, on the fourth level. */
  readonly text: string;
  /** The text without the label that opens it. */
  readonly content: string;
  /** A table in one piece, whose rows may mean different things. */
  readonly isTable: boolean;
  /** Taken over from an earlier note and not confirmed: it records nothing. */
  readonly isCarried: boolean;
  /** The note ends inside it: a code block or comment that is never closed. Nothing can stand after it. */
  readonly isOpen: boolean;
}

export interface SplitOptions {
  /**
   * `whole`: a table is never taken apart. `rows`: a row that names a step stands by itself, and the row of column titles is left
   * away; carried text stands by itself too.
   */
  readonly tables: 'whole' | 'rows';
}

/** Who a line belongs to: the name it stands under. */
interface Owner {
  readonly section: Section | undefined;
  readonly ids: readonly string[];
  /** Where the value behind a label begins. */
  readonly valueStart: number | undefined;
  /** Whether lines of this owner may be joined with those before. */
  readonly key: unknown;
  readonly isCarried?: true;
}

/** Takes a body apart by the names that stand in it. Never throws; linear. */
export function ownTexts(note: NoteOrCaseFile, { tables }: SplitOptions): OwnText[] {
  const body = new BodyLines(note);
  const owners: (Owner | undefined)[] = new Array<Owner | undefined>(body.count);
  const around = ownersByHeading(note, body, owners);
  markLabels(note, body, owners);
  markTables(note, body, { owners, around, tables });
  if (tables === 'rows') markCarried(note, body, owners);
  return joined(note, body, owners);
}

function markCarried(note: NoteOrCaseFile, body: BodyLines, owners: (Owner | undefined)[]): void {
  for (const { mark, block = mark } of note.carried) {
    const first = body.lineOf(Math.min(block.start, mark.start));
    for (let line = first; line <= body.lineOf(Math.max(block.end, mark.end)); line++) owners[line] = { section: owners[line]?.section, ids: owners[line]?.ids ?? [], valueStart: undefined, key: mark, isCarried: true };
  }
}

function ownersByHeading(note: NoteOrCaseFile, body: BodyLines, owners: (Owner | undefined)[]): Owner[] {
  const around: Owner[] = [];
  const openers = note.outline.sections.filter(section => section.form === 'bold' || (section.form === 'heading' && !(section.kind === 'unmapped' && section.inside)));
  let next = 0;
  let owner: Owner = { section: undefined, ids: [], valueStart: undefined, key: undefined };
  for (let line = 0; line < body.count; line++) {
    for (let opener = openers[next]; opener && body.lineOf(opener.start) <= line; opener = openers[++next]) owner = { section: opener, ids: opener.ids, valueStart: undefined, key: opener };
    around.push(owner);
    owners[line] = owner;
  }
  return around;
}

/** `Label: value` owns the lines of its block up to the next label. */
function markLabels(note: NoteOrCaseFile, body: BodyLines, owners: (Owner | undefined)[]): void {
  const labels = note.outline.sections.filter(({ form }) => form === 'label');
  labels.forEach((section, index) => {
    const piece = section.pieces[0];
    if (!piece) return;
    const after = labels[index + 1];
    const first = body.lineOf(section.start);
    const end = after && after.start < piece.block.end ? body.lineOf(after.start) - 1 : body.lineOf(piece.block.end);
    const owner: Owner = { section, ids: section.ids, valueStart: piece.span.start, key: section };
    for (let line = first; line <= Math.max(first, end); line++) owners[line] = owner;
  });
}

function markTables(note: NoteOrCaseFile, body: BodyLines, { owners, around, tables }: { owners: (Owner | undefined)[]; around: readonly Owner[]; tables: SplitOptions['tables'] }): void {
  const cells = note.outline.sections.filter(({ form }) => form === 'cell');
  let next = 0;
  for (const block of note.blocks) {
    if (block.kind !== 'table' || block.quoted) continue;
    const rows: Section[] = [];
    for (let cell = cells[next]; cell && cell.start < block.end; cell = cells[++next]) rows.push(cell);
    if (rows.length === 0) continue;
    const span = { first: body.lineOf(block.start), last: body.lineOf(block.end) };
    if (tables === 'whole') keepWhole(rows, span, { owners, around: around[span.first] });
    else takeApart(block, rows, { body, owners, span });
  }
}

/** Inside a step the table is content of the step; elsewhere it means all that its rows mean. */
function keepWhole(rows: readonly Section[], span: OwnText['lines'], { owners, around }: { owners: (Owner | undefined)[]; around: Owner | undefined }): void {
  if (around?.section?.kind === 'step') return;
  const owner: Owner = { section: undefined, ids: [...new Set(rows.flatMap(({ ids }) => ids))], valueStart: undefined, key: rows };
  for (let line = span.first; line <= span.last; line++) owners[line] = owner;
}

function takeApart(block: TableBlock, rows: readonly Section[], { body, owners, span }: { body: BodyLines; owners: (Owner | undefined)[]; span: OwnText['lines'] }): void {
  const named = new Set(rows.map(({ start }) => body.lineOf(start)));
  const hasOtherRows = block.rows.slice(1).some(([cell]) => cell !== undefined && !named.has(body.lineOf(cell.start)));
  for (const section of rows) {
    const piece = section.pieces[0];
    owners[body.lineOf(section.start)] = { section, ids: section.ids, valueStart: piece?.span.start, key: section };
  }
  if (hasOtherRows) return;
  for (let line = span.first; line <= Math.min(span.first + 1, span.last); line++) if (!named.has(line)) owners[line] = undefined;
}

function joined(note: NoteOrCaseFile, body: BodyLines, owners: readonly (Owner | undefined)[]): OwnText[] {
  const texts: OwnText[] = [];
  const begun = new Set<unknown>();
  let line = 0;
  while (line < body.count) {
    const owner = owners[line];
    let last = line;
    while (last + 1 < body.count && owners[last + 1]?.key === owner?.key && owners[last + 1] !== undefined === (owner !== undefined)) last++;
    const own = owner && textOf(note, body, { owner, first: line, last, isFirst: !begun.has(owner.key) });
    if (own) texts.push(own);
    if (owner) begun.add(owner.key);
    line = last + 1;
  }
  return texts;
}

function textOf(note: NoteOrCaseFile, body: BodyLines, { owner, first, last, isFirst }: { owner: Owner; first: number; last: number; isFirst: boolean }): OwnText | undefined {
  const trimmed = body.trimmed(first, last);
  const { section, ids, valueStart } = owner;
  if (!trimmed) return undefined;
  const text = body.textOf(trimmed.first, trimmed.last);
  const content = contentOf(note, body, { owner, ...trimmed, text });
  return {
    ids,
    kind: section?.kind ?? (ids.length > 0 ? 'step' : 'nameless'),
    heading: section?.form === 'heading' && isFirst ? note.text.slice(section.heading.start, section.heading.end) : undefined,
    lines: trimmed,
    text,
    content: valueStart === undefined && section?.form !== 'bold' ? text : content,
    isTable: section === undefined && ids.length > 0,
    isCarried: owner.isCarried === true,
    isOpen: body.staysOpen(trimmed.last),
  };
}

function contentOf(note: NoteOrCaseFile, body: BodyLines, { owner, first, last, text }: { owner: Owner; first: number; last: number; text: string }): string {
  const { section, valueStart } = owner;
  if (!section) return text;
  if (section.form === 'cell') return section.pieces.map(({ span }) => note.text.slice(span.start, span.end)).join('\n');
  if (body.lineOf(section.start) !== first) return text;
  const from = valueStart ?? section.pieces[0]?.span.start ?? body.endOf(last);
  const behind = note.text.slice(Math.min(from, body.endOf(first)), body.endOf(first));
  const rest = body.textOf(first + 1, last);
  return [behind.replace(/^[\s:*_]+/, ''), rest].filter(part => part.trim() !== '').join('\n');
}
