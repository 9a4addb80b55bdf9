import { isAlike, mentions } from '../language/word-prints.ts';
import type { AgreedAction } from './actions.ts';
import type { Case } from './case.ts';
import type { NoteFacts } from './note-facts.ts';

/** A task that nobody has said is done. */
export interface OpenAction {
  /** The newest note that agrees on it. */
  readonly note: NoteFacts;
  readonly action: AgreedAction;
}

/** Whether the note says what became of the task: in words, as a done item, or by agreeing on it again. */
export function speaksOf(note: NoteFacts, { prints }: AgreedAction): boolean {
  return note.actions.some(own => own.done || isAlike(prints, own.prints)) || note.review !== undefined && mentions(note.review, prints);
}

/** The tasks of the case that no note says are done, in the order of the notes. A task agreed again is listed once. */
export function openActions(theCase: Case): OpenAction[] {
  let open: OpenAction[] = [];
  for (const note of theCase.notes) {
    if (note.type === 'plan' || note.type === 'supervision') continue;
    for (const action of note.actions) {
      open = open.filter(earlier => earlier.note === note || !isAlike(earlier.action.prints, action.prints));
      if (!action.done) open.push({ note, action });
    }
  }
  return open;
}
