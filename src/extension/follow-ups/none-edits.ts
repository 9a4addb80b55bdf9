import { appointmentOf, readAppointment } from '../../core/cases/facts/appointment.ts';
import { findDates } from '../../core/language/find-dates.ts';
import { isPlaceholderText } from '../../core/language/none-value.ts';
import type { FileEdit } from '../../core/lint/fix.ts';
import { readWith } from '../../core/lint/fix-check.ts';
import { spelling } from '../../core/lint/fix-keys.ts';
import type { Note } from '../../core/note/note.ts';
import { isOwnWords, type Piece } from '../../core/note/recorded.ts';
import type { Section } from '../../core/note/section.ts';
import { lineEndingOf } from '../../core/text/edits.ts';
import type { Span } from '../../core/text/span.ts';
import { yamlScalarText } from '../../core/text/yaml-edit.ts';
import { edit, isKept, placesOf, promiseIn, type PromiseName } from './promise-edits.ts';

/** `empty`: nothing is said. `date`: it would be read as a promise. */
export type ReasonFault = 'empty' | 'date';

export function faultOfReason(reason: string): ReasonFault | undefined {
  if (isPlaceholderText(reason)) return 'empty';
  return findDates(reason, { order: 'dmy' }).length > 0 ? 'date' : undefined;
}

/**
 * Says in the promise's place why there will be no meeting: a mapping in the front matter, "none: reason" in the body, in the
 * words of the note's own language. Undefined when the promise stands within other words, where it can't be told from them.
 */
export function noneEdits(note: Note, kind: PromiseName['kind'], reason: string): readonly FileEdit[] | undefined {
  const promise = promiseIn(note, kind);
  if (!promise || kind === 'referral-feedback') return undefined;
  const words = reason.trim().replace(/\s+/g, ' ');
  let candidates: FileEdit[][] = [[]];
  for (const span of placesOf(note, promise)) {
    const own = span.end <= note.frontMatter.bodyStart ? [keyEdit(note, span, words)] : bodyEdits(note, span, words);
    candidates = candidates.flatMap(edits => own.map(one => [...edits, one]));
  }
  return candidates.find(edits => promisesNone(note, edits, kind));
}

function promisesNone(note: Note, edits: readonly FileEdit[], kind: PromiseName['kind']): boolean {
  const after = readWith(note, edits);
  if (after.kind !== 'note' || !isKept(note, edits) || promiseIn(after, kind)) return false;
  const wasAppointment = appointmentOf(readAppointment(note)) !== undefined;
  return !wasAppointment || appointmentOf(readAppointment(after))?.state === 'none';
}

function keyEdit(note: Note, span: Span, reason: string): FileEdit {
  const written = note.frontMatter.places.get('next_appointment')?.written ?? spelling('next_appointment', note);
  return edit(note, span, `{${written === 'pertemuan_berikutnya' ? 'tidak_ada' : 'none'}: ${yamlScalarText(reason)}}`);
}

/** The promise's own sentence under its heading; elsewhere what follows a label. Other sentences stay. */
function bodyEdits(note: Note, span: Span, reason: string): FileEdit[] {
  const none = `${note.language === 'id' ? 'tidak ada' : 'none'}: ${reason}`;
  const { text } = note;
  const section = note.outline.sections.find(({ heading }) => heading.start === span.start && heading.end === span.end);
  if (section) return undatedEdit(note, section, none);
  const place = pieceAround(note, span);
  if (!place) return [];
  const { piece, isOwn } = place;
  const inTable = piece.block.kind === 'table';
  const end = endOfSentence(text, span.end, Math.min(piece.span.end, endOfLine(text, span.end, inTable)));
  const line = Math.max(piece.span.start, startOfLine(text, span.start, inTable));
  const start = line + (/^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(text.slice(line, span.start))?.[0].length ?? 0);
  const before = text.slice(start, span.start);
  const starts = [...(isOwn && !/[.!?]/.test(before) ? [start] : []), ...(/(?:^|[:|])[\s*_]*$/.test(before) ? [span.start] : [])];
  return starts.map(from => edit(note, { start: from, end }, inTable ? none.replaceAll('|', '\\|') : none));
}

function endOfSentence(text: string, from: number, end: number): number {
  const found = /[.!?](?=\s|$)/.exec(text.slice(from, end));
  return found ? from + found.index : end;
}

/** Words without a day: a label's value is replaced, under a heading a line is added. */
function undatedEdit(note: Note, { form, pieces }: Section, none: string): FileEdit[] {
  const words = pieces.filter(piece => isOwnWords(piece) && note.text.slice(piece.span.start, piece.span.end).trim() !== '');
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const ending = lineEndingOf(note.text);
  if (form === 'heading' || form === 'bold') return [edit(note, { start: last.span.end, end: last.span.end }, `${ending}${ending}${none}`)];
  const written = note.text.slice(first.span.start, first.span.end);
  const start = first.span.start + written.length - written.trimStart().length;
  return [edit(note, { start, end: first.span.start + written.trimEnd().length }, none)];
}

/** The smallest part of a step around the place, else the block. `isOwn`: nothing but the promise stands under its heading. */
function pieceAround(note: Note, span: Span): { readonly piece: Piece; readonly isOwn: boolean } | undefined {
  const found = note.outline.sections
    .flatMap(({ ids, pieces }) => pieces.map(piece => ({ piece, isOwn: ids.length === 1 && ownSteps.has(ids[0] ?? '') })))
    .filter(({ piece }) => isOwnWords(piece) && piece.span.start <= span.start && span.end <= piece.span.end)
    .sort((left, right) => lengthOf(left.piece.span) - lengthOf(right.piece.span));
  const block = note.blocks.find(candidate => candidate.start <= span.start && span.end <= candidate.end);
  return found[0] ?? (block && !block.quoted ? { piece: { block, span: block }, isOwn: false } : undefined);
}

const ownSteps: ReadonlySet<string> = new Set(['next-appointment', 'follow-up']);

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function startOfLine(text: string, from: number, inTable: boolean): number {
  let start = from;
  while (start > 0 && !isBreak(text[start - 1]) && !(inTable && text[start - 1] === '|')) start--;
  return start;
}

function endOfLine(text: string, from: number, inTable: boolean): number {
  let end = from;
  while (end < text.length && !isBreak(text[end]) && !(inTable && text[end] === '|')) end++;
  return end;
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
