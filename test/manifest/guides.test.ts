import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands as shellCommands } from '../../src/cli/commands/index.ts';
import { commonOptions } from '../../src/cli/command.ts';
import { rules } from '../../src/core/rules/index.ts';
import { commandTable } from '../../src/extension/commands/command-table.ts';
import { outOfDate } from '../../scripts/generate/generated-files.ts';
import { generate } from '../../scripts/generate/cheat-sheet.ts';

type Language = 'en' | 'id';

const pages: readonly (readonly [string, Language])[] = ['cheat-sheet', 'counselors', 'supervisors'].flatMap(name => [[`docs/${name}.md`, 'en'], [`docs/${name}.id.md`, 'id']] as const);
const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
const titles = Object.values(commandTable).map(({ title }) => title);
const { contributes } = JSON.parse(textOf('package.json')) as { contributes: { configuration: { properties: Record<string, unknown> } } };
const snippets = Object.entries(JSON.parse(textOf('snippets/markdown.json')) as Record<string, { prefix: string }>);

function prefixesIn(language: Language): Set<string> {
  return new Set(snippets.filter(([name]) => name.endsWith(`(${language})`)).map(([, { prefix }]) => prefix));
}

function codeIn(path: string): string[] {
  return [...textOf(path).replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '');
}

describe('the cheat sheet', () => {
  it('says what the tables say', () => {
    assert.deepEqual(outOfDate(generate()), [], 'run npm run generate');
  });
});

describe('the guides', () => {
  for (const [path, language] of pages) {
    describe(path, () => {
      // A counselor's page in bold: **Tahap: Check Workspace**, on the Indonesian one with its Indonesian title behind it.
      it('names commands by their titles, in Indonesian too on the Indonesian page', () => {
        const text = textOf(path);
        const named = [...text.matchAll(/\*\*Tahap: ([^*]+)\*\*(?: \(\*([^*]+)\*\))?/g)];
        if (!path.includes('cheat-sheet')) assert.ok(named.length > 2);
        for (const [whole, english, indonesian] of named) {
          const title = titles.find(({ en }) => en === english);
          assert.ok(title, whole);
          assert.equal(indonesian, language === 'id' ? title.id : undefined, whole);
        }
      });

      it('names settings that are there', () => {
        for (const [, name = ''] of textOf(path).matchAll(/`(tahap\.[\w.]+)`/g)) assert.ok(name in contributes.configuration.properties, name);
      });

      it('names snippets by words that its language has', () => {
        const known = prefixesIn(language);
        const others = new Set(snippets.map(([, { prefix }]) => prefix));
        for (const word of codeIn(path)) {
          if (/^(?:note|catatan)-[\w-]+$/.test(word) || others.has(word)) assert.ok(known.has(word), word);
        }
      });

      it('names rules that are there', () => {
        const others = new Set([...prefixesIn(language), 'follow-ups']);
        const named = codeIn(path).filter(word => /^[a-z]+(?:-[a-z]+)+$/.test(word) && !others.has(word));
        const silenced = [...textOf(path).matchAll(/tahap-disable-next-line ([\w-]+)/g)].map(match => match[1] ?? '');
        for (const word of [...named, ...silenced]) assert.ok(rules.some(({ id }) => id === word), word);
      });

      it('calls the shell by commands and options that it has', () => {
        for (const [line] of textOf(path).matchAll(/\btahap (?:lint|outline|report|export|rules|new|sample|[a-z]+ --)[^`\n]*/g)) {
          const [, name = '', ...rest] = line.split(/\s+/);
          const command = shellCommands.find(known => known.name === name);
          assert.ok(command, line);
          for (const [, option = ''] of rest.join(' ').matchAll(/--([\w-]+)/g)) assert.ok(option in { ...command.options, ...commonOptions }, line);
        }
      });

      it('links to pages that are there', () => {
        for (const [, target = ''] of textOf(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) assert.ok(existsSync(join(dirname(path), target)), target);
      });
    });
  }
});
