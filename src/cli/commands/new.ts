import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Note } from '../../core/note/note.ts';
import { baseName } from '../../core/text/paths.ts';
import type { NoteAnswers } from '../../core/writing/new-answers.ts';
import { kindOfTemplate, readKind, type WantedKind } from '../../core/writing/new-kind.ts';
import { findTemplate, templatesFolder, type NoteTemplate, type TemplateFault } from '../../core/writing/new-template.ts';
import { nextNote, notesToCarry, type NextNote } from '../../core/writing/next-note.ts';
import { createFile } from '../../hosts/node/create-file.ts';
import { errorCode, readFileText } from '../../hosts/node/file-text.ts';
import { readTemplates } from '../../hosts/node/read-templates.ts';
import { asOfOption, askedDay } from '../asked-day.ts';
import type { Command, CommandCall } from '../command.ts';
import { configOption } from '../config-option.ts';
import { chooseCase, type ChosenCase } from '../new-note-case.ts';
import { answerOptions, askedAnswers, textOf } from '../new-note-options.ts';
import { readNoteRoot, type NoteFolder } from '../new-note-root.ts';
import { reportConfigFaults } from '../reading-faults.ts';
import { UsageError } from '../usage-error.ts';

const mostAttempts = 20;

export const newNote: Command = {
  name: 'new',
  usage: 'new [FOLDER]',
  about: { en: 'Write a new note, by a template of the repository where there is one, and print its path. Nothing is ever overwritten, and nothing is asked.', id: 'Tulis catatan baru, menurut templat repositori bila ada, dan cetak jalurnya. Tidak ada berkas yang ditimpa, dan tidak ada pertanyaan.' },
  options: {
    ...answerOptions,
    template: { type: 'string', value: 'NAME', about: { en: `A template in ${templatesFolder}, by the name of its file.`, id: `Templat dalam ${templatesFolder}, menurut nama berkasnya.` } },
    output: { type: 'string', value: 'PATH|-', about: { en: 'The file or folder to write to; - prints the note.', id: 'Berkas atau folder tujuan; - mencetak catatannya.' } },
    'as-of': asOfOption,
    config: configOption,
    language: { type: 'string', value: 'en|id|auto', about: { en: 'Language of the note and of messages.', id: 'Bahasa catatan dan pesan.' } },
  },
  run(call) {
    const answers = askedAnswers(call);
    const asOf = askedDay(call);
    const place = readNoteRoot(call, asOf);
    if ('faults' in place) return reportConfigFaults({ configFaults: place.faults }, call);
    const templates = readTemplates(place.root);
    const template = askedTemplate(call, templates);
    const wanted = askedKind(call, template);
    const chosen = chooseCase(call, place, withShape(answers, wanted));
    if (wanted.kind === 'addendum' && chosen.theCase.notes.length === 0) throw new UsageError({ en: 'An addendum adds to a note: name a case that has one.', id: 'Adendum menambah sebuah catatan: sebutkan kasus yang sudah memilikinya.' });
    const make = noteMaker(place, chosen, { asOf, call, wanted, templates, template });
    write(make, { call, root: place.root });
    return 0;
  },
};

function withShape(answers: NoteAnswers, { layout, format }: WantedKind): NoteAnswers {
  return { ...(layout === undefined ? {} : { layout }), ...(format === undefined ? {} : { format }), ...(answers.group === undefined ? {} : { format: 'group' }), ...answers };
}

function askedKind(call: CommandCall, template: NoteTemplate | undefined): WantedKind {
  const word = textOf(call, 'type');
  if (word === undefined) return template ? kindOfTemplate(template) : { kind: 'next-session' };
  const wanted = readKind(word);
  if (!wanted) throw new UsageError({ en: `--type does not know ${word}. See tahap new --help.`, id: `--type tidak mengenal ${word}. Lihat tahap new --help.` });
  return wanted;
}

function askedTemplate(call: CommandCall, templates: readonly NoteTemplate[]): NoteTemplate | undefined {
  const name = textOf(call, 'template');
  if (name === undefined) return undefined;
  const found = findTemplate(templates, name, call.language);
  const names = templates.map(template => template.name).join(', ');
  if (!found) throw new UsageError({ en: `No template ${name} in ${templatesFolder}${names === '' ? '' : `: there are ${names}`}.`, id: `Tidak ada templat ${name} dalam ${templatesFolder}${names === '' ? '' : `: yang ada ${names}`}.` });
  return found;
}

type NoteMaker = (isTaken: (path: string) => boolean) => NextNote;

interface Making {
  readonly asOf: string;
  readonly call: CommandCall;
  readonly wanted: WantedKind;
  readonly templates: readonly NoteTemplate[];
  readonly template: NoteTemplate | undefined;
}

/** Reads what is carried over once; the name is chosen afterwards. */
function noteMaker({ root, linter, config, protocols }: NoteFolder, { theCase, answers, folder }: ChosenCase, { asOf, call, wanted, templates, template }: Making): NoteMaker {
  const read = (path: string) => {
    const reading = readFileText(join(root, path));
    return reading.state === 'text' ? linter.parse(path, reading.text) : undefined;
  };
  const previous = notesToCarry(theCase).flatMap(({ path }): Note[] => {
    const note = read(path);
    return note?.kind === 'note' ? [note] : [];
  });
  const caseFile = theCase.caseFile && read(theCase.caseFile.path);
  const language = config.language === 'auto' ? call.io.environmentLanguage : config.language;
  return isTaken => {
    const note = nextNote({ kind: wanted.kind, theCase, previous, caseFile: caseFile?.kind === 'case-file' ? caseFile : undefined, protocols, asOf, language, counselor: undefined, isTaken, answers, folder, templates, template });
    if (note.fault) throw unknownPlaceholder(note.fault);
    return note;
  };
}

function unknownPlaceholder({ template, placeholder, line }: TemplateFault): UsageError {
  const place = `${templatesFolder}/${template}.md:${line + 1}`;
  return new UsageError({ en: `${place}: the placeholder {{${placeholder}}} means nothing.`, id: `${place}: isian {{${placeholder}}} tidak dikenal.` });
}

function write(make: NoteMaker, { call, root }: { call: CommandCall; root: string }): void {
  const output = textOf(call, 'output');
  if (output === '-') return call.io.write(make(() => false).text);
  const asked = output === undefined ? undefined : resolve(call.io.workingFolder, output);
  const isFolder = asked !== undefined && (/[\\/]$/.test(output ?? '') || isDirectory(asked));
  if (asked !== undefined && !isFolder) return writeTo(asked, make(() => false).text, call);
  const pathOf = (path: string): string => asked === undefined ? join(root, path) : join(asked, baseName(path));
  // Somebody else may take the name in between.
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const note = make(path => isTaken(pathOf(path)));
    if (create(pathOf(note.path), note.text, call)) return;
  }
  throw taken(pathOf(make(() => false).path), call);
}

function writeTo(path: string, text: string, call: CommandCall): void {
  if (!path.endsWith('.session.md')) throw new UsageError({ en: '--output takes a folder, - or a file whose name ends in .session.md.', id: '--output menerima folder, -, atau berkas yang namanya berakhir .session.md.' });
  if (isTaken(path) || !create(path, text, call)) throw taken(path, call);
}

function create(path: string, text: string, call: CommandCall): boolean {
  try {
    if (!createFile(path, text)) return false;
  } catch (error) {
    const code = errorCode(error);
    throw new UsageError({ en: `The note can't be written to ${shown(path, call)} (${code}).`, id: `Catatan tidak dapat ditulis ke ${shown(path, call)} (${code}).` });
  }
  call.io.write(`${shown(path, call)}\n`);
  return true;
}

/** Names that differ by case only are one file on many disks. */
function isTaken(path: string): boolean {
  if (existsSync(path)) return true;
  const name = basename(path).toLowerCase();
  return isDirectory(dirname(path)) && readdirSync(dirname(path)).some(other => other.toLowerCase() === name);
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function taken(path: string, call: CommandCall): UsageError {
  return new UsageError({ en: `${shown(path, call)} is there already, and nothing is overwritten.`, id: `${shown(path, call)} sudah ada, dan tidak ada yang ditimpa.` });
}

function shown(path: string, { io }: CommandCall): string {
  return relative(io.workingFolder, path).split(sep).join('/');
}
