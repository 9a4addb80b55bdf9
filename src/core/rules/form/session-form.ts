import type { Case, Session } from '../../cases/case.ts';
import type { NoteFacts } from '../../cases/facts/note-facts.ts';
import { missingFrame } from '../../protocol/due.ts';
import type { FrameStage } from '../../protocol/protocol.ts';
import type { RuleSettings } from '../rule.ts';

/** Sessions whose body follows the form: not those from before Tahap, and none in a free layout. */
export function sessionsWithForm(theCase: Case, settings: RuleSettings): Session[] {
  return theCase.sessions.filter(({ note }) => isUnderForm(note, settings) && note.layout !== 'free');
}

function isUnderForm(note: NoteFacts, settings: RuleSettings): boolean {
  if (note.historical) return false;
  return !(note.date !== undefined && settings.adoptedOn !== undefined && note.date < settings.adoptedOn);
}

/** What a session's frame lacks, addenda taken into account: each gap with the stages of which any would fill it. */
export function frameGaps(theCase: Case, note: NoteFacts): readonly (readonly FrameStage[])[] {
  const addenda = theCase.addenda.get(note) ?? [];
  const isPresent = (stage: FrameStage): boolean => note.frame.has(stage) || addenda.some(addendum => addendum.frame.has(stage));
  return missingFrame(note.protocol, isPresent, { closing: note.type === 'closing' });
}
