import type { Case } from './case.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** A session by somebody whom the case did not know, after one by somebody else. */
export interface CounselorChange {
  readonly note: NoteFacts;
  readonly from: NoteFacts;
  /** Whether one of the two, or something between them, records the handover. */
  readonly isHandedOver: boolean;
}

export const handoverStep = 'handover';

/** Notes that tell of contact with the client: who wrote one is known to the case. Plans, addenda and supervision tell of none. */
const contacts: ReadonlySet<string> = new Set(['session', 'closing', 'crisis', 'contact', 'follow-up', 'referral', 'no-show', 'cancelled']);

/**
 * The changes of counselor, by sessions: a colleague who answers a crisis or a call takes nothing over. Nobody needs a
 * handover who was named as counselor or co-counselor of the case before, or who holds the session with one who was.
 */
export function counselorChanges(theCase: Case): CounselorChange[] {
  const changes: CounselorChange[] = [];
  const sessions = new Set(theCase.sessions.map(({ note }) => note));
  const together = counselorsByMeeting(theCase);
  const known = new Set([theCase.caseFile?.counselor, ...(theCase.caseFile?.coCounselors ?? [])].flatMap(code => code === undefined ? [] : [keyOf(code)]));
  const last = new Map<boolean, NoteFacts>();
  let handover: NoteFacts | undefined;
  for (const note of theCase.notes) {
    if (hasHandover(theCase, note)) handover = note;
    const counselor = note.counselor === undefined ? undefined : keyOf(note.counselor);
    const isGroup = note.format === 'group';
    const from = last.get(isGroup);
    if (sessions.has(note) && counselor !== undefined) {
      const isNew = from?.counselor !== undefined && !known.has(counselor) && !isJoint(note, together, known);
      if (isNew) changes.push({ note, from, isHandedOver: isHandedOver(theCase, { from, note, handover }) });
      last.set(isGroup, note);
    }
    if (contacts.has(note.type)) for (const code of [counselor, ...note.coCounselors.map(keyOf)]) if (code !== undefined) known.add(code);
  }
  return changes;
}

/** One meeting held by both: the counselor of before is named beside the new one, or wrote a note of the same meeting. */
function isJoint(note: NoteFacts, together: ReadonlyMap<string, readonly string[]>, known: ReadonlySet<string>): boolean {
  return [...note.coCounselors.map(keyOf), ...(together.get(meetingOf(note)) ?? [])].some(code => known.has(code));
}

function counselorsByMeeting({ sessions }: Case): Map<string, string[]> {
  const together = new Map<string, string[]>();
  for (const { note } of sessions) {
    if (note.counselor === undefined) continue;
    const meeting = meetingOf(note);
    const others = together.get(meeting);
    if (others) others.push(keyOf(note.counselor));
    else together.set(meeting, [keyOf(note.counselor)]);
  }
  return together;
}

/** A note without a day or a number is a meeting of its own. */
function meetingOf({ date, declaredNumber, path }: NoteFacts): string {
  return date === undefined || declaredNumber === undefined ? path : `${date} ${declaredNumber}`;
}

/** Recorded in the last note of the one, in the first of the other, between them, or in the case file. */
function isHandedOver({ caseFile }: Case, { from, note, handover }: { from: NoteFacts; note: NoteFacts; handover: NoteFacts | undefined }): boolean {
  if (handover && (handover === note || isNotBefore(handover, from))) return true;
  if (caseFile?.recorded.has(handoverStep)) return true;
  return caseFile?.handoverFrom !== undefined && keyOf(caseFile.handoverFrom) === keyOf(from.counselor ?? '');
}

function isNotBefore(handover: NoteFacts, from: NoteFacts): boolean {
  return handover === from || (handover.date !== undefined && from.date !== undefined && handover.date >= from.date);
}

function hasHandover(theCase: Case, note: NoteFacts): boolean {
  const ofNote = (one: NoteFacts): boolean => one.hasHandover || one.recorded.has(handoverStep);
  return note.type !== 'plan' && (ofNote(note) || (theCase.addenda.get(note) ?? []).some(ofNote));
}

/** The same code, however its letters are written. */
function keyOf(code: string): string {
  return code.toLowerCase();
}
