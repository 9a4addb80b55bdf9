import { parseArgs } from 'node:util';
import type { Language } from '../core/protocol/protocol.ts';
import { commonOptions, parseArgsOptions, type Command } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { CommandIo } from './io.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs one command line. Gives the exit code; whatever goes wrong is said on standard error and is never "clean". */
export function run(argv: readonly string[], io: CommandIo): number {
  let language = io.environmentLanguage;
  try {
    language = askedLanguage(argv) ?? language;
    return dispatch(argv, io, language);
  } catch (error) {
    io.writeError(`tahap: ${error instanceof UsageError ? error.text[language] : internalFailure(error, language)}\n`);
    return 2;
  }
}

function dispatch(argv: readonly string[], io: CommandIo, language: Language): number {
  const [name, ...rest] = argv;
  if (name === '--version') return say(io, `${version}\n`);
  if (name === undefined || name.startsWith('-')) {
    const isHelp = name === undefined || name === '--help' || name === '-h' || name === '--language' || name.startsWith('--language=');
    if (!isHelp) throw new UsageError({ en: `Unknown option ${name}. See tahap --help.`, id: `Opsi ${name} tidak dikenal. Lihat tahap --help.` });
    return say(io, generalHelp(commands, language));
  }
  const command = commands.find(candidate => candidate.name === name);
  if (!command) throw new UsageError({ en: `Unknown command ${name}. See tahap --help.`, id: `Perintah ${name} tidak dikenal. Lihat tahap --help.` });
  const { values, positionals } = parse(command, rest);
  if (values.help === true) return say(io, commandHelp(command, language));
  return command.run({ options: values, paths: positionals, io, language });
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: parseArgsOptions({ ...command.options, ...commonOptions }), allowPositionals: true, strict: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] ?? '' : '';
    throw new UsageError({ en: `${detail} See tahap ${command.name} --help.`, id: `${detail} Lihat tahap ${command.name} --help.` });
  }
}

function askedLanguage(argv: readonly string[]): Language | undefined {
  const index = argv.findIndex(argument => argument === '--language' || argument.startsWith('--language='));
  if (index < 0) return undefined;
  const value = argv[index]?.split('=')[1] ?? argv[index + 1];
  if (value === 'auto') return undefined;
  if (value === 'en' || value === 'id') return value;
  throw new UsageError({ en: '--language takes en, id or auto.', id: '--language menerima en, id, atau auto.' });
}

function say(io: CommandIo, text: string): number {
  io.write(text);
  return 0;
}

/** Names the kind of failure and where in the program, never what a note says. */
function internalFailure(error: unknown, language: Language): string {
  const kind = error instanceof Error ? error.name : 'Error';
  const frame = error instanceof Error ? (/\bat ([\w.$<>]+)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  const where = frame ? ` (${frame})` : '';
  return language === 'id' ? `kegagalan dalam program: ${kind}${where}. Hasil tidak lengkap.` : `failure in the program: ${kind}${where}. The result is not complete.`;
}
