import * as z from 'zod';
import { closedBefore, closingsOf } from '../../cases/closing-date.ts';
import { atCaseFile, atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';

/** Source: a closed case is opened again by decision, not by a note; else its closing says what is no longer true. */
export const activityAfterClosing = caseRule({
  id: 'activity-after-closing',
  section: 'closing',
  severity: 'warning',
  title: { en: 'Session after the case was closed', id: 'Sesi sesudah kasus ditutup' },
  messages: {
    session: { text: { en: 'This session is dated {date}, and the case was closed on {closed}. Write "reopened_on" in case.md, or make this a note of type follow-up or contact.', id: 'Sesi ini bertanggal {date}, sedangkan kasusnya ditutup {closed}. Tulis "dibuka_kembali" di case.md, atau jadikan catatan ini berjenis tindak-lanjut atau kontak.' } },
    closing: { text: { en: 'The case is closed here.', id: 'Kasusnya ditutup di sini.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    const { caseFile } = theCase;
    const closings = closingsOf(theCase.notes, caseFile);
    if (closings.length === 0) return;
    for (const { note } of theCase.sessions) {
      const { date } = note;
      if (note.type !== 'session' || date === undefined || (settings.adoptedOn !== undefined && date < settings.adoptedOn)) continue;
      const closing = closedBefore(date, closings, caseFile?.reopenedOn);
      if (!closing) continue;
      const place = closing.note ? atNote(closing.note) : caseFile && atCaseFile(caseFile);
      yield {
        ...atNote(note),
        message: 'session',
        args: { date, closed: closing.on },
        related: place ? [{ path: place.path, range: place.range, message: 'closing' }] : [],
        fixes: [{ kind: 'set-key', key: 'reopened_on', value: date, in: 'case-file' }],
      };
      // The sessions after it are the same fault: one day in the case file mends them all.
      return;
    }
  },
});
