import type { HeadingMatcher } from '../protocol/heading-matcher.ts';
import type { Language, Protocol } from '../protocol/protocol.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Block, CommentPlace } from './block.ts';
import type { CarriedText } from './carried.ts';
import type { CaseFileValues } from './case-file-schema.ts';
import type { FrontMatter } from './front-matter.ts';
import type { NoteValues } from './note-schema.ts';
import type { Outline } from './outline.ts';
import type { Format, Layout, NoteType } from './vocabulary.ts';

interface Parsed<V> {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter<V>;
  readonly values: Partial<V>;
  readonly blocks: readonly Block[];
  readonly comments: readonly CommentPlace[];
  /** What was carried over from an earlier note and is not confirmed yet: no content of any step. */
  readonly carried: readonly CarriedText[];
  readonly outline: Outline;
  readonly protocol: Protocol;
  readonly matcher: HeadingMatcher;
  readonly language: Language;
}

/** A session note as Tahap reads it: front matter, outline and steps with their exact places. */
export interface Note extends Parsed<NoteValues> {
  readonly kind: 'note';
  readonly type: NoteType;
  readonly layout: Layout;
  readonly format: Format;
}

/** A `case.md`: what is agreed once for the whole case. */
export interface CaseFile extends Parsed<CaseFileValues> {
  readonly kind: 'case-file';
}

export type NoteOrCaseFile = Note | CaseFile;

/** Sessions are numbered, fall under the contract and follow the cadence. */
export function countsAsSession(note: Note): boolean {
  return note.type === 'session' || note.type === 'closing';
}
