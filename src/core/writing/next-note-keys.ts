import type { Case } from '../cases/case.ts';
import type { IsoDate } from '../language/calendar.ts';
import type { KeyTable } from '../note/key-facts.ts';
import { noteKeys } from '../note/note-keys.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import { yamlScalarText } from '../text/yaml-edit.ts';
import { keyIn, valueIn } from './key-spelling.ts';
import type { NoteKind } from './note-kinds.ts';

export interface NextNoteFacts {
  readonly theCase: Case;
  /** The last session: it shows how the writer spells keys. */
  readonly form: Note | undefined;
  readonly previous: readonly Note[];
  readonly caseFile: CaseFile | undefined;
  readonly language: Language;
  readonly noteKind: NoteKind;
  readonly number: number | undefined;
  readonly date: IsoDate;
  /** `HH:MM`, where one was agreed. */
  readonly start: string | undefined;
  readonly counselor: string | undefined;
}

const table: KeyTable = noteKeys;

/** The lines of the new note's front matter, without fences. What is known stands there; what only today can tell is left to be written. */
export function nextNoteKeys(facts: NextNoteFacts): string[] {
  const { theCase, form, previous, caseFile, noteKind, number, date, start } = facts;
  const style = styleOf(facts);
  const line = (name: string, value: string): string => `${spelt(name, form, style)}: ${value}`;
  const code = (name: string, value: string | undefined): string[] => value === undefined ? [] : [line(name, yamlScalarText(value))];
  const choice = (name: string, value: string | undefined): string[] => value === undefined ? [] : [line(name, valueIn(value, table[name], style))];
  const group = form?.values.group ?? caseFile?.values.group;
  const known = form?.values.case ?? (form ? undefined : caseFile?.values.case);
  const counselor = previous.findLast(({ values }) => values.counselor !== undefined)?.values.counselor ?? caseFile?.values.counselor ?? facts.counselor;
  return [
    'tahap: 1',
    ...(noteKind.type === 'session' ? [] : choice('type', noteKind.type)),
    ...code('client', form?.values.client ?? (group === undefined ? caseFile?.values.client ?? theCase.code : undefined)),
    ...code('group', group),
    ...(group === undefined ? [] : [membersLine(line, facts)]),
    ...code('case', known),
    ...(number === undefined ? [] : [line('session', String(number))]),
    ...(number === 1 ? choice('session_type', 'intake') : []),
    line('date', date),
    ...(start === undefined || number === undefined ? [] : [line('start', start)]),
    ...(counselor === undefined ? [line('counselor', '')] : code('counselor', counselor)),
    ...choice('language', form?.values.language),
    ...(number === undefined ? [] : choice('layout', form?.values.layout)),
    ...choice('format', form?.values.format ?? (group === undefined ? undefined : noteKind.format)),
  ];
}

/** Who is present, only the day itself can tell: the last list stands beside as a reminder. */
function membersLine(line: (name: string, value: string) => string, { form, caseFile, language }: NextNoteFacts): string {
  const members = (form?.values.members ?? caseFile?.values.members ?? []).join(', ');
  const last = language === 'id' ? 'terakhir' : 'last';
  return line('members', members === '' ? '' : `# ${last}: ${members}`);
}

/** The language of most keys that the writer chose. */
export function keyStyle(document: Note | CaseFile): Language {
  const keys: KeyTable = document.kind === 'note' ? noteKeys : caseFileKeys;
  let balance = 0;
  for (const [path, { written }] of document.frontMatter.places) {
    const aliases = keys[path]?.aliases;
    if (aliases?.length) balance += aliases.includes(written) ? 1 : -1;
  }
  return balance > 0 ? 'id' : 'en';
}

function styleOf({ form, caseFile, language }: NextNoteFacts): Language {
  const model = form ?? caseFile;
  return model ? keyStyle(model) : language;
}

function spelt(name: string, form: Note | undefined, style: Language): string {
  return form?.frontMatter.places.get(name)?.written ?? keyIn(name, table[name], style);
}
