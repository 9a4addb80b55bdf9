import { caseFileKeys } from '../../note/case-file-keys.ts';
import type { KeyTable } from '../../note/key-facts.ts';
import type { NoteOrCaseFile } from '../../note/note.ts';
import { noteKeys } from '../../note/note-keys.ts';

/** The keys by which a file's values are named. */
export function keysOf(file: NoteOrCaseFile): KeyTable {
  return file.kind === 'note' ? noteKeys : caseFileKeys;
}
