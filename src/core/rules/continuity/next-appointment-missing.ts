import * as z from 'zod';
import { appointmentStep } from '../../cases/appointment.ts';
import type { Case } from '../../cases/case.ts';
import type { NoteFacts } from '../../cases/note-facts.ts';
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
      if (note.type !== 'session' || note.historical || isAnswered(theCase, note)) continue;
      if (note.date !== undefined && settings.adoptedOn !== undefined && note.date < settings.adoptedOn) continue;
      // With a front matter that can't be read, the date may stand there.
      if (!note.identified && note.hasFrontMatter) continue;
      const message = note.appointment?.state === 'undated' ? 'undated' : 'missing';
      yield { ...atNote(note), message, step: appointmentStep, fixes: [{ kind: 'add-key', key: 'next_appointment' }, { kind: 'insert-steps', steps: [appointmentStep] }] };
    }
  },
});

function isAnswered(theCase: Case, note: NoteFacts): boolean {
  if (note.skipped.has(appointmentStep) || note.recorded.has(appointmentStep)) return true;
  if ((theCase.addenda.get(note) ?? []).some(addendum => addendum.recorded.has(appointmentStep))) return true;
  return endsHere(theCase, note);
}

/** The case went elsewhere or ended after this session: no next meeting is owed by its last one. */
function endsHere(theCase: Case, note: NoteFacts): boolean {
  const isLast = theCase.sessions.at(-1)?.note === note;
  if (!isLast) return false;
  const isReferred = note.recorded.has('referral') || theCase.caseFile?.status === 'waiting-referral'
    || theCase.notes.some(other => other.type === 'referral' && (other.date ?? '') >= (note.date ?? ''));
  return isReferred || theCase.isClosed;
}
