import type { Language } from '../core/protocol/protocol.ts';
import { commonOptions, type Command, type OptionTable } from './command.ts';

const words = {
  usage: { en: 'Usage', id: 'Pemakaian' },
  commands: { en: 'Commands', id: 'Perintah' },
  options: { en: 'Options', id: 'Opsi' },
  about: { en: 'Checks counselling session notes: what is not recorded.', id: 'Memeriksa catatan sesi konseling: apa yang belum tercatat.' },
  more: { en: 'tahap COMMAND --help shows the options of a command.', id: 'tahap PERINTAH --help menampilkan opsi sebuah perintah.' },
  exit: { en: 'Exit code: 0 no errors, 1 findings, 2 wrong usage or a failure.', id: 'Kode keluar: 0 tanpa kesalahan, 1 ada temuan, 2 pemakaian salah atau kegagalan.' },
} as const;

export function generalHelp(commands: readonly Command[], language: Language): string {
  const list = commands.map(command => [`tahap ${command.usage}`, command.about[language]] as const);
  return `${words.about[language]}\n\n${words.commands[language]}:\n${columns(list)}\n\n${words.options[language]}:\n${optionLines({ ...commonOptions, version: { type: 'boolean', about: { en: 'Show the version.', id: 'Tampilkan versi.' } } }, language)}\n\n${words.more[language]}\n${words.exit[language]}\n`;
}

export function commandHelp(command: Command, language: Language): string {
  return `${words.usage[language]}: tahap ${command.usage}\n\n${command.about[language]}\n\n${words.options[language]}:\n${optionLines({ ...command.options, ...commonOptions, ...command.options }, language)}\n\n${words.exit[language]}\n`;
}

function optionLines(table: OptionTable, language: Language): string {
  return columns(Object.entries(table).map(([name, option]) => {
    const short = option.short ? `-${option.short}, ` : '';
    return [`${short}--${name}${option.value ? ` ${option.value}` : ''}`, option.about[language]] as const;
  }));
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
