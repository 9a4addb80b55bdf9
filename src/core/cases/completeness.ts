import type { IsoDate } from '../language/calendar.ts';
import { stepsDueInSession } from '../protocol/due.ts';
import type { Step } from '../protocol/protocol.ts';
import { appointmentStep } from './facts/appointment.ts';
import { owesAppointment } from './appointment-owed.ts';
import { isRecordedIn, isSkippedInCase, newestSession, type Case, type Session } from './case.ts';
import { contractStep } from './facts/contract.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** How much of what is due in one session its note records. All lists hold step ids in the protocol's order. */
export interface Completeness {
  readonly due: readonly string[];
  readonly recorded: readonly string[];
  readonly missing: readonly string[];
  /** Steps that are worth a look and demanded by no rule, which the note doesn't record. They never count. */
  readonly open: readonly string[];
}

/** Steps that completeness shows and no rule asks for, unless a repository does. */
const shownOnly: readonly string[] = ['intervention', 'maintain-relationship'];

/** Steps that every layout owes beside its own sections. */
const besideSections: readonly string[] = [contractStep, 'consent', appointmentStep];

/**
 * What is due in a session: what each session owes, what its case owes by now and no earlier note records, and the next
 * appointment. A step of the case is missing in the newest session only, where the rules report it too; it counts in the
 * session that records it first. Undefined for notes that owe no form: other types, a free layout, notes from before Tahap.
 */
export function completenessOf(theCase: Case, session: Session, adoptedOn?: IsoDate): Completeness | undefined {
  const { note } = session;
  if (note.historical || note.layout === 'free') return undefined;
  if (note.date !== undefined && adoptedOn !== undefined && note.date < adoptedOn) return undefined;
  const due: string[] = [];
  const recorded: string[] = [];
  const missing: string[] = [];
  for (const step of note.protocol.steps) {
    if (step.partOf !== undefined || !isDue(theCase, session, step)) continue;
    due.push(step.id);
    if (records(theCase, note, step.id)) recorded.push(step.id);
    else missing.push(step.id);
  }
  const open = note.protocol.asksFor.filter(id => shownOnly.includes(id) && !records(theCase, note, id) && !note.skipped.has(id));
  return { due, recorded, missing, open };
}

function isDue(theCase: Case, session: Session, step: Step): boolean {
  const { note, number } = session;
  const { protocol } = note;
  if (!protocol.asksFor.includes(step.id) && !besideSections.includes(step.id)) return false;
  if (note.skipped.has(step.id) && !records(theCase, note, step.id)) return false;
  if (step.id === appointmentStep) return note.type === 'session' && (records(theCase, note, step.id) || owesAppointment(theCase, note));
  if (step.due.cadence === 'case') return isDueInCase(theCase, session, step);
  if (step.ownRule === 'format-sections-incomplete') return step.due.cadence === 'session' && (note.type !== 'closing' || step.due.closing);
  return stepsDueInSession(protocol, { number, closing: note.type === 'closing' }).includes(step);
}

/** A step of the case is owed once: here when this note is the first to record it, or when nobody has and the time has come. */
function isDueInCase(theCase: Case, session: Session, step: Step): boolean {
  const { note, number } = session;
  // Without a session number that makes it due, such a step waits for an occasion that only its own rule can see.
  if (step.due.by === undefined || recordedBefore(theCase, note, step.id)) return false;
  if (records(theCase, note, step.id)) return true;
  if (newestSession(theCase)?.note !== note || number === undefined || number < step.due.by) return false;
  if (theCase.isAlone && number > 1) return false;
  if (step.id === contractStep && note.single) return false;
  return !isSkippedInCase(theCase, step.id) && !recordedElsewhere(theCase, note, step.id);
}

function recordedBefore(theCase: Case, note: NoteFacts, step: string): boolean {
  if (theCase.caseFile?.recorded.has(step)) return true;
  if (step === contractStep && theCase.caseFile?.contract) return true;
  for (const other of theCase.notes) {
    if (other === note) return false;
    if (tellsWhatHappened(other) && other.recorded.has(step)) return true;
  }
  return false;
}

/** A crisis note or an addendum after the newest session counts for the case too. */
function recordedElsewhere(theCase: Case, note: NoteFacts, step: string): boolean {
  return theCase.notes.some(other => other !== note && tellsWhatHappened(other) && other.recorded.has(step));
}

function tellsWhatHappened(note: NoteFacts): boolean {
  return note.type !== 'plan' && note.type !== 'supervision';
}

function records(theCase: Case, note: NoteFacts, step: string): boolean {
  return isRecordedIn(theCase, note, step);
}
