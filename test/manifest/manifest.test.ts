import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { sourceFiles } from '../support/import-graph.ts';

interface Manifest {
  readonly main: string;
  readonly contributes: {
    readonly commands: readonly { command: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string }[]>>;
    readonly views: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { default: unknown }>> };
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const texts = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const sources = [...sourceFiles('src/extension').values()].map(file => file.text).join('\n');

describe('package.json', () => {
  it('has every text in both languages, and none too many', () => {
    const used = new Set([...text.matchAll(/"%([^%]+)%"/g)].map(match => match[1] ?? ''));
    for (const path of ['package.nls.json', 'package.nls.id.json']) {
      assert.deepEqual(Object.keys(texts(path)).sort(), [...used].sort(), path);
      for (const [key, value] of Object.entries(texts(path))) assert.ok(value.trim() !== '', `${path}: ${key}`);
    }
  });

  it('declares commands that are registered, and puts only those into menus', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    for (const command of declared) assert.ok(sources.includes(`registerCommand('${command}'`), command);
    for (const entry of Object.values(manifest.contributes.menus).flat()) assert.ok(declared.includes(entry.command), entry.command);
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
