import { isIsoDate } from '../core/language/calendar.ts';
import { codePattern } from '../core/note/note-schema.ts';
import { noteKeys } from '../core/note/note-keys.ts';
import type { KeyTable } from '../core/note/key-facts.ts';
import type { NoteAnswers } from '../core/writing/new-answers.ts';
import { readChoice } from '../core/writing/new-kind.ts';
import type { CommandCall, OptionTable } from './command.ts';
import { UsageError } from './usage-error.ts';

const table: KeyTable = noteKeys;
const valuesOf = (key: string): string[] => Object.keys(table[key]?.values ?? {});

/** What the writer of a new note can say at the shell. */
export const answerOptions: OptionTable = {
  case: { type: 'string', value: 'CODE', about: { en: 'The case to go on with.', id: 'Kasus yang dilanjutkan.' } },
  client: { type: 'string', value: 'CODE', about: { en: 'The client: goes on with the client\'s case, or begins one. Without --case, --client and --group, a new client gets a code.', id: 'Konseli: melanjutkan kasusnya, atau memulai yang baru. Tanpa --case, --client, dan --group, konseli baru mendapat kode.' } },
  group: { type: 'string', value: 'CODE', about: { en: 'The group, in the place of a client.', id: 'Kelompok, sebagai pengganti konseli.' } },
  members: { type: 'string', value: 'A,B', about: { en: 'Codes of the members of the group who are present.', id: 'Kode anggota kelompok yang hadir.' } },
  type: { type: 'string', value: 'WORD', about: { en: `What the note is: ${[...valuesOf('type'), 'group'].join(', ')}.`, id: `Jenis catatan: ${[...valuesOf('type').map(indonesian('type')), 'kelompok'].join(', ')}.` } },
  date: { type: 'string', value: 'DATE', about: { en: 'Day of the note (default the promised day, else today).', id: 'Tanggal catatan (bawaan hari yang dijanjikan, atau hari ini).' } },
  counselor: { type: 'string', value: 'CODE', about: { en: 'The counselor (default that of the case).', id: 'Konselor (bawaan konselor kasus itu).' } },
  setting: { type: 'string', value: 'WORD', about: { en: `Kind of institution: ${valuesOf('setting').join(', ')}.`, id: `Latar lembaga: ${valuesOf('setting').map(indonesian('setting')).join(', ')}.` } },
  format: { type: 'string', value: 'WORD', about: { en: `How many clients: ${valuesOf('format').join(', ')}.`, id: `Bentuk layanan: ${valuesOf('format').map(indonesian('format')).join(', ')}.` } },
  area: { type: 'string', value: 'A,B', about: { en: `Areas of guidance: ${valuesOf('area').join(', ')}.`, id: `Bidang bimbingan: ${valuesOf('area').map(indonesian('area')).join(', ')}.` } },
  layout: { type: 'string', value: 'WORD', about: { en: `Shape of the note: ${valuesOf('layout').join(', ')}.`, id: `Susunan catatan: ${valuesOf('layout').map(indonesian('layout')).join(', ')}.` } },
};

function indonesian(key: string): (value: string) => string {
  return value => table[key]?.values?.[value]?.[0] ?? value;
}

/**
 * What the options say of the new note. Values may be given in either language.
 * @throws UsageError when one of them is no such value
 */
export function askedAnswers(call: CommandCall): NoteAnswers {
  const { options } = call;
  const date = textOf(call, 'date');
  if (date !== undefined && !isIsoDate(date)) throw new UsageError({ en: '--date takes a day as YYYY-MM-DD.', id: '--date menerima tanggal YYYY-MM-DD.' });
  const language = options['language'];
  const answers = {
    case: codeOf(call, 'case'), client: codeOf(call, 'client'), group: codeOf(call, 'group'), counselor: codeOf(call, 'counselor'), date,
    members: listOf(call, 'members')?.map(code => checkedCode('members', code)),
    setting: choiceOf(call, 'setting'), format: choiceOf(call, 'format'), layout: choiceOf(call, 'layout'),
    areas: listOf(call, 'area')?.map(word => checkedChoice('area', word)),
    language: language === 'en' || language === 'id' ? language : undefined,
  };
  if (answers.group !== undefined && answers.client !== undefined) throw new UsageError({ en: '--group stands in the place of --client: give one of them.', id: '--group menggantikan --client: berikan salah satu saja.' });
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}

export function textOf({ options }: CommandCall, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

function listOf(call: CommandCall, name: string): string[] | undefined {
  return textOf(call, name)?.split(',').map(part => part.trim()).filter(part => part !== '');
}

function codeOf(call: CommandCall, name: string): string | undefined {
  const code = textOf(call, name);
  return code === undefined ? undefined : checkedCode(name, code);
}

function checkedCode(option: string, code: string): string {
  if (codePattern.test(code)) return code;
  throw new UsageError({ en: `--${option} takes a code: up to 32 letters, digits, dots, underscores and hyphens. Never a name.`, id: `--${option} menerima kode: paling banyak 32 huruf, angka, titik, garis bawah, dan tanda hubung. Jangan nama.` });
}

function choiceOf(call: CommandCall, option: string): string | undefined {
  const word = textOf(call, option);
  return word === undefined ? undefined : checkedChoice(option, word);
}

function checkedChoice(option: string, word: string): string {
  const value = readChoice(option, word);
  if (value !== undefined) return value;
  throw new UsageError({ en: `--${option} takes ${valuesOf(option).join(', ')}.`, id: `--${option} menerima ${valuesOf(option).map(indonesian(option)).join(', ')}.` });
}
