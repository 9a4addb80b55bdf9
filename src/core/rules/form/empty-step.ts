import * as z from 'zod';
import type { Section } from '../../note/section.ts';
import { findStep } from '../../protocol/protocol.ts';
import type { Span } from '../../text/span.ts';
import { noteRule } from '../rule.ts';
import { hasHeadingsToFill } from './form-scope.ts';

/** Source: chart audits ask that what has a heading has content. */
export const emptyStep = noteRule({
  id: 'empty-step',
  section: 'form',
  severity: 'warning',
  title: { en: 'Heading without content', id: 'Judul tanpa isi' },
  messages: {
    empty: { text: { en: 'Nothing is recorded under {step}. Write it, or say under "skipped" in the front matter why not.', id: 'Belum ada isi di bawah {step}. Tuliskan, atau beri alasan pada "dilewati" di data awal.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(note, { settings }) {
    if (!hasHeadingsToFill(note, settings)) return;
    for (const record of note.outline.steps.values()) {
      const step = findStep(note.protocol, record.id);
      const section = record.sections[0];
      if (record.recorded || !step || !section || isRecordedInKeys(note.values, record.id) || note.values.skipped?.[record.id]) continue;
      // A whole is judged by its own heading; a part inside it by the part's.
      const own = record.sections.find(candidate => candidate.ids.includes(record.id));
      if (!own || step.partOf && !isRecordedWhole(note, step.partOf)) continue;
      yield {
        message: 'empty',
        args: { step: step.names },
        span: own.heading,
        step: record.id,
        fixes: [{ kind: 'go-to', span: placeToWrite(own, note.text), title: { text: { en: 'Write under {step}', id: 'Tulis di bawah {step}' }, args: { step: step.names } } }],
      };
    }
  },
});

/** A prompt, to write over; else the blank line under the heading, if there is one. */
function placeToWrite({ pieces, end }: Section, text: string): Span {
  const [first] = pieces;
  if (first?.block.kind === 'paragraph' && !first.block.item && first.block.end <= end) return { start: first.span.start, end: first.span.end };
  const blank = pieces.length === 0 ? /^(?:\r\n?|\n)(?=[\r\n]|$)(?:(?:\r\n?|\n)(?=[\r\n]))?/.exec(text.slice(end, end + 8))?.[0].length ?? 0 : 0;
  return { start: end + blank, end: end + blank };
}

function isRecordedWhole(note: { outline: { steps: ReadonlyMap<string, { recorded: boolean }> } }, whole: string): boolean {
  return note.outline.steps.get(whole)?.recorded ?? true;
}

function isRecordedInKeys(values: { actions?: unknown[]; risk?: unknown; next_appointment?: unknown; steps?: string[] }, step: string): boolean {
  if (values.steps?.includes(step)) return true;
  if (step === 'action-plan') return (values.actions?.length ?? 0) > 0;
  if (step === 'risk') return values.risk !== undefined;
  return step === 'next-appointment' && values.next_appointment !== undefined;
}
