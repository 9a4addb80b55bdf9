import { newestSession, type Case } from './case.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** Whether a session must say when the next meeting is: not the last one of a case that was referred or has ended. */
export function owesAppointment(theCase: Case, note: NoteFacts): boolean {
  if (note.type !== 'session') return false;
  // With a front matter that can't be read, the date may stand there.
  if (!note.identified && note.hasFrontMatter) return false;
  return newestSession(theCase)?.note !== note || !(isReferred(theCase, note) || theCase.isClosed);
}

function isReferred(theCase: Case, last: NoteFacts): boolean {
  return last.recorded.has('referral') || theCase.caseFile?.status === 'waiting-referral'
    || theCase.notes.some(other => other.type === 'referral' && (other.date ?? '') >= (last.date ?? ''));
}
