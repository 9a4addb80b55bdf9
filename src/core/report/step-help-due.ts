import { isRecordedIn, type Case } from '../cases/case.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language, Step } from '../protocol/protocol.ts';
import type { HelpLine } from './step-help-situation.ts';
import { dueText, helpText } from './step-help-texts.ts';

/** Where the protocol wants the step. */
export function dueLine(step: Step, { protocol }: Note | CaseFile, language: Language): HelpLine {
  const isAsked = protocol.asksFor.includes(step.id) || step.ownRule !== undefined || step.partOf !== undefined;
  return { state: 'plain', text: `${isAsked ? dueText(step.due, language) : helpText('notAsked', language)}.` };
}

/** The file of the case that records a step first. */
export interface RecordPlace {
  readonly path: string;
  readonly date: string | undefined;
  /** "session 1", "the case file" */
  readonly name: string;
}

/** Where else the step is recorded, the case file first; plans and supervision tell of no session. */
export function recordedElsewhere(theCase: Case, path: string, records: { inNote: (note: NoteFacts) => boolean; inCaseFile: boolean }, language: Language): RecordPlace | undefined {
  const { caseFile } = theCase;
  if (caseFile && caseFile.path !== path && records.inCaseFile) return { path: caseFile.path, date: undefined, name: helpText('caseFile', language) };
  const note = theCase.notes.find(other => other.path !== path && other.type !== 'plan' && other.type !== 'supervision' && records.inNote(other));
  return note && { path: note.path, date: note.date, name: nameOf(theCase, note, language) };
}

/** A step of the case that another file records. */
export function stepElsewhere(step: Step, theCase: Case, path: string, language: Language): HelpLine | undefined {
  const contract = step.id === 'contract' && theCase.caseFile?.contract !== undefined;
  const inCaseFile = theCase.caseFile?.recorded.has(step.id) === true || contract;
  const place = recordedElsewhere(theCase, path, { inNote: note => note.recorded.has(step.id), inCaseFile }, language);
  if (!place) return undefined;
  const text = place.date === undefined ? helpText('recordedIn', language) : helpText('recordedOnIn', language, { date: place.date });
  return { state: 'recorded', text, link: { text: place.name, path: place.path } };
}

/** What an addendum records counts for the note that it adds to. */
export function addendumWith(step: Step, theCase: Case, path: string): NoteFacts | undefined {
  const note = theCase.notes.find(candidate => candidate.path === path);
  if (!note || note.recorded.has(step.id) || !isRecordedIn(theCase, note, step.id)) return undefined;
  return theCase.addenda.get(note)?.find(addendum => addendum.recorded.has(step.id));
}

export function nameOf(theCase: Case, note: NoteFacts, language: Language): string {
  const number = theCase.sessions.find(session => session.note === note)?.number;
  return number === undefined ? helpText('otherNote', language) : helpText('session', language, { number });
}
