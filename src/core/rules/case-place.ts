import type { CaseFileFacts } from '../cases/facts/case-file-facts.ts';
import type { NoteFacts } from '../cases/facts/note-facts.ts';
import type { Language } from '../protocol/protocol.ts';
import type { Range } from '../text/position.ts';

export interface CasePlace {
  readonly path: string;
  readonly range: Range;
  readonly language: Language;
}

/** Where something that a note does not record is reported: the value of its `session`, else its first line. */
export function atNote(note: NoteFacts): CasePlace {
  return { path: note.path, range: note.places.session, language: note.language };
}

export function atCaseFile(caseFile: CaseFileFacts): CasePlace {
  return { path: caseFile.path, range: caseFile.places.status, language: caseFile.language };
}
