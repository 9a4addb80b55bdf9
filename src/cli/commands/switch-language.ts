import { join } from 'node:path';
import type { Language } from '../../core/protocol/protocol.ts';
import type { Linter } from '../../core/lint/linter.ts';
import { isCaseFilePath } from '../../core/text/paths.ts';
import { switchLanguage, type LanguageSwitch, type SwitchedParts } from '../../core/writing/heading-language.ts';
import { readRewritable } from '../../hosts/node/rewrite-file.ts';
import { ChangedFiles } from '../changed-files.ts';
import { readRoots, type ReadRoot } from '../check-paths.ts';
import type { Command, CommandCall } from '../command.ts';
import { configOption } from '../config-option.ts';
import { deliver } from '../deliver.ts';
import { reportConfigFaults, reportFailures } from '../reading-faults.ts';
import { reportStaying, say } from '../switch-language-report.ts';
import { UsageError } from '../usage-error.ts';

export const switchLanguageCommand: Command = {
  name: 'switch-language',
  usage: 'switch-language --to en|id PATH…',
  about: {
    en: 'Write headings, labels and front matter of notes in the other language; no other word is touched, and switching back gives the same file. Signed notes are left alone. Names without a sure way back stay and are listed.',
    id: 'Tulis judul, label, dan data awal catatan dalam bahasa lain; kata lain tidak disentuh, dan membaliknya memberi berkas yang sama. Catatan final dibiarkan. Nama yang tidak pasti jalan kembalinya tetap dan disebutkan.',
  },
  options: {
    to: { type: 'string', value: 'en|id', about: { en: 'The language to write them in.', id: 'Bahasa yang dituju.' } },
    only: { type: 'string', value: 'headings|keys', about: { en: 'Only headings with their labels, or only keys and values of the front matter.', id: 'Hanya judul dan labelnya, atau hanya kunci dan nilai data awal.' } },
    mixed: { type: 'boolean', about: { en: 'Also notes that hold both languages, which switching back does not restore exactly.', id: 'Juga catatan yang memuat kedua bahasa, yang tidak kembali persis bila dibalik.' } },
    'dry-run': { type: 'boolean', about: { en: 'Write nothing: print the changes as a patch (for patch -p0), with text of the notes.', id: 'Tidak menulis apa pun: cetak perubahan sebagai tambalan (untuk patch -p0), berisi teks catatan.' } },
    output: { type: 'string', value: 'FILE', about: { en: 'With --dry-run: write the patch to a file.', id: 'Bersama --dry-run: tulis tambalan ke berkas.' } },
    config: configOption,
  },
  run(call) {
    const wanted = wantedOf(call);
    if (call.paths.length === 0) throw new UsageError({ en: 'Name the notes or folders to switch. See tahap switch-language --help.', id: 'Sebutkan catatan atau folder yang dialihkan. Lihat tahap switch-language --help.' });
    const files = new ChangedFiles(call, call.options['dry-run'] === true);
    const options = { asOf: call.io.today(), language: undefined, fallbackLanguage: call.language, configFile: configFileOf(call), severities: new Map<string, never>() };
    let hasStayed = false;
    const outcome = readRoots(call.paths, options, call.io, root => { hasStayed = switchRoot(root, { call, wanted, files }) || hasStayed; });
    if (outcome.configFaults.length > 0) return reportConfigFaults(outcome, call);
    reportFailures(outcome, call);
    files.report();
    if (call.options['dry-run'] === true) deliver(files.patch, call);
    if (outcome.failures.length > 0 || files.hasFailed) return 2;
    return hasStayed ? 1 : 0;
  },
};

interface Wanted {
  readonly to: Language;
  readonly parts: SwitchedParts;
  readonly evenIfMixed: boolean;
}

interface Switching {
  readonly call: CommandCall;
  readonly wanted: Wanted;
  readonly files: ChangedFiles;
}

/** Gives whether anything that should be switched stays as it is. */
function switchRoot({ folder, linter, isWanted, shown }: ReadRoot, { call, wanted, files }: Switching): boolean {
  let hasStayed = false;
  for (const path of [...linter.paths()].sort()) {
    if (!isWanted(path) || isCaseFilePath(path) && !linter.cases.isOurs(path)) continue;
    const reading = readRewritable(join(folder, path));
    if (reading.state !== 'text') {
      say(call, shown(path), { en: 'is no UTF-8 text, left alone', id: 'bukan teks UTF-8, dibiarkan' });
      hasStayed = true;
      continue;
    }
    const outcome = switched(linter, { path, text: reading.text }, wanted);
    hasStayed = reportStaying(call, { shown: shown(path), document: linter.parse(path, reading.text), parts: wanted.parts, outcome }) || hasStayed;
    if (outcome.state === 'switched') files.take({ shown: shown(path), path: join(folder, path), bytes: reading.bytes, before: reading.text, after: outcome.text, count: outcome.edits.length });
  }
  return hasStayed;
}

function switched(linter: Linter, { path, text }: { path: string; text: string }, wanted: Wanted): LanguageSwitch {
  return switchLanguage({ document: linter.parse(path, text), parse: other => linter.parse(path, other), ...wanted });
}

function wantedOf({ options }: CommandCall): Wanted {
  const { to, only, mixed } = options;
  if (to !== 'en' && to !== 'id') throw new UsageError({ en: '--to takes en or id.', id: '--to menerima en atau id.' });
  if (only !== undefined && only !== 'headings' && only !== 'keys') throw new UsageError({ en: '--only takes headings or keys.', id: '--only menerima headings atau keys.' });
  return { to, parts: only ?? 'all', evenIfMixed: mixed === true };
}

function configFileOf({ options }: CommandCall): string | undefined {
  return typeof options['config'] === 'string' ? options['config'] : undefined;
}
