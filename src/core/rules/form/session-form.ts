import type { Case, Session } from '../../cases/case.ts';
import type { NoteFacts } from '../../cases/note-facts.ts';
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

/** The stages that a session's frame lacks: (early or core) and final; a closing needs the final only. */
export function missingFrame(theCase: Case, note: NoteFacts): FrameStage[] {
  if (!note.protocol.framed) return [];
  const present = (stage: FrameStage): boolean => note.frame.has(stage) || (theCase.addenda.get(note) ?? []).some(addendum => addendum.frame.has(stage));
  const missing: FrameStage[] = [];
  if (note.type !== 'closing' && !present('early') && !present('core')) missing.push('early');
  if (!present('final')) missing.push('final');
  return missing;
}
