import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { outOfDate } from '../../../scripts/generate/generated-files.ts';
import { bodySkeletons, generate, keySkeletons } from '../../../scripts/generate/snippets.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { createHeadingMatcher } from '../../../src/core/protocol/heading-matcher.ts';
import { noteKinds } from '../../../src/core/writing/note-kinds.ts';
import { noteSkeleton } from '../../../src/core/writing/note-skeleton.ts';
import { phrases } from '../../../src/core/writing/phrases.ts';
import { prefixes } from '../../../src/core/writing/prefixes.ts';
import type { Skeleton } from '../../../src/core/writing/skeleton.ts';
import { expandSnippet } from './expand-snippet.ts';
import { left, saidBy, ways } from './unfilled.ts';

interface Snippet { prefix: string; body: string[]; description: string; include: string[] }

const files = [...generate()].filter(([path]) => !path.endsWith('phrases.json')).map(([path, text]) => ({ path, text, snippets: Object.values(JSON.parse(text) as Record<string, Snippet>) }));
const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const languages = ['en', 'id'] as const;

describe('snippets', () => {
  for (const { path, text, snippets } of files) {
    describe(basename(path), () => {
      it('is up to date', () => assert.deepEqual(outOfDate(new Map([[path, text]])), []));
      it('has a prefix of its own for each', () => assert.equal(new Set(snippets.map(({ prefix }) => prefix)).size, snippets.length));
      it('stays in notes', () => {
        for (const { include, prefix } of snippets) assert.deepEqual(include, ['*.session.md'], prefix);
      });
      it('says what each is for', () => {
        for (const { description, prefix } of snippets) assert.ok(description.length > 5, prefix);
      });
      it('is in the syntax of VS Code', () => {
        for (const { body, prefix } of snippets) assert.doesNotThrow(() => expandSnippet(body.join('\n')), prefix);
      });
    });
  }

  for (const { group, name, language, skeleton } of bodySkeletons()) {
    it(`record nothing until somebody writes: ${group} ${name} (${language})`, () => {
      for (const way of ways) {
        for (const before of group === 'note' ? [''] : contexts(name, language)) assert.deepEqual(saidBy(before + left(skeleton, way)), [], `${way}\n${before}${left(skeleton, way)}`);
      }
    });
  }

  it('are inserted by VS Code as the same text', () => {
    for (const { group, prefix, skeleton } of [...bodySkeletons(), ...keySkeletons()]) {
      const snippet = files[group === 'key' ? 1 : 0]?.snippets.find(candidate => candidate.prefix === prefix);
      assert.equal(expandSnippet(snippet?.body.join('\n') ?? ''), left(skeleton, 'as it is'), prefix);
    }
  });

  it('are there for each kind of note, stage, step and wording, in both languages', () => {
    const prefixesThere = new Set(files.flatMap(file => file.snippets).map(({ prefix }) => prefix));
    const wanted = [...noteKinds, ...phrases].flatMap(({ prefix }) => [prefix.en, prefix.id]);
    for (const prefix of wanted) assert.ok(prefixesThere.has(prefix), prefix);
  });

  it('set no key until a value is chosen', () => {
    for (const { prefix, skeleton } of keySkeletons()) {
      const { values } = parser.parseNote('x.session.md', `---\n${left(skeleton, 'as it is')}\n---\n`);
      assert.deepEqual(Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)), [], prefix);
    }
  });

  it('give front matter that can be read, with each of their choices', () => {
    for (const { prefix, skeleton } of keySkeletons()) {
      for (const choice of skeleton.flatMap(fragment => typeof fragment === 'string' ? [] : fragment.choices ?? [])) {
        const note = parser.parseNote('x.session.md', `---\n${prefix}: ${choice}\n---\n`);
        assert.deepEqual(note.frontMatter.faults, [], `${prefix}: ${choice}`);
        assert.equal(Object.keys(note.values).length, 1, prefix);
      }
    }
  });

  it('give whole notes without a finding when they are filled in', () => {
    for (const kind of noteKinds) {
      for (const language of languages) {
        const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en', isAlone: true });
        const text = filled(noteSkeleton(kind, language, builtinProtocols), language);
        linter.set('x.session.md', text);
        linter.check();
        assert.deepEqual(linter.problems().map(({ rule, message }) => `${rule}: ${message}`), [], `${kind.id} ${language}\n${text}`);
      }
    }
  });

  it('are asked for by names that the protocols know', () => {
    const matchers = builtinProtocols.map(createHeadingMatcher);
    for (const [id, words] of Object.entries(prefixes)) {
      for (const word of [words.en, words.id]) {
        const found = matchers.flatMap(matcher => matcher.matchHeading(word.replaceAll('-', ' '), { hasChildren: true, noteType: 'session' }));
        assert.ok(found.includes(id), `${word}: ${found.join(', ')}`);
      }
    }
  });
});

/** Alone, in a note of its type, and under the headings that it belongs to. */
function contexts(name: string, language: 'en' | 'id'): string[] {
  const phrase = phrases.find(candidate => candidate.names[language] === name);
  const types = phrase?.types ?? [];
  const heads = ['session', 'closing', ...types].map(type => `---\nclient: K-1\ntype: ${type}\nlanguage: ${language}\nsession: 2\ndate: 2026-11-24\n---\n\n`);
  const headings = builtinProtocols.flatMap(protocol => [...protocol.steps.filter(step => phrase?.steps.includes(step.id)), ...protocol.stages.filter(stage => phrase?.stages?.includes(stage.id))]);
  return heads.flatMap(head => [head, ...headings.map(({ names }) => `${head}### ${names[language]}\n\n`)]);
}

const prose = {
  en: 'Client and counselor agreed: the client notes the hours of study each day until 2026-12-01.',
  id: 'Konseli dan konselor sepakat: konseli mencatat jam belajar setiap hari sampai 2026-12-01.',
};

function filled(skeleton: Skeleton, language: 'en' | 'id'): string {
  let line = '';
  return skeleton.map(fragment => {
    const text = typeof fragment === 'string' ? fragment : fragment.today ? '2026-11-24' : valueFor(fragment.placeholder, line, language);
    line = (line + text).split('\n').at(-1) ?? '';
    return text;
  }).join('');
}

function valueFor(placeholder: string, line: string, language: 'en' | 'id'): string {
  if (placeholder === '[code]' || placeholder === '[kode]' || placeholder === '…') return 'K-7F3Q';
  if (placeholder === '[file name]' || placeholder === '[nama berkas]') return '2026-11-17-s01';
  if (placeholder === '[reason]' || placeholder === '[alasan]') return language === 'id' ? 'koreksi' : 'correction';
  if (placeholder === '[number]' || placeholder === '[nomor]') return '2';
  if (placeholder === '[minutes]' || placeholder === '[menit]') return '45';
  if (placeholder === '[HH:MM]') return '09:00';
  if (placeholder === '[YYYY-MM-DD]') return '2026-12-01';
  return line.startsWith('- ') || line === '' ? prose[language] : '09:00, BK';
}
