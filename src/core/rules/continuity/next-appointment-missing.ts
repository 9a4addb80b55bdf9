import * as z from 'zod';
import { appointmentStep } from '../../cases/facts/appointment.ts';
import { owesAppointment } from '../../cases/appointment-owed.ts';
import { isRecordedIn, type Case } from '../../cases/case.ts';
import type { NoteFacts } from '../../cases/facts/note-facts.ts';
import { atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';

/** Source: the final stage ends with an appointment for the next meeting. */
export const nextAppointmentMissing = caseRule({
  id: 'next-appointment-missing',
  section: 'continuity',
  severity: 'warning',
  title: { en: 'Next appointment not recorded', id: 'Pertemuan berikutnya belum tercatat' },
  messages: {
    missing: { text: { en: 'No next appointment is recorded. Write a date or a window, or "none" with the reason.', id: 'Pertemuan berikutnya belum tercatat. Tulis tanggal atau rentang waktu, atau "tidak ada" dengan alasannya.' } },
    undated: { text: { en: 'A next appointment is mentioned without a date or a window. Write one, or "none" with the reason.', id: 'Pertemuan berikutnya disebut tanpa tanggal atau rentang waktu. Tuliskan, atau "tidak ada" dengan alasannya.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    for (const { note } of theCase.sessions) {
      if (!owesAppointment(theCase, note) || note.historical || isAnswered(theCase, note)) continue;
      if (note.date !== undefined && settings.adoptedOn !== undefined && note.date < settings.adoptedOn) continue;
      const message = note.appointment?.state === 'undated' ? 'undated' : 'missing';
      yield { ...atNote(note), message, step: appointmentStep, fixes: [{ kind: 'add-key', key: 'next_appointment' }, { kind: 'insert-steps', steps: [appointmentStep] }] };
    }
  },
});

function isAnswered(theCase: Case, note: NoteFacts): boolean {
  return note.skipped.has(appointmentStep) || isRecordedIn(theCase, note, appointmentStep);
}
