import type { CarriedText } from '../note/carried.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language, LocalizedText } from '../protocol/protocol.ts';
import type { Span } from '../text/span.ts';
import type { FileEdit, Fix } from './fix.ts';

export type CarriedChoice = 'confirm' | 'drop';

const titles: Record<CarriedChoice, { readonly one: LocalizedText; readonly all: LocalizedText }> = {
  confirm: {
    one: { en: 'Confirm: it still holds', id: 'Konfirmasi: masih berlaku' },
    all: { en: 'Confirm all that was carried over', id: 'Konfirmasi semua yang dibawa' },
  },
  drop: {
    one: { en: 'Drop what was carried over', id: 'Buang bagian yang dibawa ini' },
    all: { en: 'Drop all that was carried over', id: 'Buang semua yang dibawa' },
  },
};

/** Confirms or drops what was carried over, all of it without `mark`. Undefined when no such mark is left. */
export function settleCarriedFix({ choice, mark }: { choice: CarriedChoice; mark?: Span }, document: Note | CaseFile, language: Language): Fix | undefined {
  const wanted = document.carried.filter(carried => mark === undefined || carried.mark.start === mark.start);
  if (wanted.length === 0) return undefined;
  const spans = joined(choice === 'confirm' ? wanted.map(carried => confirmed(carried, document.text)) : wanted.map(carried => dropped(carried, document.text)));
  const edits = spans.map((span): FileEdit => ({ path: document.path, range: document.lines.rangeOf(span), newText: '' }));
  return { title: titles[choice][mark === undefined ? 'all' : 'one'][language], safe: false, edits };
}

/** The mark with the white space before it; with its whole line where nothing else stands in it. */
function confirmed({ mark }: CarriedText, text: string): Span {
  const line = linesAround(text, mark);
  if (text.slice(line.start, mark.start).trim() === '' && text.slice(mark.end, line.end).trim() === '') return line;
  let start = mark.start;
  while (start > line.start && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { start, end: mark.end };
}

/** The block's whole lines with the mark, and one of the blank lines that would otherwise stand together. */
function dropped({ mark, block }: CarriedText, text: string): Span {
  const { start, end } = linesAround(text, { start: Math.min(mark.start, block?.start ?? mark.start), end: Math.max(mark.end, block?.end ?? mark.end) });
  const before = linesAround(text, { start: Math.max(0, start - 1), end: Math.max(0, start - 1) });
  const after = linesAround(text, { start: end, end });
  const isBlank = (line: Span): boolean => text.slice(line.start, line.end).trim() === '';
  return start > 0 && isBlank(before) && isBlank(after) ? { start, end: after.end } : { start, end };
}

/** Whole lines with the last one's line ending. */
function linesAround(text: string, { start, end }: Span): Span {
  let first = start;
  while (first > 0 && text[first - 1] !== '\n' && text[first - 1] !== '\r') first--;
  let last = end;
  while (last < text.length && text[last] !== '\n' && text[last] !== '\r') last++;
  if (text[last] === '\r' && text[last + 1] === '\n') last++;
  return { start: first, end: Math.min(last + 1, text.length) };
}

/** Two marks may hold back one block: no place is taken out twice. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
