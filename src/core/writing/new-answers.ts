import type { IsoDate } from '../language/calendar.ts';
import type { Language } from '../protocol/protocol.ts';

/** What the writer of a new note has said. Codes, days and values of closed lists by their canonical names. */
export interface NoteAnswers {
  readonly client?: string;
  readonly group?: string;
  /** Where it is not the client's code. */
  readonly case?: string;
  readonly members?: readonly string[];
  readonly date?: IsoDate;
  readonly counselor?: string;
  readonly setting?: string;
  readonly format?: string;
  readonly layout?: string;
  readonly areas?: readonly string[];
  readonly language?: Language;
}
