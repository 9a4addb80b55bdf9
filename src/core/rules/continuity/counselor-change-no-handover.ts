import * as z from 'zod';
import { counselorChanges, handoverStep } from '../../cases/counselors.ts';
import { atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';

/** Source: a case that goes to another counselor is handed over, and the client agrees anew. */
export const counselorChangeNoHandover = caseRule({
  id: 'counselor-change-no-handover',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Change of counselor without a handover', id: 'Pergantian konselor tanpa serah terima' },
  messages: {
    missing: { text: { en: 'Counselor {to} follows {from}, and no handover is recorded. Record from whom and since when, and what was agreed anew with the client.', id: 'Konselor {to} menggantikan {from}, tetapi serah terima belum tercatat. Catat dari siapa dan sejak kapan, serta apa yang disepakati ulang dengan konseli.' } },
    before: { text: { en: 'The last session by {from}.', id: 'Pertemuan terakhir oleh {from}.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    for (const { note, from, isHandedOver } of counselorChanges(theCase)) {
      if (isHandedOver || note.historical || note.skipped.has(handoverStep) || from.skipped.has(handoverStep) || theCase.caseFile?.skipped.has(handoverStep)) continue;
      if (note.date !== undefined && settings.adoptedOn !== undefined && note.date < settings.adoptedOn) continue;
      const args = { to: note.counselor ?? '', from: from.counselor ?? '' };
      yield {
        ...atNote(note),
        message: 'missing',
        args,
        step: handoverStep,
        related: [{ path: from.path, range: from.places.session, message: 'before', args }],
        fixes: [{ kind: 'insert-steps', steps: [handoverStep] }, { kind: 'add-key', key: 'handover' }],
      };
    }
  },
});
