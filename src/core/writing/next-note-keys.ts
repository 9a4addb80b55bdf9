import type { KeyTable } from '../note/key-facts.ts';
import { noteKeys } from '../note/note-keys.ts';
import { caseFileKeys } from '../note/case-file-keys.ts';
import type { CaseFile, Note } from '../note/note.ts';
import type { Language } from '../protocol/protocol.ts';
import { baseName } from '../text/paths.ts';
import { yamlScalarText } from '../text/yaml-edit.ts';
import { keyIn, valueIn } from './key-spelling.ts';
import type { PlaceholderValues } from './new-template.ts';
import type { NotePlan } from './next-note-plan.ts';

/** One key of the new note, by its canonical name, with its line or lines. */
export interface KeyLine {
  readonly name: string;
  readonly line: string;
}

const table: KeyTable = noteKeys;

/** The lines of the new note's front matter. What is known stands there; what only its writer can tell is left to be written. */
export function nextNoteKeys(plan: NotePlan): KeyLine[] {
  const { form, noteKind, number, date, start, shape } = plan;
  const style = styleOf(plan);
  const line = (name: string, value: string): KeyLine => ({ name, line: `${spelt(name, form, style)}: ${value}` });
  const code = (name: string, value: string | undefined): KeyLine[] => value === undefined ? [] : [line(name, yamlScalarText(value))];
  const choice = (name: string, value: string | undefined): KeyLine[] => value === undefined ? [] : [line(name, valueIn(value, table[name], style))];
  const who = whoOf(plan);
  const areas = areasOf(plan).map(area => valueIn(area, table['area'], style));
  return [
    { name: 'tahap', line: 'tahap: 1' },
    ...(noteKind.type === 'session' ? [] : choice('type', noteKind.type)),
    ...code('client', who.client),
    ...code('group', who.group),
    ...(who.group === undefined ? [] : [line('members', membersOf(plan))]),
    ...code('case', who.case),
    ...(number === undefined ? [] : [line('session', String(number))]),
    ...(number === 1 && noteKind.type === 'session' ? choice('session_type', 'intake') : []),
    line('date', date),
    ...(start === undefined || number === undefined ? [] : [line('start', start)]),
    ...(who.counselor === undefined ? [line('counselor', '')] : code('counselor', who.counselor)),
    ...choice('setting', settingOf(plan)),
    ...(areas.length === 0 ? [] : [line('area', areas.length === 1 ? areas.join('') : `[${areas.join(', ')}]`)]),
    ...choice('language', languageToName(plan)),
    ...choice('layout', number === undefined ? undefined : layoutOf(plan)),
    ...choice('format', form?.values.format ?? (shape.format === 'individual' ? undefined : shape.format)),
    ...(noteKind.type === 'addendum' ? [addendumLines(plan, style)] : []),
  ];
}

/** What the placeholders of a template stand for, as this note spells it. */
export function placeholderValues(plan: NotePlan): PlaceholderValues {
  const { theCase, noteKind, number, date, start, shape, language, answers, form, caseFile } = plan;
  const spell = (name: string, value: string | undefined): string | undefined => value === undefined ? undefined : valueIn(value, table[name], styleOf(plan));
  const { client, group, counselor } = whoOf(plan);
  const members = answers.members ?? form?.values.members ?? caseFile?.values.members;
  const areas = areasOf(plan);
  const known = {
    date, start, client, group, counselor, language,
    session: number === undefined ? undefined : String(number),
    case: theCase.code ?? client ?? group,
    members: answers.members ? members?.join(', ') : undefined,
    type: spell('type', noteKind.type),
    setting: spell('setting', settingOf(plan)),
    format: spell('format', shape.format),
    layout: spell('layout', shape.layout),
    area: areas.length === 0 ? undefined : areas.map(area => spell('area', area)).join(', '),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function whoOf({ theCase, form, previous, caseFile, answers, counselor }: NotePlan) {
  const group = answers.group ?? form?.values.group ?? caseFile?.values.group;
  return {
    group,
    client: form?.values.client ?? answers.client ?? (group === undefined ? caseFile?.values.client ?? theCase.code : undefined),
    case: form?.values.case ?? (form ? undefined : caseFile?.values.case ?? answers.case),
    counselor: answers.counselor ?? previous.findLast(({ values }) => values.counselor !== undefined)?.values.counselor ?? caseFile?.values.counselor ?? counselor,
  };
}

function settingOf({ answers, form }: NotePlan): string | undefined {
  return answers.setting ?? form?.values.setting;
}

function areasOf({ answers, form, caseFile }: NotePlan): readonly string[] {
  return answers.areas ?? form?.values.area ?? (form ? undefined : caseFile?.values.area) ?? [];
}

/** The usual one is named only where the last note names its own. */
function layoutOf({ answers, form }: NotePlan): string | undefined {
  return answers.layout === 'staged' && form?.values.layout === undefined ? undefined : answers.layout ?? form?.values.layout;
}

/** Where the note is to speak another language than the one before, only the key says so from its first line on. */
function languageToName({ answers, form }: NotePlan): Language | undefined {
  return form && answers.language !== undefined && answers.language !== form.language ? answers.language : form?.values.language;
}

/** Who is present, only the day itself can tell: the last list stands beside as a reminder. */
function membersOf({ answers, form, caseFile, language }: NotePlan): string {
  if (answers.members) return `[${answers.members.map(yamlScalarText).join(', ')}]`;
  const members = (form?.values.members ?? caseFile?.values.members ?? []).join(', ');
  return members === '' ? '' : `# ${language === 'id' ? 'terakhir' : 'last'}: ${members}`;
}

/** An addendum adds to the newest note of its case, as long as its writer names no other. */
function addendumLines({ theCase }: NotePlan, style: Language): KeyLine {
  const facts = table['addendum_to'];
  const field = (name: string): string => `  ${keyIn(name, facts?.fields?.[name], style)}: `;
  const newest = theCase.notes.findLast(({ type }) => type !== 'addendum' && type !== 'plan' && type !== 'supervision');
  const note = newest ? yamlScalarText(baseName(newest.path).replace(/\.session\.md$/, '')) : '';
  return { name: 'addendum_to', line: `${keyIn('addendum_to', facts, style)}:\n${field('note')}${note}\n${field('reason')}` };
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

/** Keys are spelt as in the last note, unless this one is to speak another language. */
function styleOf({ form, caseFile, language }: NotePlan): Language {
  const model = form ?? caseFile;
  return model && model.language === language ? keyStyle(model) : language;
}

function spelt(name: string, form: Note | undefined, style: Language): string {
  const written = form?.frontMatter.places.get(name)?.written;
  return written !== undefined && keyStyle(form as Note) === style ? written : keyIn(name, table[name], style);
}
