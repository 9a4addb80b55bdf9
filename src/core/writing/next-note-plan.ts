import type { Case } from '../cases/case.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language, Protocol } from '../protocol/protocol.ts';
import type { NoteAnswers } from './new-answers.ts';
import type { NoteTemplate } from './new-template.ts';
import type { NoteKind } from './note-kinds.ts';

/** Everything that settles a new note. */
export interface NotePlan {
  readonly theCase: Case;
  readonly previous: readonly Note[];
  /** The last session: it shows how the writer writes. */
  readonly form: Note | undefined;
  readonly caseFile: CaseFile | undefined;
  readonly protocols: readonly Protocol[];
  readonly protocol: Protocol;
  readonly language: Language;
  readonly noteKind: NoteKind;
  readonly shape: { readonly layout: string; readonly format: string };
  readonly answers: NoteAnswers;
  readonly counselor: string | undefined;
  /** Undefined for a note that is no session. */
  readonly number: number | undefined;
  readonly date: IsoDate;
  /** `HH:MM`, where one was agreed. */
  readonly start: string | undefined;
  readonly template: NoteTemplate | undefined;
}
