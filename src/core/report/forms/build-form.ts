import type { Institution } from '../../config/config.ts';
import type { KeyTable } from '../../note/key-facts.ts';
import { noteKeys } from '../../note/note-keys.ts';
import type { Note, NoteOrCaseFile } from '../../note/note.ts';
import type { Language } from '../../protocol/protocol.ts';
import { clinicalDefinition } from './clinical-form.ts';
import type { Form, FormBlock, FormId, FormRow, LeftOut } from './form.ts';
import type { FormDefinition } from './form-definition.ts';
import { formText } from './form-texts.ts';
import { identityValue, noteName, serviceName, type FormSource } from './identity-facts.ts';
import { NoteRows } from './note-rows.ts';
import { lplDefinition, rplDefinition } from './school-forms.ts';
import { signaturesOf } from './signatures.ts';
import { valueName } from './value-names.ts';

export const formDefinitions: Readonly<Record<FormId, FormDefinition>> = { rpl: rplDefinition, lpl: lplDefinition, clinical: clinicalDefinition };

export interface FormOptions {
  readonly institution: Institution;
  /** Adds what has no place as an appendix. */
  readonly withAppendix: boolean;
}

const keys: KeyTable = noteKeys;

/** Fills a form in. Whatever of the notes has no place in it is listed, never lost without a word. */
export function buildForm(id: FormId, wanted: FormSource, { institution, withAppendix }: FormOptions): Form {
  const definition = formDefinitions[id];
  const { source, others } = chosen(definition, wanted);
  const { language, caseFile, notes } = source;
  const files: NoteOrCaseFile[] = [...(caseFile && (source.isCase || definition.shape === 'table') ? [caseFile] : []), ...notes];
  const filled = files.map(file => ({ file, rows: new NoteRows(file, definition, { language, isBesideNote: !source.isCase && file.kind === 'case-file' }) }));
  const rows = definition.byNote && files.length > 1 ? told(filled, definition, source) : gathered(filled, definition, source);
  if (definition.newestOnly) fillFromEarlier(rows, others, definition, source);
  const leftOut: LeftOut[] = [
    ...others.map(note => ({ path: note.path, name: { en: wholeNote(note, 'en'), id: wholeNote(note, 'id') }, id: undefined, lines: linesOf(note) })),
    ...filled.flatMap(({ rows: own }) => own.leftOut),
  ];
  return {
    id,
    language,
    institution,
    title: titleOf(id, source),
    shape: definition.shape,
    identity: definition.identity.flatMap(({ fact, label, optional }) => {
      const value = identityValue(fact, source);
      return value === '' && (optional || source.isCase) ? [] : [{ label: label[language], value }];
    }),
    rows,
    signatures: signaturesOf(definition.signedBy, source, institution),
    appendix: withAppendix && leftOut.length > 0 ? { title: formText('appendix', language), rows: filled.flatMap(({ file, rows: own }) => appendixRows(file, own, source)) } : undefined,
    leftOut,
    unfilled: rows.flatMap(({ label, blocks, isGroup }) => blocks.length === 0 && !isGroup ? [label] : []),
  };
}

/** The notes that the form tells of, and those that it leaves out as a whole. */
function chosen({ types, newestOnly }: FormDefinition, wanted: FormSource): { source: FormSource; others: readonly Note[] } {
  if (!wanted.isCase) return { source: wanted, others: [] };
  const fitting = wanted.notes.filter(({ type }) => types.includes(type));
  const plans = fitting.filter(({ type }) => type === 'plan');
  const notes = newestOnly ? (plans.length > 0 ? plans : fitting).slice(-1) : fitting;
  return { source: { ...wanted, notes }, others: wanted.notes.filter(note => !notes.includes(note)) };
}

interface Filled {
  readonly file: NoteOrCaseFile;
  readonly rows: NoteRows;
}

/** One row for each of the definition, with what all notes say for it. */
function gathered(filled: readonly Filled[], definition: FormDefinition, source: FormSource): FormRow[] {
  const isMany = filled.filter(({ file }) => file.kind === 'note').length > 1;
  const rows = definition.rows.map((row, index): FormRow => {
    const blocks = filled.flatMap(({ file, rows: own }) => {
      const found = own.blocksOf(index);
      return found.length > 0 && isMany ? [heading(fileName(file, source)), ...found] : found;
    });
    return { label: row.label[source.language], level: row.level ?? 1, blocks, isGroup: row.isGroup === true };
  });
  return rows.filter(({ blocks, isGroup }, index) => isGroup || blocks.length > 0 || !definition.rows[index]?.optional);
}

/** A problem that was told in an earlier meeting is still the problem. */
function fillFromEarlier(rows: FormRow[], others: readonly Note[], definition: FormDefinition, source: FormSource): void {
  const { language } = source;
  definition.rows.forEach((row, index) => {
    const at = rows.findIndex(({ label, blocks }) => label === row.label[language] && blocks.length === 0);
    const empty = rows[at];
    if (!row.fromEarlier || !empty) return;
    for (const note of others.toReversed()) {
      const blocks = new NoteRows(note, definition, { language, isBesideNote: false }).blocksOf(index);
      if (blocks.length > 0) return void (rows[at] = { ...empty, blocks: [heading(noteName(note, source)), ...blocks] });
    }
  });
}

/** Each note by itself. */
function told(filled: readonly Filled[], definition: FormDefinition, source: FormSource): FormRow[] {
  return filled.flatMap(({ file, rows: own }) => {
    const rows = definition.rows.flatMap((row, index): FormRow[] => {
      const blocks = own.blocksOf(index);
      return blocks.length > 0 ? [{ label: row.label[source.language], level: 2, blocks, isGroup: false }] : [];
    });
    return rows.length > 0 ? [{ label: fileName(file, source), level: 1, blocks: [], isGroup: true }, ...rows] : [];
  });
}

function appendixRows(file: NoteOrCaseFile, own: NoteRows, source: FormSource): FormRow[] {
  return own.restBlocks.map(({ name, blocks }) => ({ label: `${fileName(file, source)}: ${name}`, level: 1, blocks, isGroup: false }));
}

function titleOf(id: FormId, source: FormSource): string[] {
  const { language, isCase } = source;
  if (id === 'clinical') return [formText(isCase ? 'title.clinical.case' : 'title.clinical', language)];
  return [formText(id === 'rpl' ? 'title.rpl' : 'title.lpl', language), serviceName(source)];
}

function fileName(file: NoteOrCaseFile, source: FormSource): string {
  return file.kind === 'note' ? noteName(file, source) : formText('case-file', source.language);
}

function wholeNote({ type }: Note, language: Language): string {
  return formText('whole-note', language, { type: valueName('type', type, keys, language).toLowerCase() });
}

function linesOf({ lines }: Note): LeftOut['lines'] {
  return { first: 1, last: lines.lineCount };
}

function heading(text: string): FormBlock {
  return { kind: 'heading', runs: [{ text }], depth: 0 };
}
