import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Problem } from '../../../src/core/lint/problem.ts';
import { applySuppressions, readSuppressions, type Suppression } from '../../../src/core/lint/suppressions.ts';
import { NoteParser } from '../../../src/core/note/parse-note.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { buildNote } from '../../rules/support/build-note.ts';
import { lintFiles } from '../../rules/support/lint-files.ts';

const rangeAt = (line: number) => ({ start: { line, column: 0 }, end: { line, column: 1 } });
const problemAt = (rule: string, line: number): Problem => ({ rule, severity: 'info', path: 'x', range: rangeAt(line), message: '', fixes: [] }) as unknown as Problem;
const suppressionOf = (rule: string, firstLine: number, lastLine: number): Suppression => ({ rule, firstLine, lastLine, place: rangeAt(firstLine) });

describe('applySuppressions', () => {
  it('takes out what any comment covers, and names those that cover nothing', () => {
    const rule = fc.constantFrom('empty-step', 'thin-step');
    const problems = fc.array(fc.tuple(rule, fc.nat(20)), { maxLength: 20 }).map(all => all.map(([id, line]) => problemAt(id, line)));
    const suppressions = fc.array(fc.tuple(rule, fc.nat(20), fc.nat(6)), { maxLength: 12 }).map(all => all.map(([id, line, length]) => suppressionOf(id, line, length === 6 ? Number.MAX_SAFE_INTEGER : line + length)));
    fc.assert(fc.property(problems, suppressions, (given, valid) => {
      const covers = (suppression: Suppression, { rule: id, range }: Problem): boolean => suppression.rule === id && suppression.firstLine <= range.start.line && range.start.line <= suppression.lastLine;
      const outcome = applySuppressions(given, { valid, faults: [] }, id => id === 'empty-step');
      assert.deepEqual(outcome.problems, given.filter(problem => !valid.some(suppression => covers(suppression, problem))));
      const unused = valid.filter(suppression => suppression.rule === 'empty-step' && !given.some(problem => covers(suppression, problem)));
      assert.deepEqual(outcome.faults.map(({ place }) => place), unused.map(({ place }) => place));
    }), { numRuns: 300 });
  });

  // Each would take minutes if it cost the square of its length.
  it('takes a hundred thousand comments beside as many findings', () => {
    const lines = Array.from({ length: 100_000 }, (_, line) => line);
    const { problems, faults } = applySuppressions(lines.map(line => problemAt('empty-step', line)), { valid: lines.map(line => suppressionOf('empty-step', line + 50_000, line + 50_000)), faults: [] }, () => true);
    assert.deepEqual([problems.length, faults.length], [50_000, 50_000]);
  });
});

describe('readSuppressions', () => {
  const parser = new NoteParser({ protocols: builtinProtocols, language: 'en' });
  const read = (body: string) => readSuppressions(parser.parseNote('x.session.md', `---\nclient: K-7F3Q\n---\n${body}`));

  it('covers the front matter only from the top of the body', () => {
    const top = read('\n<!-- other -->\n\n<!-- tahap-disable empty-step: x -->\n\n# Note\n\n<!-- tahap-disable thin-step: x -->\n');
    assert.deepEqual(top.valid.map(({ rule, firstLine }) => [rule, firstLine]), [['empty-step', 0], ['thin-step', 10]]);
  });

  it('takes a hundred thousand comments', () => {
    assert.equal(read('<!-- tahap-disable empty-step: x -->\n\n'.repeat(100_000)).valid.length, 100_000);
    assert.equal(read('<!-- tahap-disable empty-step: x -->\n\n<!-- tahap-enable empty-step -->\n\n'.repeat(50_000)).valid.length, 50_000);
    assert.equal(read(`<!-- tahap-disable-next-line empty-step: x -->\n${'\n'.repeat(50)}`.repeat(20_000)).valid.length, 20_000);
    assert.equal(read(`a\n\n${'<!-- tahap-disable empty-step: x --><!-- tahap-enable thin-step -->\n\n'.repeat(50_000)}`).valid.length, 50_000);
  });
});

describe('a silencing comment', () => {
  const lintNote = (reason: string, language: 'en' | 'id') => lintFiles({ 'a.session.md': buildNote(language, { session: 1, body: `<!-- tahap-disable empty-step${reason} -->\n\n## ${language === 'en' ? 'Joint conclusion' : 'Kesimpulan bersama'}\n` }) }).filter(problem => problem.rule === 'suppression-invalid');

  it('needs a reason in words: a prompt is none', () => {
    for (const reason of ['', ':', ': [reason]', ': ...', ': TODO']) assert.equal(lintNote(reason, 'en').length, 1, reason);
    assert.equal(lintNote(': agreed with the supervisor', 'en').length, 0);
  });

  it('is spoken of in the language of its note', () => {
    const [english] = lintNote('', 'en');
    const [indonesian] = lintNote('', 'id');
    assert.notEqual(english?.message, indonesian?.message);
  });
});
