import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { factsOfNote } from '../../../src/core/cases/facts/facts-of-note.ts';
import type { CaseFile, Note } from '../../../src/core/note/note.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { buildCaseFile, buildNote, contractKeys } from '../../rules/support/build-note.ts';
import { lintFiles } from '../../rules/support/lint-files.ts';
import { assertSound } from './sound-note.ts';

const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
const path = 'cases/C-0142/2026-01-05-s01.session.md';

const samples = (['en', 'id'] as const).flatMap(language => [
  buildNote(language, { session: 1 }), buildNote(language, { session: 2, and: ['risk', 'referral', 'reassess'] }), buildNote(language, { type: 'closing', session: 3 }),
  buildCaseFile(language, { contract: contractKeys[language] }),
]);

/** Pieces that mean something to some reader: fences, labels, markers, broken YAML, odd characters. */
const pieces = [
  '---', '...', 'client: K-7F3Q', 'client:', 'date: 2026-01-05', 'date: 05/01/2026', 'session: II', 'risk: {level: high', 'skipped: {explore: x}', 'actions:', '  - who: client', '&a [*a]', '? x', '!!js x', '\tx: 1',
  '# Note', '## Early stage', '### Contract', '#### Time', 'Time: 45 min', '- Time: 45', '  - Task: x', '**Contract:**', '**Contract**', 'Contract:', 'Contract : x', 'Conclusion: a. Next session: b', 'Reason: x; Way back: y',
  '| Contract | x |', '| --- | --- |', '| a | b | c |', '> ## Conclusion', '```', '<!-- tahap-disable empty-step: x -->', '<!-- open', '-->', 'Monday, 13 January 2026', 'none: x', '- [ ] client: x (2026-01-12)', '- [x]',
  'SUDS: 7/10', 'Penilaian', '## Penilaian', '## Kesimpulan dan RTL', '', '', '   ', '\0', '\ufeff', '\ud800', '\udc00', '\u2028', '\u0085', '\u200b', '\u202e', '😀', 'é', 'e\u0301', 'İ', 'ß',
];
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n  ', '\n> ');
const composed = fc.array(fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 20 })), lineEnd), { maxLength: 30 }).map(parts => parts.flat().join(''));
const fenced = fc.tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), composed).map(([front, body]) => `---\n${front.join('\n')}\n---\n${body}`);

type Change = readonly [kind: 'delete' | 'double' | 'swap' | 'insert' | 'cut', at: number, to: number, odd: string];
const change: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('delete', 'double', 'swap', 'insert', 'cut'), fc.nat(200), fc.nat(200), fc.constantFrom(...pieces));
/** Notes as they are while somebody edits them, merges them or loses half of them. */
const mutated = fc.tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 8 })).map(([text, changes]) => changes.reduce(changed, text));

function changed(text: string, [kind, at, to, odd]: Change): string {
  const lines = text.split('\n');
  const [here, there] = [at % lines.length, to % lines.length];
  const [first = '', second = ''] = [lines[here], lines[there]];
  if (kind === 'cut') return text.slice(0, Math.floor(text.length * at / 200));
  if (kind === 'delete') lines.splice(here, 1);
  else if (kind === 'double') lines.splice(here, 0, first);
  else if (kind === 'swap') [lines[here], lines[there]] = [second, first];
  else lines[here] = first.slice(0, to % (first.length + 1)) + odd + first.slice(to % (first.length + 1));
  return lines.join('\n');
}

const anyText = fc.oneof(composed, fenced, mutated, fc.string({ unit: 'binary', maxLength: 300 }));

function bothReadings(text: string): readonly (Note | CaseFile)[] {
  return [parser.parseNote(path, text), parser.parseCaseFile('case.md', text)];
}

/** What a reader sees: everything but the objects that the parser shares between notes. */
function seen({ frontMatter, outline, blocks, comments, language }: Note | CaseFile): unknown {
  const { places, ...front } = frontMatter;
  return { front, places: [...places], sections: outline.sections.map(({ inside, pieces: own, ...section }) => ({ ...section, inside: inside?.start, pieces: own.map(({ span }) => span) })), stages: [...outline.stages], steps: [...outline.steps.keys()], blocks: blocks.length, comments, language };
}

describe('NoteParser on any text', () => {
  it('never throws, and gives places inside the text, in order', () => {
    fc.assert(fc.property(anyText, text => {
      for (const note of bothReadings(text)) assertSound(note);
    }), { numRuns: 250 });
  });

  it('reads the same text the same way, whatever it read before', () => {
    fc.assert(fc.property(anyText, anyText, (text, other) => {
      const fresh = new NoteParser({ protocols: builtinProtocols, language: 'en' }).parseNote(path, text);
      parser.parseNote(path, other);
      assert.deepEqual(seen(parser.parseNote(path, text)), seen(fresh));
    }), { numRuns: 20 });
  });

  it('reads CRLF like LF: the same steps, stages, values and faults', () => {
    fc.assert(fc.property(fc.oneof(mutated, composed).map(text => text.replace(/\r/g, '')), text => {
      const [unix, windows] = [text, text.replaceAll('\n', '\r\n')].map(form => parser.parseNote(path, form));
      assert.ok(unix && windows);
      assert.deepEqual(meaning(windows), meaning(unix));
    }), { numRuns: 100 });
  });

  it('reads a text with a byte order mark like the text, one place later', () => {
    fc.assert(fc.property(anyText.filter(text => !text.startsWith('\ufeff')), text => {
      const [plain, marked] = [text, `\ufeff${text}`].map(form => parser.parseNote(path, form));
      assert.ok(plain && marked);
      assert.deepEqual(meaning(marked), meaning(plain));
      assert.deepEqual(marked.outline.sections.map(({ start }) => start), plain.outline.sections.map(({ start }) => start + 1));
    }), { numRuns: 100 });
  });

  it('gives facts and findings of any text without throwing, each inside its text', () => {
    fc.assert(fc.property(anyText, anyText, (first, second) => {
      factsOfNote(parser.parseNote(path, first));
      const files: Record<string, string> = { [path]: first, 'cases/C-0142/x.session.md': second, 'cases/C-0142/case.md': first };
      for (const problem of lintFiles(files)) {
        const lines = (files[problem.path] ?? '').split(/\r\n|\n|\r/);
        assert.ok(problem.range.end.line < lines.length, problem.rule);
        assert.ok(problem.range.end.column <= (lines[problem.range.end.line]?.length ?? 0), problem.rule);
        assert.ok(problem.message !== '' && !/\{\w+\}/.test(problem.message), problem.message);
      }
    }), { numRuns: 50 });
  });
});

function meaning({ frontMatter, values, outline, language }: Note): unknown {
  return {
    state: frontMatter.state, faults: frontMatter.faults.map(({ code, path: key }) => [code, key]), keys: [...frontMatter.places.keys()], names: Object.keys(values), language,
    sections: outline.sections.map(({ kind, form, ids, pieces: own }) => [kind, form, ids, own.length]),
    steps: [...outline.steps.values()].map(({ id, recorded }) => [id, recorded]),
  };
}
