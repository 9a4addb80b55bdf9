import type * as z from 'zod';
import type { Case } from '../cases/case.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language, LocalizedText } from '../protocol/protocol.ts';
import type { Range } from '../text/position.ts';
import type { Span } from '../text/span.ts';

/** The rule contract: metadata and a pure `check`. One rule is one file and one plain object. */

export type Severity = 'error' | 'warning' | 'info';

/** Values for the `{placeholders}` of a message: keys, ids, codes, dates and names of steps, never text of a note. */
export type MessageArguments = Readonly<Record<string, string | number | LocalizedText>>;

export interface Message {
  readonly text: LocalizedText;
  /** For a message that weighs more or less than its rule. */
  readonly severity?: Severity;
}

/** `safe`: needs no judgement and may be applied by fix-all; `manual`: offered, one at a time. */
export type Fixability = 'safe' | 'manual' | 'none';

export interface RuleMeta {
  readonly id: string;
  /** The catalogue's section, and the folder of the rule's file. */
  readonly section: 'form' | 'continuity' | 'closing' | 'risk' | 'integrity' | 'language' | 'privacy' | 'engine';
  readonly severity: Severity;
  readonly title: LocalizedText;
  readonly messages: Readonly<Record<string, Message>>;
  readonly fixes: Fixability;
  /** Speaks of a step that is absent: `skipped: {step: reason}` in the front matter answers it. */
  readonly skippable?: boolean;
  /** Defaults for every option; a rule without options has none. */
  readonly options: z.ZodObject;
}

/** What a repository has settled that rules need. */
export interface RuleSettings {
  readonly adoptedOn: IsoDate | undefined;
  readonly clientCodePattern: RegExp | undefined;
  readonly holidays: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Headings that the repository uses beside the steps. */
  readonly extraHeadings: ReadonlySet<string>;
}

export interface RuleContext<Options> {
  readonly options: Options;
  readonly settings: RuleSettings;
  /** The day by which dates are judged. */
  readonly asOf: IsoDate;
}

/**
 * How a finding can be mended, as data. Edits carry their text; the other kinds say what is wanted and are turned into
 * edits when somebody asks, on the text as it is then.
 */
export type FixIntent =
  | { readonly kind: 'replace'; readonly span: Span; readonly newText: string; readonly title: FixTitle; readonly safe: boolean }
  | { readonly kind: 'insert-steps'; readonly steps: readonly string[] }
  | { readonly kind: 'insert-stage'; readonly frame: string }
  | { readonly kind: 'add-key'; readonly key: string }
  | { readonly kind: 'add-front-matter' }
  | { readonly kind: 'close-front-matter' }
  /** Writes a value that is known, in the note or in the case file of its case. */
  | { readonly kind: 'set-key'; readonly key: string; readonly value: string; readonly in: 'note' | 'case-file' }
  | { readonly kind: 'add-contract'; readonly parts: readonly string[] }
  /** A dated change of the contract in the case file. */
  | { readonly kind: 'renegotiate'; readonly on: IsoDate; readonly term: 'sessions' | 'until' | 'minutes' }
  | { readonly kind: 'add-consent'; readonly only?: 'limits' }
  /** A line with a prompt for each part that is lacking; `parts` are ids of labels, markers or parts of a missed meeting. */
  | { readonly kind: 'insert-prompts'; readonly of: 'closure' | 'markers' | 'missed-meeting' | 'action-review'; readonly parts: readonly string[] }
  | { readonly kind: 'go-to'; readonly span: Span; readonly title: FixTitle }
  | { readonly kind: 'rename-file'; readonly to: string }
  /** Another note of the case, which the host makes as its commands do: in the note itself there is nothing to edit. */
  | { readonly kind: 'new-note'; readonly note: 'next-session' | 'no-show' | 'contact' | 'follow-up' | 'closing' }
  /** Confirms or drops what was carried over from an earlier note: at the mark, or without one everywhere. */
  | { readonly kind: 'settle-carried'; readonly choice: 'confirm' | 'drop'; readonly mark?: Span };

export interface FixTitle {
  readonly text: LocalizedText;
  readonly args?: MessageArguments;
}

export interface Finding {
  /** Id of one of the rule's messages. */
  readonly message: string;
  readonly args?: MessageArguments;
  readonly span: Span;
  /** The step that it is about. */
  readonly step?: string;
  readonly fixes?: readonly FixIntent[];
}

/** A finding of a case stands in one of its notes or in its case file. */
export interface CaseFinding extends Omit<Finding, 'span'> {
  readonly path: string;
  readonly range: Range;
  readonly language: Language;
  readonly related?: readonly { readonly path: string; readonly range: Range; readonly message: string; readonly args?: MessageArguments }[];
}

export interface NoteRule<Options = never> extends RuleMeta {
  readonly scope: 'note';
  /** The kinds of documents that it reads. */
  readonly reads: readonly ('note' | 'case-file')[];
  readonly check: (document: Note | CaseFile, context: RuleContext<Options>) => Iterable<Finding>;
}

export interface CaseRule<Options = never> extends RuleMeta {
  readonly scope: 'case';
  readonly check: (theCase: Case, context: RuleContext<Options>) => Iterable<CaseFinding>;
}

/** Found by the engine itself while it reads files and silencing comments. */
export interface EngineRule extends RuleMeta {
  readonly scope: 'engine';
}

export type Rule = NoteRule | CaseRule | EngineRule;

type NoteRuleDefinition<Schema extends z.ZodObject> = Omit<NoteRule<z.infer<Schema>>, 'scope' | 'options' | 'reads' | 'check'> & {
  readonly options: Schema;
  readonly check: (note: Note, context: RuleContext<z.infer<Schema>>) => Iterable<Finding>;
};

/** A rule that reads session notes one by one. */
export function noteRule<Schema extends z.ZodObject>(definition: NoteRuleDefinition<Schema>): NoteRule {
  return {
    ...definition,
    scope: 'note',
    reads: ['note'],
    check: (document, context) => document.kind === 'note' ? definition.check(document, context) : [],
  };
}

/** A rule that reads session notes and case files one by one. */
export function documentRule<Schema extends z.ZodObject>(definition: Omit<NoteRuleDefinition<Schema>, 'check'> & { readonly check: (document: Note | CaseFile, context: RuleContext<z.infer<Schema>>) => Iterable<Finding> }): NoteRule {
  return { ...definition, scope: 'note', reads: ['note', 'case-file'] };
}

export function caseRule<Schema extends z.ZodObject>(definition: Omit<CaseRule<z.infer<Schema>>, 'scope' | 'options'> & { readonly options: Schema }): CaseRule {
  return { ...definition, scope: 'case' };
}
