import type { CaseFile, Note } from '../note/note.ts';
import { applyEdits, lineEndingOf, type TextEdit } from '../text/edits.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { FileEdit, Fix } from './fix.ts';

export interface Insertion {
  readonly at: number;
  /** Lines end with `\n` here; they take the document's own line ending. */
  readonly text: string;
  /** Where the writer goes on, counted in `text`. */
  readonly select?: Span;
}

/**
 * A fix that only adds text, at places in their order. The cursor is placed in the first insertion that names a place.
 * Undefined when there is nothing to add.
 */
export function insertionFix(title: string, document: Note | CaseFile, insertions: readonly Insertion[]): Fix | undefined {
  if (insertions.length === 0) return undefined;
  const ending = lineEndingOf(document.text);
  const length = (text: string): number => text.replaceAll('\n', ending).length;
  const edits = insertions.map(({ at, text, select }): FileEdit => {
    const range = document.lines.rangeOf({ start: at, end: at });
    const place = select && { start: length(text.slice(0, select.start)), end: length(text.slice(0, select.end)) };
    return { path: document.path, range, newText: text.replaceAll('\n', ending), ...(place ? { select: place } : {}) };
  });
  const cursor = cursorOf(document, edits);
  return { title, safe: false, edits, ...(cursor ? { cursor } : {}) };
}

/** A fix that only leads to a place that waits for words: an offset, or a prompt to write over. */
export function cursorFix(title: string, document: Note | CaseFile, place: Span | number): Fix {
  const span = typeof place === 'number' ? { start: place, end: place } : place;
  return { title, safe: false, edits: [], cursor: { path: document.path, range: document.lines.rangeOf(span) } };
}

/** The document's text with the edits of its own file. */
export function textWith(document: Note | CaseFile, edits: readonly FileEdit[]): string {
  return applyEdits(document.text, textEdits(document, edits)).text;
}

function textEdits(document: Note | CaseFile, edits: readonly FileEdit[]): TextEdit[] {
  return edits.flatMap(({ path, range, newText }) => path === document.path ? [{ span: document.lines.spanOf(range), newText }] : []);
}

function cursorOf(document: Note | CaseFile, edits: readonly FileEdit[]): Fix['cursor'] {
  const edit = edits.find(({ select }) => select !== undefined);
  if (!edit?.select) return undefined;
  const before = edits.slice(0, edits.indexOf(edit));
  const added = before.reduce((sum, { newText }) => sum + newText.length, 0);
  const start = document.lines.offsetAt(edit.range.start) + added;
  const after = new LineIndex(textWith(document, edits));
  return { path: document.path, range: after.rangeOf({ start: start + edit.select.start, end: start + edit.select.end }) };
}
