import type { Institution } from '../../config/config.ts';
import type { Language, LocalizedText } from '../../protocol/protocol.ts';

/** The forms that an office asks for: a plan of a service (RPL), the report on it (LPL), and a plain clinical note. */
export const formIds = ['rpl', 'lpl', 'clinical'] as const;
export type FormId = (typeof formIds)[number];

/** A form with everything filled in, for any renderer. The same notes give the same form: nothing in it comes from a clock. */
export interface Form {
  readonly id: FormId;
  readonly language: Language;
  /** The institution as it stands above its letters. */
  readonly institution: Institution;
  /** One line each. */
  readonly title: readonly string[];
  /** `table`: numbered rows with a frame, as schools print it. `sections`: headings with text below. */
  readonly shape: 'table' | 'sections';
  /** Short facts: code, day, counselor. In a table they are its first rows. */
  readonly identity: readonly IdentityRow[];
  readonly rows: readonly FormRow[];
  readonly signatures: readonly Signature[];
  /** Undefined unless it was asked for and something is left out. */
  readonly appendix: { readonly title: string; readonly rows: readonly FormRow[] } | undefined;
  /** What has no place in this form, in the order of the notes. */
  readonly leftOut: readonly LeftOut[];
  /** Rows that nothing was found for: the form leaves room to write there. */
  readonly unfilled: readonly string[];
}

export interface IdentityRow {
  readonly label: string;
  /** Empty: room to write by hand. */
  readonly value: string;
}

export interface FormRow {
  readonly label: string;
  /** 1: a row or heading of its own; 2: below the one before. */
  readonly level: 1 | 2;
  /** Empty: room to write by hand, unless rows of level 2 follow. */
  readonly blocks: readonly FormBlock[];
  /** The label stands over other rows and has no content of its own. */
  readonly isGroup: boolean;
}

/** Words in one style. `\n` is a line break. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
}

/** `depth`: how many lists it stands in. */
export type FormBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly runs: readonly Run[]; readonly depth: number }
  | { readonly kind: 'item'; readonly runs: readonly Run[]; readonly depth: number; readonly marker: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly kind: 'code'; readonly text: string; readonly depth: number };

export interface Signature {
  /** Above the role: a word ("Acknowledged by") or place and day. */
  readonly above: string;
  readonly role: string;
  /** Empty: a line to write on. */
  readonly name: string;
  readonly number: string;
}

/** A part of a note that the form has no place for: names and places, never text. */
export interface LeftOut {
  readonly path: string;
  /** The name of the step or key, or what kind of text it is. */
  readonly name: LocalizedText;
  /** Step id, key, or undefined for text that names no step. */
  readonly id: string | undefined;
  /** Counted from 1; undefined for a key of the front matter. */
  readonly lines: { readonly first: number; readonly last: number } | undefined;
}
