import type { NoteType } from '../../note/vocabulary.ts';
import type { FrameStage, LocalizedText, LocalizedWords } from '../../protocol/protocol.ts';
import type { IdentityFact } from './identity-facts.ts';
import type { Form, FormId } from './form.ts';

/** A form as data: which fact, step and key goes to which row. */
export interface FormDefinition {
  readonly id: FormId;
  readonly shape: Form['shape'];
  /** The kinds of note that it tells of; of a case, notes of another kind are left out as a whole. */
  readonly types: readonly NoteType[];
  /** Of a case, only the newest plan, or without a plan the newest session, is told. */
  readonly newestOnly: boolean;
  /** Of a case, each note is told by itself, in the order of the case. */
  readonly byNote: boolean;
  readonly identity: readonly IdentityDefinition[];
  readonly rows: readonly RowDefinition[];
  /** Who acknowledges it, and who wrote it. */
  readonly signedBy: readonly ('head' | 'counselor' | 'supervisor')[];
}

export interface IdentityDefinition {
  readonly fact: IdentityFact;
  readonly label: LocalizedText;
  /** Not shown when nothing is known. */
  readonly optional?: true;
}

export interface RowDefinition {
  readonly label: LocalizedText;
  readonly level?: 2;
  /** Steps whose text stands here; the first row with a step has it. */
  readonly steps?: readonly string[];
  /** Stages whose own text stands here, with the steps of the stage that no row names. */
  readonly frame?: FrameStage;
  /** Only in notes of these kinds. */
  readonly types?: readonly NoteType[];
  /** Keys of the front matter of a note or case file. */
  readonly keys?: readonly string[];
  /** Headings that name no step and mean this row. */
  readonly words?: LocalizedWords;
  /** Not shown when nothing is recorded. */
  readonly optional?: true;
  /** Of a case of which only the newest note is told: looked for in earlier notes too. */
  readonly fromEarlier?: true;
  /** Takes whatever no other row takes. */
  readonly takesRest?: true;
  /** Stands over the rows of level 2 that follow. */
  readonly isGroup?: true;
}

/** Sessions and what stands for them. */
export const sessionTypes = ['session', 'closing', 'crisis', 'contact', 'follow-up', 'referral', 'no-show', 'cancelled', 'addendum'] as const satisfies readonly NoteType[];
