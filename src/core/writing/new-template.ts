import type { KeyTable } from '../note/key-facts.ts';
import { noteKeys } from '../note/note-keys.ts';
import { noteTypes, type Vocabulary } from '../note/vocabulary.ts';
import type { Language } from '../protocol/protocol.ts';
import { findFrontMatter } from '../text/front-matter-fence.ts';
import { noteKinds, type NoteKind } from './note-kinds.ts';

/** Where a repository keeps its templates, relative to the root. */
export const templatesFolder = '.tahap/templates';

/** A repository's own beginning of a note. */
export interface NoteTemplate {
  /** Its file's name without `.md`. */
  readonly name: string;
  readonly text: string;
}

/** A placeholder that means nothing. The line counts from 0. */
export interface TemplateFault {
  /** The template's name. */
  readonly template: string;
  readonly placeholder: string;
  readonly line: number;
}

/** What a placeholder may stand for, by the canonical name of the key that holds the same. */
export const placeholderNames = ['date', 'start', 'session', 'client', 'case', 'group', 'members', 'counselor', 'type', 'setting', 'format', 'area', 'language', 'layout'] as const;
export type PlaceholderName = typeof placeholderNames[number];
export type PlaceholderValues = Readonly<Partial<Record<PlaceholderName, string>>>;

const table: KeyTable = noteKeys;
const placeholder = /\{\{([^{}\n]{0,200})\}\}/g;

export function isTemplateName(fileName: string): boolean {
  return fileName.endsWith('.md') && !fileName.startsWith('.');
}

export function templateOf(fileName: string, text: string): NoteTemplate {
  return { name: fileName.replace(/\.md$/, ''), text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

/** The first placeholder that is none of the known ones, in either language. */
export function templateFault({ name: template, text }: NoteTemplate): TemplateFault | undefined {
  for (const match of text.matchAll(placeholder)) {
    const name = (match[1] ?? '').trim();
    if (!meaningOf(name)) return { template, placeholder: name, line: text.slice(0, match.index).split('\n').length - 1 };
  }
  return undefined;
}

/**
 * The template with its placeholders filled. What is not known is left to be written: empty in the front matter, a prompt in
 * the body. An unknown placeholder stays as it stands.
 */
export function fillTemplate({ text }: NoteTemplate, values: PlaceholderValues, language: Language): string {
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0;
  return text.replace(placeholder, (whole, written: string, offset: number) => {
    const name = meaningOf(written.trim());
    if (!name) return whole;
    return values[name] ?? (offset < bodyStart ? '' : `[${language === 'id' ? table[name]?.aliases[0] ?? name : name}]`);
  });
}

/** The template for a kind of note, by its file's name: in the note's language first, then in any; the kind before its type. */
export function templateFor(templates: readonly NoteTemplate[], kind: NoteKind, language: Language): NoteTemplate | undefined {
  for (const name of namesOf(kind)) {
    const found = findTemplate(templates, name, language);
    if (found) return found;
  }
  return undefined;
}

/** Templates that stand for no kind of note: people choose them by name. */
export function namedTemplates(templates: readonly NoteTemplate[]): NoteTemplate[] {
  return templates.filter(template => kindNamed(template) === undefined);
}

/** The template that somebody names, with or without `.md`: in the note's language first. */
export function findTemplate(templates: readonly NoteTemplate[], asked: string, language: Language): NoteTemplate | undefined {
  const name = asked.toLowerCase().replace(/\.md$/, '');
  return [`${name}.${language}`, name].flatMap(wanted => templates.find(template => template.name.toLowerCase() === wanted) ?? [])[0];
}

/** The kind that a template's name stands for. */
export function kindNamed({ name }: NoteTemplate): NoteKind | undefined {
  const wanted = name.toLowerCase().replace(/\.(?:en|id)$/, '');
  return noteKinds.find(kind => namesOf(kind).includes(wanted));
}

/** A layout or a group has a shape of its own: the template for sessions in general is none for it. */
function namesOf(kind: NoteKind): string[] {
  const own = [kind.id, kind.prefix.id.replace(/^catatan-/, '')];
  const isGeneral = kind.layout === undefined && kind.format === undefined;
  return isGeneral ? [...own, kind.type, ...(noteTypes as Vocabulary)[kind.type] ?? []] : own;
}

function meaningOf(name: string): PlaceholderName | undefined {
  const wanted = name.toLowerCase().replaceAll('-', '_');
  return placeholderNames.find(known => known === wanted || table[known]?.aliases.includes(wanted));
}
