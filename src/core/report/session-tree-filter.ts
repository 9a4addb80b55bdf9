import type { Case } from '../cases/case.ts';
import type { CaseFileFacts } from '../cases/facts/case-file-facts.ts';
import { followUpsOf, type FollowUpSettings } from '../cases/follow-ups.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import { noteTypes, type NoteType } from '../note/vocabulary.ts';

/**
 * What rows can be held to, in the order in which a reader is offered it. `overdue`: the note or case file promised
 * something whose day is over. `unsigned`: a draft of a note that is to be signed.
 */
export const sessionConditions = ['overdue', 'findings', 'unsigned'] as const;
export type SessionCondition = (typeof sessionConditions)[number];

export interface SessionFilter {
  /** Words that must all be found in what is known of a note: codes, date and type, never its text. Empty: everything. */
  readonly text: string;
  /** All of them must be met. */
  readonly conditions: readonly SessionCondition[];
}

export const everything: SessionFilter = { text: '', conditions: [] };

export function isFiltering({ text, conditions }: SessionFilter): boolean {
  return text.trim() !== '' || conditions.length > 0;
}

/** Judges the rows of one case. `findings`: how many there are in the file. */
export interface CaseFilter {
  readonly acceptsNote: (note: NoteFacts, findings: number) => boolean;
  readonly acceptsCaseFile: (caseFile: CaseFileFacts, findings: number) => boolean;
}

/** `settings`: by which promises are judged, when the filter asks for what is overdue. */
export function caseFilter({ text, conditions }: SessionFilter, theCase: Case, settings: FollowUpSettings): CaseFilter {
  const words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  const overdue = conditions.includes('overdue') ? overduePaths(theCase, settings) : undefined;
  const fits = (known: () => readonly (string | undefined)[]): boolean => words.length === 0 || holdsAll(known(), words);
  const meets = (path: string, findings: number, isUnsigned: boolean): boolean => conditions.every(condition => {
    switch (condition) {
      case 'overdue': return overdue?.has(path) === true;
      case 'findings': return findings > 0;
      case 'unsigned': return isUnsigned;
    }
  });
  return {
    acceptsNote: (note, findings) => fits(() => knownOfNote(note, theCase.code)) && meets(note.path, findings, isUnsigned(note)),
    // Without conditions, it shows a case that has no notes yet; a case with notes is shown by them.
    acceptsCaseFile: (caseFile, findings) => (conditions.length > 0 || theCase.notes.length === 0) && fits(() => knownOfCaseFile(caseFile, theCase.code)) && meets(caseFile.path, findings, false),
  };
}

interface KnownOverdue extends FollowUpSettings {
  readonly paths: ReadonlySet<string>;
}

/** A case that is the same object has not changed: while somebody types, one case is judged anew and not all. */
const knownOverdue = new WeakMap<Case, KnownOverdue>();

function overduePaths(theCase: Case, { asOf, holidays, adoptedOn }: FollowUpSettings): ReadonlySet<string> {
  const known = knownOverdue.get(theCase);
  if (known?.asOf === asOf && known.holidays === holidays && known.adoptedOn === adoptedOn) return known.paths;
  const paths = new Set(followUpsOf(theCase, { asOf, holidays, adoptedOn }).filter(({ state }) => state === 'overdue').map(({ path }) => path));
  knownOverdue.set(theCase, { asOf, holidays, adoptedOn, paths });
  return paths;
}

function isUnsigned({ type, signed }: NoteFacts): boolean {
  return !signed && !neverSigned.has(type);
}

/** A plan is written before the meeting that it is for. */
const neverSigned: ReadonlySet<NoteType> = new Set(['plan']);

/** Every word is part of a code, the date or the type, in either language. */
function holdsAll(known: readonly (string | undefined)[], words: readonly string[]): boolean {
  const joined = known.filter(Boolean).join('\n').toLowerCase();
  return words.every(word => joined.includes(word));
}

function knownOfNote(note: NoteFacts, code: string | undefined): (string | undefined)[] {
  return [code, note.client, note.group, ...note.members, note.counselor, ...note.coCounselors, note.date, note.type, ...noteTypes[note.type]];
}

function knownOfCaseFile({ client, group, counselor, coCounselors }: CaseFileFacts, code: string | undefined): (string | undefined)[] {
  return [code, client, group, counselor, ...coCounselors];
}
