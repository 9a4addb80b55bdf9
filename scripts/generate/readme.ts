import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands/index.ts';
import { commandHelp, generalHelp } from '../../src/cli/help.ts';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { projectRoot, type GeneratedFiles } from './generated-files.ts';
import { replacePart } from './generated-part.ts';
import { asCode, markdownTable } from './markdown-table.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

type Texts = Readonly<Record<string, string>>;

const readmes: readonly (readonly [string, Language])[] = [['README.md', 'en'], ['README.id.md', 'id']];

const heads = {
  settings: { en: ['Setting', 'Values', 'Meaning'], id: ['Setelan', 'Nilai', 'Arti'] },
  commands: { en: ['Command', 'In Indonesian'], id: ['Perintah', 'Dalam bahasa Inggris'] },
} as const;

/** The parts of both READMEs that repeat what package.json and the command line say: settings, commands, help. */
export function generate(): GeneratedFiles {
  const manifest = JSON.parse(read('package.json')) as Manifest;
  const texts = { en: textsOf('package.nls.json'), id: textsOf('package.nls.id.json') };
  return new Map(readmes.map(([path, language]) => {
    const other = language === 'en' ? texts.id : texts.en;
    const parts = { settings: settings(manifest, texts[language], language), commands: paletteCommands(manifest, texts[language], other, language), help: help(language) };
    return [path, Object.entries(parts).reduce((text, [name, part]) => replacePart(text, name, part), read(path))];
  }));
}

function settings(manifest: Manifest, texts: Texts, language: Language): string {
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => [asCode(name), valuesOf(setting), textOf(setting.markdownDescription, texts)]);
  return markdownTable(heads.settings[language], rows);
}

/** The default comes first, in bold. */
function valuesOf(setting: Setting): string {
  const value = typeof setting.default === 'string' ? setting.default || '""' : JSON.stringify(setting.default);
  return [`**${asCode(value)}**`, ...(setting.enum ?? []).filter(other => other !== setting.default).map(asCode)].join(', ');
}

function paletteCommands({ contributes }: Manifest, texts: Texts, other: Texts, language: Language): string {
  const hidden = new Set((contributes.menus.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command));
  const rows = contributes.commands.filter(({ command }) => !hidden.has(command)).map(({ title }) => [`Tahap: ${textOf(title, texts)}`, textOf(title, other)]);
  return markdownTable(heads.commands[language], rows);
}

function help(language: Language): string {
  const texts = [generalHelp(commands, language), ...commands.map(command => `$ tahap ${command.name} --help\n${commandHelp(command, language)}`)];
  return `\`\`\`text\n$ tahap --help\n${texts.join('\n')}\`\`\``;
}

/** `%key%` → the text of that key. A missing one is caught here, not shown. */
function textOf(title: string, texts: Texts): string {
  const key = title.replace(/^%(.*)%$/, '$1');
  if (key === title) return title;
  const text = texts[key];
  if (text === undefined) throw new Error(`No text for ${title}`);
  return text;
}

function textsOf(path: string): Texts {
  return JSON.parse(read(path)) as Texts;
}

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8').replace(/\r\n/g, '\n');
}
