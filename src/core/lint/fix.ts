import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import type { FixIntent } from '../rules/rule.ts';
import type { Range } from '../text/position.ts';
import type { Span } from '../text/span.ts';

/** One replacement in one file. */
export interface FileEdit {
  readonly path: string;
  readonly range: Range;
  readonly newText: string;
  /** The part of `newText` where the writer goes on: an empty place, or a prompt to write over. */
  readonly select?: Span;
}

/** A mending, ready to be applied: edits of existing files, files to create, a file to rename. */
export interface Fix {
  readonly title: string;
  /** Needs no judgement. */
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
  readonly newFile?: { readonly path: string; readonly text: string };
  readonly rename?: { readonly from: string; readonly to: string };
  /** Where the writer goes on, in the text after the edits: an empty range, or a prompt to write over. */
  readonly cursor?: { readonly path: string; readonly range: Range };
}

export interface FixRequest {
  readonly intent: FixIntent;
  /** The document that the finding stands in, parsed from the text that is to be edited. */
  readonly document: Note | CaseFile;
  /** The case file of the document's case, as it is now. */
  readonly caseFile?: CaseFile;
  /** The language of the fix's title. */
  readonly language: Language;
}

/** Whether it changes anything; else it only leads to the place. */
export function hasEffect(fix: Fix): boolean {
  return fix.edits.length > 0 || fix.newFile !== undefined || fix.rename !== undefined;
}
