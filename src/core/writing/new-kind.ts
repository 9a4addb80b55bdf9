import { noteKeys } from '../note/note-keys.ts';
import { NoteParser } from '../note/parse-note.ts';
import type { KeyTable } from '../note/key-facts.ts';
import { builtinProtocols } from '../protocol/builtin.generated.ts';
import { fillTemplate, kindNamed, type NoteTemplate } from './new-template.ts';
import { nextNoteKinds, type NextNoteKind } from './next-note.ts';
import { noteKinds, type NoteKind } from './note-kinds.ts';

/** What a new note is to be: its kind, and the shape that the word for it may imply. */
export interface WantedKind {
  readonly kind: NextNoteKind;
  readonly layout?: string;
  readonly format?: string;
}

const table: KeyTable = noteKeys;

/** The kind that somebody names: by its type in either language, or by the word of a whole note: `group`, `soap`. */
export function readKind(word: string): WantedKind | undefined {
  const type = readChoice('type', word);
  const wanted = word.toLowerCase();
  const found = noteKinds.find(({ id }) => id === wanted) ?? noteKinds.find(kind => kind.type === type);
  return found && wantedOf(found);
}

/** What a template says that it is, by its front matter, else by its name; a session where neither does. */
export function kindOfTemplate(template: NoteTemplate): WantedKind {
  const { values } = new NoteParser({ protocols: builtinProtocols, language: 'en' }).parseNote('', fillTemplate(template, {}, 'en'));
  const found = noteKinds.find(kind => kind.type === values.type) ?? kindNamed(template);
  return { ...(found ? wantedOf(found) : { kind: 'next-session' as const }), ...(values.layout === undefined ? {} : { layout: values.layout }), ...(values.format === undefined ? {} : { format: values.format }) };
}

/** The canonical value of a key with a closed list; undefined where the word is none of its values. */
export function readChoice(key: string, word: string): string | undefined {
  const wanted = word.toLowerCase();
  return Object.entries(table[key]?.values ?? {}).find(([value, aliases]) => value === wanted || aliases.includes(wanted))?.[0];
}

function wantedOf({ type, layout, format }: NoteKind): WantedKind {
  const kind = nextNoteKinds.find(known => known === type) ?? 'next-session';
  return { kind, ...(layout === undefined ? {} : { layout }), ...(format === undefined ? {} : { format }) };
}
