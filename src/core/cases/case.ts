import { baseName } from '../text/paths.ts';
import type { CaseFileFacts } from './facts/case-file-facts.ts';
import { isClosed } from './closing-date.ts';
import type { NoteFacts } from './facts/note-facts.ts';

/** A session with the number that rules go by. */
export interface Session {
  readonly note: NoteFacts;
  /** `session`, else the note's rank by date among the sessions; undefined when the front matter can't be read. */
  readonly number: number | undefined;
}

/** All notes of one case in the order of date, start, number and path, with its case file. */
export interface Case {
  /** The case's code; undefined for a note that does not say to which case it belongs. */
  readonly code: string | undefined;
  readonly notes: readonly NoteFacts[];
  readonly caseFile: CaseFileFacts | undefined;
  /** Notes of type session or closing. */
  readonly sessions: readonly Session[];
  readonly addenda: ReadonlyMap<NoteFacts, readonly NoteFacts[]>;
  /** A single text is checked, without the notes around it. */
  readonly isAlone: boolean;
  readonly isClosed: boolean;
  /** Whether a note beside the case's notes has a front matter that can't be read: it may belong to the case. */
  readonly hasUnreadNotes: () => boolean;
}

export interface CaseParts {
  readonly code: string | undefined;
  readonly notes: readonly NoteFacts[];
  readonly caseFile: CaseFileFacts | undefined;
  readonly isAlone: boolean;
  readonly hasUnreadNotes?: () => boolean;
}

export function assembleCase({ code, notes, caseFile, isAlone, hasUnreadNotes = () => false }: CaseParts): Case {
  const ordered = [...notes].sort(compareNotes);
  const counted = ordered.filter(note => note.type === 'session' || note.type === 'closing');
  const sessions = counted.map((note, index) => ({ note, number: note.declaredNumber ?? (note.identified ? index + 1 : undefined) }));
  return { code, notes: ordered, caseFile, sessions, addenda: addendaOf(ordered), isAlone, isClosed: isClosed(ordered, caseFile), hasUnreadNotes };
}

export function compareNotes(left: NoteFacts, right: NoteFacts): number {
  return compareText(left.date ?? '9999', right.date ?? '9999')
    || compareText(left.start ?? '', right.start ?? '')
    || (left.declaredNumber ?? 0) - (right.declaredNumber ?? 0)
    || compareText(left.path, right.path);
}

/** The last session of the case: where a finding about what is still to be recorded stands. */
export function newestSession(theCase: Case): Session | undefined {
  return theCase.sessions.at(-1);
}

/** What the note and its addenda record. */
export function isRecordedIn(theCase: Case, note: NoteFacts, step: string): boolean {
  return note.recorded.has(step) || (theCase.addenda.get(note) ?? []).some(addendum => addendum.recorded.has(step));
}

/** Whether any note of the case or the case file records the step; plans tell what is meant to happen, not what did. */
export function isRecordedInCase(theCase: Case, step: string): boolean {
  return theCase.caseFile?.recorded.has(step) === true || theCase.notes.some(note => note.type !== 'plan' && note.type !== 'supervision' && note.recorded.has(step));
}

/** A step of the case left out on purpose, in any of its notes or the case file. */
export function isSkippedInCase(theCase: Case, step: string): boolean {
  return theCase.caseFile?.skipped.has(step) === true || theCase.notes.some(note => note.skipped.has(step));
}

function addendaOf(notes: readonly NoteFacts[]): Map<NoteFacts, NoteFacts[]> {
  const addenda = new Map<NoteFacts, NoteFacts[]>();
  for (const addendum of notes) {
    if (addendum.type !== 'addendum' || addendum.addendumTo === undefined) continue;
    const target = notes.find(note => note !== addendum && isNamed(note, addendum.addendumTo ?? ''));
    if (target) addenda.set(target, [...(addenda.get(target) ?? []), addendum]);
  }
  return addenda;
}

/** A note is named by its path, its file name, or its file name without the suffix. */
function isNamed(note: NoteFacts, name: string): boolean {
  const base = baseName(note.path);
  const wanted = baseName(name);
  return base === wanted || base === `${wanted}.session.md` || base === `${wanted}.md`;
}

/** By code units: the same on every machine. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
