import type { Case } from '../cases/case.ts';
import type { NoteFacts } from '../cases/note-facts.ts';
import { noteTypes } from '../note/vocabulary.ts';

export interface SessionFilter {
  /** Words that must all be found in what is known of a note: codes, date and type, never its text. Empty: everything. */
  readonly text: string;
  readonly onlyWithFindings: boolean;
}

export const everything: SessionFilter = { text: '', onlyWithFindings: false };

export function isFiltering({ text, onlyWithFindings }: SessionFilter): boolean {
  return text.trim() !== '' || onlyWithFindings;
}

/** Tells of each note of a case whether every word is part of one of its codes, its date or its type, in either language. */
export function noteFilter(text: string, { code }: Case): (note: NoteFacts) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  if (words.length === 0) return () => true;
  return note => {
    const known = knownOf(note, code);
    return words.every(word => known.includes(word));
  };
}

function knownOf(note: NoteFacts, code: string | undefined): string {
  const codes = [code, note.client, note.group, ...note.members, note.counselor, ...note.coCounselors];
  return [...codes, note.date, note.type, ...noteTypes[note.type]].filter(Boolean).join('\n').toLowerCase();
}
