import { countsAsSession, type CaseFile, type Note } from '../note/note.ts';

/** Which keys come first because the document must have them, and which make no sense in it. */
export function keysOfNote(document: Note | CaseFile): { required: readonly string[]; excluded: ReadonlySet<string> } {
  if (document.kind === 'case-file') return { required: ['case', 'client', 'contract', 'consent'], excluded: new Set() };
  const isGroup = document.format === 'group' || document.values.group !== undefined;
  const who = isGroup ? ['group', 'members'] : ['client'];
  const number = countsAsSession(document) ? ['session'] : [];
  const ofType = { addendum: ['addendum_to'], crisis: ['risk'] }[document.type as string] ?? [];
  const excluded = [...isGroup ? [] : ['members'], ...document.type === 'addendum' ? [] : ['addendum_to']];
  return { required: [...who, ...number, 'date', 'counselor', ...ofType], excluded: new Set(excluded) };
}
