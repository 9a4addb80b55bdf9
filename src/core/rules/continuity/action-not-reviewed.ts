import * as z from 'zod';
import { actionStep, speaksOf, type AgreedAction } from '../../cases/facts/actions.ts';
import type { Case, Session } from '../../cases/case.ts';
import { closureOf } from '../../cases/case-closure.ts';
import type { NoteFacts } from '../../cases/facts/note-facts.ts';
import { atNote } from '../case-place.ts';
import { caseRule } from '../rule.ts';

/** Source: chart audits follow each plan into the next note; a task that nobody asks about teaches that tasks do not count. */
export const actionNotReviewed = caseRule({
  id: 'action-not-reviewed',
  section: 'continuity',
  severity: 'info',
  title: { en: 'Tasks of the last session not taken up', id: 'Tugas pertemuan lalu belum ditinjau' },
  messages: {
    unmentioned: { text: { en: 'The last session agreed on {count} tasks ({date}), and this note does not speak of them. Write what became of them.', id: 'Pertemuan lalu menyepakati {count} tugas ({date}), dan catatan ini belum menyebutnya. Tulis bagaimana hasilnya.' } },
    task: { text: { en: 'Agreed here.', id: 'Disepakati di sini.' } },
  },
  fixes: 'manual',
  options: z.strictObject({}),
  *check(theCase, { settings }) {
    for (const [index, session] of theCase.sessions.entries()) {
      const earlier = theCase.sessions[index - 1]?.note;
      const { note } = session;
      if (!earlier || earlier.actions.length === 0 || !owesReview(theCase, earlier, session)) continue;
      if (note.date !== undefined && settings.adoptedOn !== undefined && note.date < settings.adoptedOn) continue;
      const tasks = earlier.actions.filter(action => !action.done && action.prints.length > 0 && !isDueLater(action, note));
      if (tasks.length === 0 || tasks.some(task => isSpokenOf(theCase, { earlier, note, task }))) continue;
      yield {
        ...atNote(note),
        message: 'unmentioned',
        args: { count: tasks.length, date: earlier.date ?? '' },
        related: tasks.map(({ range }) => ({ path: earlier.path, range, message: 'task' })),
        fixes: [{ kind: 'insert-prompts', of: 'action-review', parts: [] }],
      };
    }
  },
});

function owesReview(theCase: Case, earlier: NoteFacts, { note, number }: Session): boolean {
  if (number === undefined || note.review === undefined || note.historical || note.skipped.has(actionStep)) return false;
  // What was agreed at a closing was for the time after it.
  if (earlier.type === 'closing' || note.date === undefined || note.date === earlier.date) return false;
  if (isUnderCrisis(theCase, earlier, note)) return false;
  return note.type !== 'closing' || !endedWithoutMeeting(theCase, note);
}

/** A crisis in between goes before what was agreed. */
function isUnderCrisis({ notes }: Case, earlier: NoteFacts, note: NoteFacts): boolean {
  return notes.some(other => other.type === 'crisis' && (other.date ?? '') >= (earlier.date ?? '') && (other.date ?? '9999') <= (note.date ?? ''));
}

/** A client who ended the counselling or did not come back was not there to be asked. */
function endedWithoutMeeting(theCase: Case, note: NoteFacts): boolean {
  const closure = closureOf(theCase);
  const reason = closure?.note === note ? closure.facts?.reason : note.closure?.reason;
  return reason === 'client-ended' || reason === 'lost-contact';
}

function isDueLater({ due }: AgreedAction, note: NoteFacts): boolean {
  return due !== undefined && note.date !== undefined && due > note.date;
}

/** In the note, its addenda, or a contact in between. */
function isSpokenOf(theCase: Case, { earlier, note, task }: { earlier: NoteFacts; note: NoteFacts; task: AgreedAction }): boolean {
  if (speaksOf(note, task) || (theCase.addenda.get(note) ?? []).some(addendum => speaksOf(addendum, task))) return true;
  const from = theCase.notes.indexOf(earlier) + 1;
  return theCase.notes.slice(from, Math.max(from, theCase.notes.indexOf(note))).some(between => speaksOf(between, task));
}
