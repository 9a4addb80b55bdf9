import { resolve } from 'node:path';
import { defaultConfig } from '../../core/config/config.ts';
import type { Problem } from '../../core/lint/problem.ts';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import { lintReport } from '../../core/report/lint-report.ts';
import { findRule } from '../../core/rules/index.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { textOfBytes } from '../../hosts/node/file-text.ts';
import { loadConfig } from '../../hosts/node/load-config.ts';
import { asOfOption, askedDay } from '../asked-day.ts';
import { checkPaths, linterFor, type CheckOptions, type CheckOutcome } from '../check-paths.ts';
import type { Command, CommandCall } from '../command.ts';
import { configOption } from '../config-option.ts';
import { deliver } from '../deliver.ts';
import { FileFixer } from '../fix-paths.ts';
import type { Formatter } from '../formatters/formatter.ts';
import { github } from '../formatters/github.ts';
import { json } from '../formatters/json.ts';
import { pretty } from '../formatters/pretty.ts';
import { reportConfigFaults, reportFailures } from '../reading-faults.ts';
import { UsageError } from '../usage-error.ts';

const formatters: Readonly<Record<string, Formatter>> = { pretty, json, github };
const severities: readonly string[] = ['off', 'info', 'warning', 'error'];
const inputName = '<stdin>';

export const lint: Command = {
  name: 'lint',
  usage: 'lint [PATH…]',
  about: { en: 'Check notes: a folder, files, or - for standard input. Without a path, the working folder.', id: 'Periksa catatan: folder, berkas, atau - untuk masukan standar. Tanpa jalur, folder kerja.' },
  options: {
    format: { type: 'string', value: Object.keys(formatters).join('|'), about: { en: 'How findings are shown (default pretty).', id: 'Bentuk tampilan temuan (bawaan pretty).' } },
    output: { type: 'string', value: 'FILE', about: { en: 'Write them to a file.', id: 'Tulis ke berkas.' } },
    'as-of': asOfOption,
    config: configOption,
    rule: { type: 'string', multiple: true, value: 'ID=SEVERITY', about: { en: 'Change a rule: off, info, warning or error. May be repeated.', id: 'Ubah aturan: off, info, warning, atau error. Boleh diulang.' } },
    'max-warnings': { type: 'string', value: 'N', about: { en: 'More warnings than this also give exit code 1.', id: 'Peringatan melebihi jumlah ini juga memberi kode keluar 1.' } },
    fix: { type: 'boolean', about: { en: 'Apply the fixes that need no judgement, then show what is left. With -, the fixed text goes to standard output and findings to standard error.', id: 'Terapkan perbaikan yang tidak perlu pertimbangan, lalu tunjukkan sisanya. Dengan -, teks yang diperbaiki ke keluaran standar dan temuan ke galat standar.' } },
    'dry-run': { type: 'boolean', about: { en: 'Write nothing: print what --fix would change as a patch (for patch -p0), with text of the notes, in place of findings.', id: 'Tidak menulis apa pun: cetak perubahan oleh --fix sebagai tambalan (untuk patch -p0), berisi teks catatan, sebagai ganti temuan.' } },
    quiet: { type: 'boolean', about: { en: 'Show errors only.', id: 'Tampilkan galat saja.' } },
    'stdin-filename': { type: 'string', value: 'FILE', about: { en: 'The file that standard input stands for.', id: 'Berkas yang diwakili masukan standar.' } },
  },
  run(call) {
    const formatter = formatterOf(call);
    const limit = warningLimit(call);
    const options = checkOptions(call);
    const fixer = fixerOf(call);
    const outcome = check(call, options, fixer);
    if (outcome.configFaults.length > 0) return reportConfigFaults(outcome, call);
    reportFailures(outcome, call);
    const shown = call.options['quiet'] === true ? outcome.problems.filter(problem => problem.severity === 'error') : outcome.problems;
    const report = lintReport(shown, { asOf: options.asOf, notes: outcome.notes, cases: outcome.cases });
    const text = formatter(report, { useColor: call.io.useColor && call.options['output'] === undefined, language: call.language });
    if (fixer) deliverFixed(fixer, text, call);
    else deliver(text, call);
    if (outcome.failures.length > 0 || fixer?.hasFailed) return 2;
    return hasFindings(outcome.problems, limit) ? 1 : 0;
  },
};

/** A patch stands in the place of findings; a fixed text from standard input leaves them to standard error. */
function deliverFixed(fixer: FileFixer, findings: string, call: CommandCall): void {
  const isInput = call.paths.includes('-');
  if (fixer.isDry || !isInput) fixer.files.report();
  if (fixer.isDry) return deliver(fixer.files.patch, call);
  if (!isInput) return deliver(findings, call);
  if (fixer.fixedInput !== undefined) call.io.write(fixer.fixedInput);
  if (call.options['output'] === undefined) call.io.writeError(findings);
  else deliver(findings, call);
}

function fixerOf(call: CommandCall): FileFixer | undefined {
  const isDry = call.options['dry-run'] === true;
  return isDry || call.options['fix'] === true ? new FileFixer(call, isDry) : undefined;
}

function check(call: CommandCall, asked: CheckOptions, fixer: FileFixer | undefined): CheckOutcome {
  const { io, paths } = call;
  const withFixes = (options: CheckOptions): CheckOptions => fixer ? { ...options, mend: root => fixer.fixRoot(root, options.input) } : options;
  if (!paths.includes('-')) return checkPaths(paths.length > 0 ? paths : ['.'], withFixes(asked), io);
  if (paths.length > 1) throw new UsageError({ en: '- stands alone: standard input can\'t be checked together with paths.', id: '- berdiri sendiri: masukan standar tidak dapat diperiksa bersama jalur lain.' });
  const reading = textOfBytes(io.readInput());
  const text = reading.state === 'text' ? reading.text : undefined;
  const fileName = call.options['stdin-filename'];
  if (typeof fileName === 'string') return checkPaths([fileName], withFixes({ ...asked, input: { path: fileName, text } }), io);
  return checkAlone(text, asked, { workingFolder: io.workingFolder, fixer });
}

/** Text without a path is a case of one. */
function checkAlone(text: string | undefined, options: CheckOptions, { workingFolder, fixer }: { workingFolder: string; fixer: FileFixer | undefined }): CheckOutcome {
  const loaded = options.configFile === undefined ? { config: defaultConfig, protocols: builtinProtocols, faults: [] } : loadConfig(workingFolder, resolve(workingFolder, options.configFile));
  const linter = linterFor(loaded, options, true);
  if (text === undefined) linter.setUnreadable(inputName);
  else linter.set(inputName, text);
  linter.check();
  fixer?.fixInput(linter, { path: inputName, shown: 'stdin', text });
  return { problems: linter.problems(), notes: 1, cases: 1, failures: [], configFaults: loaded.faults };
}

function checkOptions({ options, io, language }: CommandCall): CheckOptions {
  const asked = options['language'];
  return {
    asOf: askedDay({ options, io }),
    language: asked === 'en' || asked === 'id' || asked === 'auto' ? asked : undefined,
    fallbackLanguage: language,
    configFile: typeof options['config'] === 'string' ? options['config'] : undefined,
    severities: ruleSeverities(options['rule']),
  };
}

function ruleSeverities(given: CommandCall['options'][string]): Map<string, Severity | 'off'> {
  const changed = new Map<string, Severity | 'off'>();
  for (const entry of Array.isArray(given) ? given : []) {
    const [id = '', severity = ''] = String(entry).split('=');
    if (!findRule(id)) throw new UsageError({ en: `No rule is called ${id}. See tahap rules.`, id: `Tidak ada aturan bernama ${id}. Lihat tahap rules.` });
    if (!severities.includes(severity)) throw new UsageError({ en: `--rule ${id} takes off, info, warning or error.`, id: `--rule ${id} menerima off, info, warning, atau error.` });
    changed.set(id, severity as Severity | 'off');
  }
  return changed;
}

function formatterOf({ options }: CommandCall): Formatter {
  const name = options['format'] ?? 'pretty';
  const formatter = typeof name === 'string' && Object.hasOwn(formatters, name) ? formatters[name] : undefined;
  if (!formatter) throw new UsageError({ en: `--format takes ${Object.keys(formatters).join(', ')}.`, id: `--format menerima ${Object.keys(formatters).join(', ')}.` });
  return formatter;
}

function warningLimit({ options }: CommandCall): number {
  const given = options['max-warnings'];
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (typeof given !== 'string' || !/^\d{1,9}$/.test(given)) throw new UsageError({ en: '--max-warnings takes a number from 0.', id: '--max-warnings menerima angka mulai dari 0.' });
  return Number(given);
}

function hasFindings(problems: readonly Problem[], limit: number): boolean {
  return problems.some(problem => problem.severity === 'error') || problems.filter(problem => problem.severity === 'warning').length > limit;
}
