import type { Case } from './case.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** The notes of one meeting: two counselors, or partners, may each have written of it. */
export type Meeting = readonly NoteFacts[];

/** The sessions of the case by meeting, in order: notes with one day and one number tell of the same. */
export function meetingsOf({ sessions }: Pick<Case, 'sessions'>): Meeting[] {
  const meetings = new Map<string, NoteFacts[]>();
  for (const { note } of sessions) {
    const key = note.date === undefined || note.declaredNumber === undefined ? note.path : `${note.date} ${note.declaredNumber} ${note.format === 'group'}`;
    const meeting = meetings.get(key);
    if (meeting) meeting.push(note);
    else meetings.set(key, [note]);
  }
  return [...meetings.values()];
}
