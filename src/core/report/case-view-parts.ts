import type { Language } from '../protocol/protocol.ts';
import { baseName } from '../text/paths.ts';
import type { Range } from '../text/position.ts';
import { element, type Markup, type MarkupElement } from './case-markup.ts';
import type { CaseReport, NoteEntry } from './case-report.ts';
import { caseText, type TextKey } from './case-texts.ts';

/** How the view is to be shown. */
export interface ViewOptions {
  readonly language: Language;
  /** In the editor, marks are buttons that open their place; on paper they are words. */
  readonly interactive: boolean;
}

/** Where a mark leads: a line, or a step that is looked up in the note as it is then. */
export interface ViewPlace {
  readonly path: string;
  readonly range?: Range | undefined;
  readonly step?: string | undefined;
}

export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return (key, values) => caseText(language, key, values);
}

/** Attributes by which the webview knows what a mark opens. */
export function placeAttributes({ path, range, step }: ViewPlace): Record<string, string | number | undefined> {
  return { 'data-path': path, 'data-line': range?.start.line, 'data-column': range?.start.column, 'data-step': step };
}

/** A button that opens the place, or the bare words where nothing can be opened. */
export function mark(options: ViewOptions, place: ViewPlace, words: string): Markup {
  return options.interactive ? element('button', { type: 'button', class: 'mark', ...placeAttributes(place) }, [words]) : words;
}

export function section(id: string, title: string, children: readonly (Markup | undefined | false)[]): MarkupElement {
  return element('section', { 'data-key': id, 'aria-labelledby': `case-${id}` }, [element('h2', { id: `case-${id}` }, [title]), ...children]);
}

export function paragraph(words: string, name?: string): MarkupElement {
  return element('p', { class: name }, [words]);
}

export interface TableParts {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Markup[])[];
  readonly name?: string;
}

export function table({ caption, head, rows, name }: TableParts, options: ViewOptions): MarkupElement {
  return scrolling(element('table', { class: name }, [
    element('caption', { class: 'unseen' }, [caption]),
    element('thead', {}, [element('tr', {}, head.map(cell => element('th', { scope: 'col' }, [cell])))]),
    element('tbody', {}, rows.map(row => element('tr', {}, row.map((cell, index) => index === 0 ? element('th', { scope: 'row' }, [cell]) : element('td', {}, [cell]))))),
  ]), caption, options);
}

/** What is wider than the view is moved inside its own box, also by keyboard: by its marks, or as a whole where it has none. */
export function scrolling(child: Markup, label: string, { interactive }: ViewOptions): MarkupElement {
  return element('div', { class: 'scrolling', ...(interactive ? {} : { tabindex: 0, role: 'group', 'aria-label': label }) }, [child]);
}

/** "Session 4", "No-show". */
export function noteName(say: Say, { type, number }: Pick<NoteEntry, 'type' | 'number'>): string {
  if (number === undefined) return say(`type.${type}`);
  return type === 'closing' ? say('session-closing', { number }) : say('session', { number });
}

/** The note's name and day, or the file's name for the case file. */
export function nameOfPath(report: CaseReport, say: Say, path: string): string {
  const entry = report.notes.find(note => note.path === path);
  return entry ? [noteName(say, entry), entry.date].filter(Boolean).join(', ') : baseName(path);
}

export function findingsWords(say: Say, count: number): string {
  return count === 1 ? say('one-finding') : say('count-findings', { count });
}

/** Everything about a note that a sighted reader sees at its mark, as one sentence. */
export function noteSentence(say: Say, entry: NoteEntry): string {
  const { completeness, findings } = entry;
  return [
    noteName(say, entry),
    entry.date ?? say('no-date'),
    completeness && say('recorded-of-due-steps', completeness),
    findings > 0 && findingsWords(say, findings),
  ].filter(Boolean).join(', ');
}
