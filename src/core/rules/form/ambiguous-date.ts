import * as z from 'zod';
import { findNumericDates } from '../../language/find-dates.ts';
import { mayHoldShortDate } from '../../language/find-dates-numeric.ts';
import type { Note } from '../../note/note.ts';
import type { Span } from '../../text/span.ts';
import { noteRule, type FixIntent } from '../rule.ts';
import { hasHeadingsToFill } from './form-scope.ts';

/** Source: 03/04/2026 is two different days in two countries. */
export const ambiguousDate = noteRule({
  id: 'ambiguous-date',
  section: 'form',
  severity: 'info',
  title: { en: 'Date that can be read in two ways', id: 'Tanggal yang dapat dibaca dua cara' },
  messages: {
    ambiguous: { text: { en: 'This date can be read in two ways; Tahap reads {iso}. Write it as YYYY-MM-DD or with the month in words.', id: 'Tanggal ini dapat dibaca dua cara; Tahap membacanya {iso}. Tulis YYYY-MM-DD atau nama bulannya.' } },
  },
  fixes: 'safe',
  options: z.strictObject({
    /** Which comes first, the day or the month. Named in the configuration, it also makes the rewriting safe for fix-all. */
    order: z.enum(['dmy', 'mdy']).optional(),
  }),
  *check(note, { options, settings }) {
    if (!hasHeadingsToFill(note, settings) || !mayHoldShortDate(note.text)) return;
    for (const span of proseOf(note)) {
      for (const mention of findNumericDates(note.text, { from: span, order: options.order ?? 'dmy' })) {
        if (!mention.ambiguous || mention.from === undefined) continue;
        const fix: FixIntent = { kind: 'replace', span: mention.dateSpan, newText: mention.from, title: { text: { en: 'Write {iso}', id: 'Tulis {iso}' }, args: { iso: mention.from } }, safe: options.order !== undefined };
        yield { message: 'ambiguous', args: { iso: mention.from }, span: mention.dateSpan, fixes: [fix] };
      }
    }
  },
});

function* proseOf(note: Note): Iterable<Span> {
  for (const block of note.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') yield block;
    else if (block.kind === 'table') yield* block.rows.flat();
  }
}
