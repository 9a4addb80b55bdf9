import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { outOfDate } from '../../scripts/generate/generated-files.ts';
import { generate } from '../../scripts/generate/manifest.ts';
import { commandTable, internalCommands } from '../../src/extension/commands/command-table.ts';
import { sourceFiles } from '../support/import-graph.ts';

interface Manifest {
  readonly main: string;
  readonly contributes: {
    readonly commands: readonly { command: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { default: unknown }>> };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const texts = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const sources = [...sourceFiles('src/extension').values()].map(file => file.text).join('\n');

/** The value of a string literal, or of the constant that holds one. */
function literal(word: string): string {
  const held = /^\w+$/.test(word) ? new RegExp(`const ${word} = ('[^']+')`).exec(sources)?.[1] : word;
  assert.match(held ?? '', /^'.+'$/, `${word} is no literal`);
  return (held ?? '').slice(1, -1);
}

describe('package.json', () => {
  it('has every text in both languages, and none too many', () => {
    const used = new Set([...text.matchAll(/"%([^%]+)%"/g)].map(match => match[1] ?? ''));
    for (const path of ['package.nls.json', 'package.nls.id.json']) {
      assert.deepEqual(Object.keys(texts(path)).sort(), [...used].sort(), path);
      for (const [key, value] of Object.entries(texts(path))) assert.ok(value.trim() !== '', `${path}: ${key}`);
    }
  });

  it('holds what the tables of commands and rules say', () => {
    assert.deepEqual(outOfDate(generate()), [], 'run npm run generate');
  });

  it('declares the commands of the table, and puts only those into menus and texts', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    // VS Code makes one for each view.
    const ofViews = Object.values(manifest.contributes.views).flat().map(({ id }) => `${id}.focus`);
    assert.deepEqual(declared, Object.keys(commandTable));
    for (const entry of Object.values(manifest.contributes.menus).flat()) assert.ok(declared.includes(entry.command), entry.command);
    for (const path of ['package.nls.json', 'package.nls.id.json']) {
      for (const [, command] of Object.values(texts(path)).join('\n').matchAll(/\(command:(tahap\.[\w.]+)\)/g)) assert.ok(declared.includes(command ?? '') || ofViews.includes(command ?? ''), command);
    }
  });

  // Before anything is loaded, lazy-activation.ts stands in for whatever package.json declares.
  it('leaves registering to the table, which does not compile without a handler, but for internal commands', () => {
    const registered = [...sourceFiles('src/extension').values()]
      .filter(file => !/\/(?:register-commands|lazy-activation)\.ts$/.test(file.path))
      .flatMap(file => [...file.text.matchAll(/\bregister(?:TextEditor)?Command\(\s*([^,\s]+)/g)].map(match => literal(match[1] ?? '')));
    assert.deepEqual(registered.sort(), [...internalCommands].sort());
    for (const command of internalCommands) assert.ok(!(command in commandTable), command);
  });

  it('shows commands on notes in notes only', () => {
    for (const menu of ['editor/title', 'editor/context']) {
      for (const entry of manifest.contributes.menus[menu] ?? []) assert.match(entry.when ?? '', /resourceFilename =~ \/\\\.session\\\.md\$\//, entry.command);
    }
  });

  it('declares the settings that are read, with the same defaults', () => {
    const defaults = /settingDefaults = (\{[\s\S]*?\n\}) as const/.exec(sources)?.[1] ?? '';
    const properties = Object.entries(manifest.contributes.configuration.properties);
    assert.ok(properties.length > 0);
    for (const [name, { default: value }] of properties) {
      const key = name.replace(/^tahap\./, '');
      const shown = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
      assert.ok(defaults.includes(`${/\W/.test(key) ? `'${key}'` : key}: ${shown},`), name);
    }
    assert.equal(defaults.split('\n').length - 2, properties.length);
  });

  it('names pictures that are there', () => {
    for (const view of Object.values(manifest.contributes.views).flat()) assert.ok(existsSync(view.icon), view.icon);
  });
});
