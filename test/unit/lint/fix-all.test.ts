import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config/config.ts';
import { fixAll } from '../../../src/core/lint/fix-all.ts';
import { Linter } from '../../../src/core/lint/linter.ts';
import type { Problem } from '../../../src/core/lint/problem.ts';
import { builtinProtocols } from '../../../src/core/protocol/builtin.generated.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';

const path = 'cases/C-0001/2026-09-07-s01.session.md';
const linter = new Linter({ config: defaultConfig, protocols: builtinProtocols, asOf: '2026-11-24', language: 'en', fallbackLanguage: 'en' });
const problemsOf = (text: string) => linter.problemsOfText(path, text);
const fixed = (text: string) => fixAll(text, problemsOf);

function replacing(span: { start: number; end: number }, newText: string, safe: boolean): Problem {
  const place = { line: 0, column: 0 };
  const fix = { kind: 'replace' as const, span, newText, safe, title: { text: { en: 'Replace', id: 'Ganti' }, args: {} } };
  return { rule: 'front-matter-invalid', severity: 'error', path, range: { start: place, end: place }, message: '', language: 'en', fixes: [fix], fixable: safe };
}

const keys = ['client', 'clent', 'klein', 'date', 'dat', 'counselor', 'counsellr', 'session', 'sesion', 'layout', 'format', 'fromat', 'type'];
const values = ['K-7F3A', '2026-09-07', '07/09/2026', 'G-01', '1', 'individual', 'indvidual', 'soap', 'soapp', 'closing', 'closng', ''];
const frontMatter = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values)), { maxLength: 6 })
  .map(lines => `---\n${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n\n## Early stage\n`);

describe('fix-all', () => {
  it('mends a key and a value that are misspelt, with the smallest edits', () => {
    const text = '---\nclent: K-7F3A\nsession: 1\ndate: 2026-09-07\ncounselor: G-01\nformat: individul\n---\n';
    const result = fixed(text);
    assert.equal(result.text, '---\nclient: K-7F3A\nsession: 1\ndate: 2026-09-07\ncounselor: G-01\nformat: individual\n---\n');
    assert.deepEqual(result.edits.map(({ span }) => text.slice(span.start, span.end)), ['clent', 'individul']);
  });

  it('leaves what needs judgement, and what is silenced with a reason', () => {
    assert.deepEqual(fixAll('abc', () => [replacing({ start: 0, end: 1 }, 'x', false)]), { text: 'abc', edits: [] });
    const silenced = '---\nclent: K-7F3A\n---\n\n<!-- tahap-disable front-matter-invalid: an older key, kept for the archive -->\n';
    assert.deepEqual(fixed(silenced), { text: silenced, edits: [] });
  });

  it('applies the second of two that overlap in a later round, and gives the way there as one edit', () => {
    const problems = (text: string): Problem[] => {
      if (text === 'abcd') return [replacing({ start: 0, end: 3 }, 'ABC', true), replacing({ start: 2, end: 4 }, 'XX', true)];
      return text === 'ABCd' ? [replacing({ start: 3, end: 4 }, 'D', true)] : [];
    };
    assert.deepEqual(fixAll('abcd', problems), { text: 'ABCD', edits: [{ span: { start: 0, end: 4 }, newText: 'ABCD' }] });
  });

  it('gives a text back as it was when its fixes undo each other', () => {
    assert.deepEqual(fixAll('a', text => [replacing({ start: 0, end: 1 }, text === 'a' ? 'b' : 'a', true)]), { text: 'a', edits: [] });
  });

  it('changes nothing the second time, and its edits lead to its text', () => {
    let changed = 0;
    fc.assert(fc.property(frontMatter, text => {
      const first = fixed(text);
      if (first.text !== text) changed++;
      assert.equal(applyEdits(text, first.edits).text, first.text);
      assert.deepEqual(fixed(first.text), { text: first.text, edits: [] });
      assert.ok(!problemsOf(first.text).some(problem => problem.fixable));
    }));
    assert.ok(changed > 0, 'some of the notes are mended');
  });
});
