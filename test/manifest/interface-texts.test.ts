import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sourceFiles } from '../support/import-graph.ts';

const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.id.json', 'utf8')) as Record<string, string>;
const sources = [...sourceFiles('src/extension').values()].map(file => file.text);
const calls = sources.filter(text => !text.includes('export function translate')).flatMap(text => [...text.matchAll(/\btranslate\(\s*('(?:[^'\\]|\\.)*'|[^'\s])/g)].map(match => match[1] ?? ''));
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('interface texts', () => {
  it('are literals', () => {
    assert.deepEqual(calls.filter(call => !call.startsWith("'")), []);
  });

  it('stand in the Indonesian bundle, and none besides', () => {
    const used = new Set(calls.filter(call => call.startsWith("'")).map(call => call.slice(1, -1).replaceAll("\\'", "'")));
    assert.deepEqual(Object.keys(bundle).sort(), [...used].sort());
  });

  it('have the same places for values in both languages', () => {
    for (const [english, indonesian] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(indonesian), placeholders(english), english);
      assert.notEqual(indonesian.trim(), '', english);
    }
  });
});
