import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Case } from '../../core/cases/case.ts';
import type { CaseFile, Note } from '../../core/note/note.ts';
import { buildForm } from '../../core/report/forms/build-form.ts';
import { formDocx } from '../../core/report/forms/form-docx.ts';
import { formHtml } from '../../core/report/forms/form-html.ts';
import { formIds, type Form, type FormId } from '../../core/report/forms/form.ts';
import type { FormSource } from '../../core/report/forms/identity-facts.ts';
import { leftOutText } from '../../core/report/forms/left-out-text.ts';
import type { Config, TimeZone } from '../../core/config/config.ts';
import { readFileText } from '../../hosts/node/file-text.ts';
import { askedDay } from '../asked-day.ts';
import type { ReadRoot } from '../check-paths.ts';
import type { CommandCall, OptionTable } from '../command.ts';
import { deliver, deliverFile } from '../deliver.ts';
import { readCases } from '../read-cases.ts';
import { reportConfigFaults, reportFailures } from '../reading-faults.ts';
import { UsageError } from '../usage-error.ts';

export const formOptions: OptionTable = {
  form: { type: 'string', value: formIds.join('|'), about: { en: 'With form: a plan of a service (RPL), the report on it (LPL), or a plain clinical note.', id: 'Untuk form: rencana layanan (RPL), laporan pelaksanaannya (LPL), atau catatan klinis biasa.' } },
  format: { type: 'string', value: 'docx|html', about: { en: 'With form: a Word document, which needs --output, or a page to print (default html).', id: 'Untuk form: dokumen Word, yang memerlukan --output, atau halaman siap cetak (bawaan html).' } },
  case: { type: 'string', value: 'CODE', about: { en: 'With form: all notes of this case in place of one note.', id: 'Untuk form: semua catatan kasus ini, bukan satu catatan.' } },
  appendix: { type: 'boolean', about: { en: 'With form: add what the form has no place for as an appendix.', id: 'Untuk form: tambahkan yang tidak ada tempatnya sebagai lampiran.' } },
};

interface Found {
  readonly source: Omit<FormSource, 'language' | 'timeZone'>;
  readonly config: Config;
  readonly shown: (path: string) => string;
}

/**
 * `export form [PATH…]`: one note, or with `--case` a whole case, as a form. What has no place in it is named on standard error.
 * @throws UsageError when no note or case, or more than one, is meant
 */
export function exportForm(call: CommandCall, paths: readonly string[]): number {
  const { form: id, format, code } = asked(call, paths);
  const found: Found[] = [];
  const outcome = readCases(call, { paths, asOf: askedDay(call) }, (theCase, root) => found.push(...foundIn(theCase, root, { code, call })));
  if (outcome.configFaults.length > 0) return reportConfigFaults(outcome, call);
  reportFailures(outcome, call);
  const [one, another] = found;
  if (!one) throw code === undefined ? new UsageError({ en: 'There is no note at this path.', id: 'Tidak ada catatan di jalur itu.' }) : new UsageError({ en: `No case here has the code ${code}.`, id: `Tidak ada kasus berkode ${code} di sini.` });
  if (another) throw new UsageError(code === undefined ? { en: 'A form is made of one note: name its file, or a case with --case.', id: 'Formulir dibuat dari satu catatan: sebutkan berkasnya, atau kasusnya dengan --case.' } : { en: `More than one repository has a case ${code}: name the path of one.`, id: `Lebih dari satu repositori memiliki kasus ${code}: sebutkan jalur salah satunya.` });
  const form = formOf(id, one, call);
  refuseSource(one, call);
  const file = call.options['output'];
  if (format === 'html') deliver(formHtml(form), call);
  else if (typeof file === 'string') deliverFile(file, formDocx(form), call.io);
  tellLeftOut(form, one, call);
  return outcome.failures.length > 0 ? 2 : 0;
}

function asked({ options }: CommandCall, paths: readonly string[]): { form: FormId; format: 'docx' | 'html'; code: string | undefined } {
  const form = formIds.find(known => known === options['form']);
  const format = options['format'] ?? 'html';
  const code = typeof options['case'] === 'string' ? options['case'] : undefined;
  if (!form) throw new UsageError({ en: `--form takes ${formIds.join(', ')}.`, id: `--form menerima ${formIds.join(', ')}.` });
  if (format !== 'docx' && format !== 'html') throw new UsageError({ en: '--format takes docx or html.', id: '--format menerima docx atau html.' });
  if (format === 'docx' && typeof options['output'] !== 'string') throw new UsageError({ en: 'A Word document needs --output FILE.', id: 'Dokumen Word memerlukan --output BERKAS.' });
  if (code === undefined && paths.length === 0) throw new UsageError({ en: 'Name a note, or a case with --case.', id: 'Sebutkan sebuah catatan, atau sebuah kasus dengan --case.' });
  return { form, format, code };
}

function foundIn(theCase: Case, root: ReadRoot, { code, call }: { code: string | undefined; call: CommandCall }): Found[] {
  const { config, shown, isWanted } = root;
  const read = (path: string): Note | CaseFile | undefined => {
    const reading = readFileText(resolve(call.io.workingFolder, shown(path)));
    return reading.state === 'text' ? root.linter.parse(path, reading.text) : undefined;
  };
  const caseFile = theCase.caseFile && read(theCase.caseFile.path);
  const around = { theCase, caseFile: caseFile?.kind === 'case-file' ? caseFile : undefined };
  if (code === undefined) {
    return theCase.notes.filter(({ path }) => isWanted(path)).flatMap(({ path }): Found[] => {
      const note = read(path);
      return note?.kind === 'note' ? [{ source: { ...around, notes: [note], isCase: false }, config, shown }] : [];
    });
  }
  const files = [...theCase.notes.map(({ path }) => path), ...(theCase.caseFile ? [theCase.caseFile.path] : [])];
  if (theCase.code !== code || !files.some(isWanted)) return [];
  const notes = theCase.notes.flatMap(({ path }) => {
    const note = read(path);
    return note?.kind === 'note' ? [note] : [];
  });
  return [{ source: { ...around, notes, isCase: true }, config, shown }];
}

function formOf(id: FormId, { source, config }: Found, { options, language }: CommandCall): Form {
  // A form is in the language that was asked for, else in that of what it tells.
  const own = options['language'] === 'en' || options['language'] === 'id' ? language : source.notes[0]?.language ?? source.caseFile?.language ?? language;
  const timeZone: TimeZone = config.timeZone;
  return buildForm(id, { ...source, language: own, timeZone }, { institution: config.institution, withAppendix: options['appendix'] === true });
}

/** A form must never take the place of what it was made of. */
function refuseSource({ source: { notes, caseFile }, shown }: Found, { options, io }: CommandCall): void {
  const file = options['output'];
  if (typeof file !== 'string') return;
  const target = real(resolve(io.workingFolder, file));
  const sources = [...notes, ...(caseFile ? [caseFile] : [])].map(({ path }) => real(join(io.workingFolder, shown(path))));
  if (sources.includes(target) || /(?:\.session|[\\/]case)\.md$/.test(target)) throw new UsageError({ en: `${file} is a note: it would be lost.`, id: `${file} adalah catatan: isinya akan hilang.` });
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function tellLeftOut({ leftOut }: Form, { shown }: Found, { io, language }: CommandCall): void {
  if (leftOut.length === 0) return;
  io.writeError(language === 'id' ? 'Tidak ada tempatnya dalam formulir:\n' : 'The form has no place for:\n');
  for (const part of leftOut) io.writeError(`  ${shown(part.path)}: ${leftOutText(part, language)}\n`);
}
