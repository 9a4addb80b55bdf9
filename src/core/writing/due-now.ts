import { isRecordedInCase, isSkippedInCase, type Case } from '../cases/case.ts';
import type { Note } from '../note/note.ts';
import type { Protocol, Step } from '../protocol/protocol.ts';

/** What decides which steps a note owes. */
export interface NoteSituation {
  readonly type: string;
  /** The session's number; undefined when nothing tells it. */
  readonly number: number | undefined;
  /** Steps of the case that other notes or the case file record or leave out on purpose. */
  readonly settled: ReadonlySet<string>;
}

/** The step that a note of this type is about. */
const stepOfType: Readonly<Record<string, string>> = { crisis: 'risk', referral: 'referral', 'follow-up': 'follow-up' };

export function situationOf(note: Note, theCase: Case | undefined): NoteSituation {
  const session = theCase?.sessions.find(candidate => candidate.note.path === note.path);
  const settled = new Set<string>();
  if (theCase) {
    for (const step of note.protocol.steps) {
      if (step.due.cadence === 'case' && (isRecordedInCase(theCase, step.id) || isSkippedInCase(theCase, step.id))) settled.add(step.id);
    }
  }
  for (const id of Object.keys(note.values.skipped ?? {})) settled.add(id);
  return { type: note.type, number: note.values.session ?? session?.number, settled };
}

/** Whether a note in this situation should record the step, so that it is offered first. */
export function isDueNow(step: Step, protocol: Protocol, situation: NoteSituation): boolean {
  const { type, number = 1, settled } = situation;
  if (settled.has(step.id)) return false;
  if (type !== 'session' && type !== 'closing') return stepOfType[type] === step.id;
  if (!protocol.asksFor.includes(step.id) && step.ownRule === undefined) return false;
  switch (step.due.cadence) {
    case 'session': return type === 'closing' ? step.due.closing : number >= step.due.from;
    case 'case': return type === 'session' && step.due.by !== undefined;
    case 'closing': return type === 'closing';
    default: return false;
  }
}
