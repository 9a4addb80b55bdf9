import type { CaseFile, Note } from '../note/note.ts';
import { applyEdits, lineEndingOf } from '../text/edits.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Fix } from './fix.ts';

export interface Insertion {
  readonly at: number;
  /** Lines end with `\n` here; they take the document's own line ending. */
  readonly text: string;
  /** Where the writer goes on, counted in `text`. */
  readonly cursorAt?: number;
}

/** A fix that only adds text. The cursor is placed in the first insertion that names one. */
export function insertionFix(title: string, document: Note | CaseFile, insertions: readonly Insertion[]): Fix | undefined {
  if (insertions.length === 0) return undefined;
  const ending = lineEndingOf(document.text);
  const edits = insertions.map(({ at, text }) => ({ span: { start: at, end: at }, newText: text.replaceAll('\n', ending) }));
  const place = ({ at }: Insertion) => document.lines.positionAt(at);
  const cursor = cursorOf(document, insertions, ending);
  return {
    title,
    safe: false,
    edits: insertions.map((insertion, index) => ({ path: document.path, range: { start: place(insertion), end: place(insertion) }, newText: edits[index]?.newText ?? '' })),
    ...(cursor ? { cursor } : {}),
  };
}

function cursorOf(document: Note | CaseFile, insertions: readonly Insertion[], ending: string): Fix['cursor'] {
  const index = insertions.findIndex(insertion => insertion.cursorAt !== undefined);
  const insertion = insertions[index];
  if (!insertion) return undefined;
  const before = insertions.slice(0, index).map(({ at, text }) => ({ span: { start: at, end: at }, newText: text.replaceAll('\n', ending) }));
  const own = { span: { start: insertion.at, end: insertion.at }, newText: insertion.text.slice(0, insertion.cursorAt).replaceAll('\n', ending) };
  const head = applyEdits(document.text.slice(0, insertion.at), [...before, own]).text;
  return { path: document.path, position: new LineIndex(head).positionAt(head.length) };
}
