import type { Case } from '../cases/case.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { LocalizedText, Protocol } from '../protocol/protocol.ts';
import type { Phrase } from './phrase.ts';

/** Codes that the workspace knows, those of most notes first. Never names. */
export interface KnownCodes {
  readonly counselors: readonly string[];
  readonly clients: readonly string[];
  readonly groups: readonly string[];
  readonly cases: readonly string[];
}

/** A rule that a comment may silence. */
export interface RuleChoice {
  readonly id: string;
  readonly title: LocalizedText;
  /** Whether it has a finding in this file. */
  readonly isReported: boolean;
}

/** What a host knows beside the text that is being written. What costs a walk over the workspace is asked for only when it is needed. */
export interface WritingContext {
  /** The case of the note; for a new text, the only case of its folder. */
  readonly theCase: Case | undefined;
  readonly asOf: IsoDate;
  readonly protocols: readonly Protocol[];
  /** Wording to begin with, see `phrases.ts`. */
  readonly phrases: readonly Phrase[];
  /** `typed`: a character that the writer typed asks, so that only what is clearly meant may answer. `invoked`: the writer asks. */
  readonly asked: 'typed' | 'invoked';
  readonly codes: () => KnownCodes;
  readonly rules: () => readonly RuleChoice[];
}
