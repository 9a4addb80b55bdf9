import { completenessOf, type Completeness } from '../cases/completeness.ts';
import type { Case } from '../cases/case.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';

/** What help for a document goes by: all that is known beside its text. */
export interface HelpSituation {
  readonly theCase: Case | undefined;
  /** The root's `adopted_on`. */
  readonly adoptedOn?: IsoDate | undefined;
  /** Of the texts that are shown. */
  readonly language: Language;
}

/** One statement; with `link`, it ends in the name of another file of the case. Holds codes, numbers and dates, no words of a note. */
export interface HelpLine {
  readonly state: 'recorded' | 'missing' | 'plain';
  readonly text: string;
  readonly link?: { readonly text: string; readonly path: string };
}

/** Undefined for notes that owe no form. */
export function completenessIn(document: Note | CaseFile, { theCase, adoptedOn }: HelpSituation): Completeness | undefined {
  const session = theCase?.sessions.find(({ note }) => note.path === document.path);
  return theCase && session && completenessOf(theCase, session, adoptedOn);
}
