import * as z from 'zod';
import { isRecordedIn, isSkippedInCase, newestSession, type Case } from '../../cases/case.ts';
import { closureOf } from '../../cases/case-closure.ts';
import type { NoteFacts } from '../../cases/facts/note-facts.ts';
import { meetingsOf, type Meeting } from '../../cases/meetings.ts';
import { atNote } from '../case-place.ts';
import { caseRule, type RuleSettings } from '../rule.ts';

const reassessStep = 'reassess';
const assessStep = 'assess';
/** Cases of one or two sessions have hardly been assessed yet. */
const shortestCase = 3;

/** Source: the working stage looks again, together with the client, at the problem and at the help. */
export const reassessmentOverdue = caseRule({
  id: 'reassessment-overdue',
  section: 'continuity',
  severity: 'info',
  title: { en: 'Reassessment overdue', id: 'Penilaian kembali terlewat' },
  messages: {
    overdue: { text: { en: 'No reassessment is recorded in the last {count} sessions. Look again together whether it is still the same problem and the right help.', id: 'Belum ada penilaian kembali dalam {count} pertemuan terakhir. Tinjau bersama apakah masalahnya masih sama dan bantuannya masih tepat.' } },
    closing: { severity: 'warning', text: { en: 'The case is closed without a reassessment in its last {count} sessions. Record what changed and what was confirmed.', id: 'Kasus ditutup tanpa penilaian kembali dalam {count} pertemuan terakhirnya. Catat apa yang berubah dan apa yang tetap.' } },
  },
  fixes: 'manual',
  skippable: true,
  options: z.strictObject({
    /** After how many sessions the next one is due. */
    every: z.int().min(1).max(20).default(3),
  }),
  *check(theCase, { options, settings }) {
    const newest = newestSession(theCase);
    if (!newest || newest.number === undefined || theCase.sessions.length < shortestCase) return;
    const meetings = meetingsOf(theCase);
    if (meetings.length < Math.max(shortestCase, options.every)) return;
    const { note } = newest;
    if (!note.protocol.asksFor.includes(reassessStep) || note.layout === 'free' || isSkippedInCase(theCase, reassessStep)) return;
    const recent = meetings.slice(-options.every).flat();
    if (recent.some(session => isFreshLook(theCase, session, meetings[0])) || recent.some(session => isFromBefore(session, settings)) || isCrisisRun(theCase, recent)) return;
    const closure = closureOf(theCase);
    const isClosing = closure !== undefined && closure.last === note;
    if (isClosing && (closure.facts?.reason === 'lost-contact' || closure.facts?.reason === 'client-ended')) return;
    yield {
      ...atNote(note),
      message: isClosing ? 'closing' : 'overdue',
      args: { count: Math.min(meetings.length, options.every) },
      step: reassessStep,
      fixes: [{ kind: 'insert-steps', steps: [reassessStep] }],
    };
  },
});

/** An assessment after the first session is a look at the problem as good as a second one. */
function isFreshLook(theCase: Case, note: NoteFacts, first: Meeting | undefined): boolean {
  return isRecordedIn(theCase, note, reassessStep) || !first?.includes(note) && isRecordedIn(theCase, note, assessStep);
}

function isFromBefore(note: NoteFacts, { adoptedOn }: RuleSettings): boolean {
  return note.historical || note.date !== undefined && adoptedOn !== undefined && note.date < adoptedOn;
}

/** While a crisis lasts, safety is what is looked at. */
function isCrisisRun({ notes }: Case, recent: readonly NoteFacts[]): boolean {
  const from = recent[0]?.date ?? '9999';
  return notes.some(({ type, date }) => type === 'crisis' && (date ?? '') >= from);
}
