import { resolve } from 'node:path';
import { builtinProtocols } from '../../core/protocol/builtin.generated.ts';
import { NoteParser } from '../../core/note/parse-note.ts';
import { outlineReport, type OutlineReport } from '../../core/report/outline-report.ts';
import { isCaseFilePath } from '../../core/text/paths.ts';
import { findRoot } from '../../hosts/node/find-root.ts';
import { loadConfig } from '../../hosts/node/load-config.ts';
import { readFileText, textOfBytes, type FileReading } from '../../hosts/node/file-text.ts';
import type { Command, CommandCall } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const outline: Command = {
  name: 'outline',
  usage: 'outline PATH…',
  about: { en: 'Show how Tahap reads notes: stages, steps, and headings that it does not know. - reads standard input.', id: 'Tampilkan cara Tahap membaca catatan: tahap, langkah, dan judul yang tidak dikenal. - membaca masukan standar.' },
  options: {
    format: { type: 'string', value: 'pretty|json', about: { en: 'How it is shown (default pretty).', id: 'Bentuk tampilan (bawaan pretty).' } },
  },
  run(call) {
    const format = call.options['format'] ?? 'pretty';
    if (format !== 'pretty' && format !== 'json') throw new UsageError({ en: '--format takes pretty, json.', id: '--format menerima pretty, json.' });
    if (call.paths.length === 0) throw new UsageError({ en: 'Name at least one note. See tahap outline --help.', id: 'Sebut paling sedikit satu catatan. Lihat tahap outline --help.' });
    const parsers = new Map<string, NoteParser>();
    const parserFor = (path: string): NoteParser => {
      const root = path === '-' ? '' : findRoot(resolve(call.io.workingFolder, path), call.io.workingFolder);
      let parser = parsers.get(root);
      if (!parser) parsers.set(root, parser = new NoteParser({ protocols: root === '' ? builtinProtocols : loadConfig(root, undefined).protocols, language: call.language }));
      return parser;
    };
    const reports: OutlineReport[] = [];
    let failed = false;
    for (const path of call.paths) {
      const reading = read(path, call);
      if (reading.state === 'text') {
        const parser = parserFor(path);
        const document = isCaseFilePath(path) ? parser.parseCaseFile(path, reading.text) : parser.parseNote(path, reading.text);
        reports.push(outlineReport(document, path.replaceAll('\\', '/')));
        continue;
      }
      failed = true;
      call.io.writeError(`tahap: ${call.language === 'id' ? 'tidak dapat dibaca' : 'can\'t be read'}: ${path} (${reading.state === 'failed' ? reading.code : 'NOT_UTF8'})\n`);
    }
    call.io.write(format === 'json' ? `${JSON.stringify(reports, undefined, 2)}\n` : reports.map(report => prettyOutline(report, call)).join('\n'));
    return failed ? 2 : 0;
  },
};

function read(path: string, { io }: CommandCall): FileReading {
  return path === '-' ? textOfBytes(io.readInput()) : readFileText(resolve(io.workingFolder, path));
}

function prettyOutline(report: OutlineReport, { language }: CommandCall): string {
  const unknown = language === 'id' ? '(tidak dikenal)' : '(not known)';
  const empty = language === 'id' ? '(kosong)' : '(empty)';
  const lines = [
    ...report.stages.map(({ id, heading, range }) => ({ range, text: `${id}: ${heading}` })),
    ...report.steps.map(({ id, heading, range, recorded }) => ({ range, text: `  ${id}: ${heading}${recorded ? '' : ` ${empty}`}` })),
    ...report.unmapped.map(({ heading, range }) => ({ range, text: `  ${unknown} ${heading}` })),
  ].sort((left, right) => left.range.start.line - right.range.start.line || left.range.start.column - right.range.start.column);
  const width = Math.max(0, ...lines.map(({ range }) => String(range.start.line).length));
  return `${report.path}\n${lines.map(({ range, text }) => `  ${String(range.start.line).padStart(width)}  ${text}`).join('\n')}\n`;
}
