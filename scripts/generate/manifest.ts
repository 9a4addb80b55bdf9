import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/core/note/vocabulary.ts';
import type { Language } from '../../src/core/protocol/protocol.ts';
import { rules } from '../../src/core/rules/index.ts';
import { commandTable, type CommandEntry, type MenuPlace } from '../../src/extension/commands/command-table.ts';
import { projectRoot, type GeneratedFiles } from './generated-files.ts';

interface Manifest {
  contributes: {
    commands: unknown;
    menus: unknown;
    configuration: { properties: Record<string, object> };
  };
}

type Texts = Readonly<Record<string, string>>;

const textFiles: Readonly<Record<Language, string>> = { en: 'package.nls.json', id: 'package.nls.id.json' };
const entries: readonly (readonly [string, CommandEntry])[] = Object.entries(commandTable);

/** The parts of package.json that the tables of commands and rules settle; everything else in it is written by hand. */
export function generate(): GeneratedFiles {
  const files = new Map([['package.json', print(manifest())]]);
  for (const language of Object.keys(languages) as Language[]) files.set(textFiles[language], print(textsIn(language)));
  return files;
}

function manifest(): Manifest {
  const text = JSON.parse(read('package.json')) as Manifest;
  const { contributes } = text;
  contributes.commands = entries.map(([command, { icon }]) => ({ command, title: `%${titleKey(command)}%`, category: 'Tahap', ...(icon ? { icon } : {}) }));
  contributes.menus = menus();
  const setting = contributes.configuration.properties['tahap.rules'];
  if (!setting) throw new Error('package.json declares no setting tahap.rules');
  Object.assign(setting, { properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSetting(rule.id, rule.severity)])), additionalProperties: false });
  return text;
}

/** No `default` for a rule: VS Code would write it into the settings when it completes the id, and it would stand above `.tahap.yaml`. */
function ruleSetting(id: string, severity: string): object {
  return { type: 'string', enum: ['off', 'info', 'warning', 'error'], markdownDescription: `%${ruleKey(id)}%`, defaultSnippets: [{ label: severity, body: severity }] };
}

function menus(): Record<string, object[]> {
  const places: Record<string, object[]> = {
    commandPalette: entries.flatMap(([command, { palette }]) => palette === undefined ? [] : [{ command, when: palette }]),
  };
  for (const [command, { menus: own = [] }] of entries) {
    for (const { menu, when, group } of own as readonly MenuPlace[]) (places[menu] ??= []).push({ command, when, group });
  }
  return places;
}

function textsIn(language: Language): Texts {
  const own = JSON.parse(read(textFiles[language])) as Texts;
  const byHand = Object.entries(own).filter(([key]) => !/^(?:command|rule)\./.test(key));
  return {
    ...Object.fromEntries(entries.map(([command, { title }]) => [titleKey(command), title[language]])),
    ...Object.fromEntries(byHand),
    ...Object.fromEntries(rules.map(rule => [ruleKey(rule.id), rule.title[language]])),
  };
}

function titleKey(command: string): string {
  return command.replace(/^tahap\./, 'command.');
}

function ruleKey(id: string): string {
  return `rule.${id}`;
}

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
