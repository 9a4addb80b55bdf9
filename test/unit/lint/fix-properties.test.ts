import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasEffect, type Fix } from '../../../src/core/lint/fix.ts';
import type { FixOffer } from '../../../src/core/lint/fix-offers.ts';
import type { Problem } from '../../../src/core/lint/problem.ts';
import { comparePositions } from '../../../src/core/text/position.ts';
import { buildCaseFile, buildNote, contractKeys, notePath } from '../../rules/support/build-note.ts';
import { Desk, inShort } from './fix-support.ts';

const caseFilePath = 'cases/C-0142/case.md';
const languages = ['en', 'id'] as const;
const steps = ['rapport', 'define-problem', 'assess', 'contract', 'consent', 'explore', 'intervention', 'conclude', 'action-plan', 'evaluate', 'next-appointment'];

const notes = fc.record({
  language: fc.constantFrom(...languages),
  session: fc.constantFrom(1, 2, 3),
  type: fc.constantFrom('session', 'session', 'session', 'closing', 'no-show', 'crisis'),
  steps: fc.option(fc.subarray(steps, { minLength: 0 }), { nil: undefined }),
  without: fc.subarray(steps, { maxLength: 4 }),
  words: fc.dictionary(fc.constantFrom(...steps), fc.constantFrom('...', '[prompt]', '- [ ] ', '03/04/2026', '- one 03/04/2026\n- two 05/06/2026', 'Time: 45 minutes', '```\ncode', '<!-- open', '**Kesimpulen:** x'), { maxKeys: 3 }),
  keys: fc.dictionary(fc.constantFrom('client', 'counselor', 'date', 'layout', 'format', 'konseli', 'clent', 'skipped', 'dilewati', 'status', 'next_appointment', 'x_own', 'favourite'),
    fc.constantFrom(undefined, '', 'K-7F3Q', 'soap', 'group', 'individul', '{explore: too early}', '{}', '\n  explore: too early', '2026-01-12', '2025-10-10', '&a b', '|\n  text', '"quoted" # comment'), { maxKeys: 3 }),
}).map(({ language, type, session, steps: ids, without, words, keys }) => {
  return buildNote(language, { type, session, without, words, keys, ...(ids ? { steps: ids } : {}) });
});

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat({ max: 60 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.constantFrom('---\n', '\n---\n', '<!--', '-->', '```\n', '# ', '\t', '\r', '\n', '\n\n', '> ', '- ', ': ', '{', '}', '&a ', '"', '\ud800', '|', '<div>\n', '<!-- tahap-disable-next-line empty-step: -->\n', '<!-- tahap-disable missing-step -->\n', '## Kesimpulan\n') }),
);
const shape = fc.record({ endings: fc.constantFrom('\n', '\n', '\r\n', '\r'), mark: fc.boolean(), trimmed: fc.boolean(), mutations: fc.array(mutation, { maxLength: 4 }), bare: fc.nat({ max: 9 }) });

const caseFiles = fc.option(fc.constantFrom(
  buildCaseFile('en'), buildCaseFile('id', { kontrak: contractKeys.id }), buildCaseFile('en', { contract: '\n  minutes: 45' }), buildCaseFile('en', { contract: '{minutes: 45, sessions: 6}' }),
  buildCaseFile('en', { contract: '{}' }), buildCaseFile('id', { kontrak: '' }), buildCaseFile('en', { contract: '&c\n  minutes: 45\n  tasks: # none\n', x_other: '*c' }), '# Case\n', '---\ncase: C-0142\ncontract:\n---', '---\n---\n', '---\ncase: [\n---\n',
), { nil: undefined });

const note = fc.tuple(notes, shape).map(([text, { endings, mark, trimmed, mutations, bare }]) => {
  let result = bare === 0 ? text.slice(text.indexOf('\n---\n') + 5) : text;
  for (const change of mutations) {
    const at = Math.floor(change.at * result.length);
    result = change.kind === 'delete' ? result.slice(0, at) + result.slice(at + change.length) : result.slice(0, at) + change.text + result.slice(at);
  }
  if (trimmed) result = result.trimEnd();
  return (mark ? '\ufeff' : '') + result.replaceAll('\n', endings);
});

const desks = fc.tuple(note, note, caseFiles).map(([first, second, caseFile]) => Desk.of({
  [notePath(1)]: first, [notePath(2)]: second, ...(caseFile === undefined ? {} : { [caseFilePath]: caseFile }),
}));

function check(desk: Desk, problem: Problem, { fix, kind }: FixOffer): void {
  const after = desk.after(fix);
  const about = `${problem.rule}: ${fix.title}\n${[...after.texts.values()].join('\n=====\n')}`;
  staysReadable(desk, after, about);
  cursorIsInside(after, fix, about);
  if (!hasEffect(fix) || fix.rename) {
    if (!fix.rename) assert.deepEqual(after.texts, desk.texts);
    return;
  }
  const still = after.problems.find(other => inShort(other) === inShort(problem));
  if (kind === 'mend') {
    const count = (of: Desk): number => of.problems.filter(({ rule }) => rule === problem.rule).length;
    assert.ok(!still || fix.cursor || fix.newFile || count(after) < count(desk), about);
  } else {
    assert.ok(fix.edits.every(({ range }) => comparePositions(range.start, range.end) === 0), about);
    const count = (of: Desk): number => of.problems.filter(({ rule }) => rule === 'suppression-invalid' || rule === 'front-matter-invalid').length;
    assert.ok(count(after) > count(desk), `the empty reason is reported\n${about}`);
  }
  const again = still && after.offers(still).find(offer => offer.fix.title === fix.title && offer.kind === kind);
  if (again && isSamePlace(again.fix, fix)) assert.ok(!hasEffect(again.fix), `the second time changes something\n${about}`);
}

function staysReadable(before: Desk, after: Desk, about: string): void {
  for (const path of after.texts.keys()) {
    if (!before.texts.has(path) || before.parse(path).frontMatter.state === 'read') assert.equal(after.parse(path).frontMatter.state, 'read', about);
  }
}

function cursorIsInside(after: Desk, { cursor }: Fix, about: string): void {
  if (!cursor) return;
  const { lines } = after.parse(cursor.path);
  assert.deepEqual(lines.rangeOf(lines.spanOf(cursor.range)), cursor.range, about);
}

/** Two findings may be told in the same words, and each have its own fix. */
function isSamePlace(left: Fix, right: Fix): boolean {
  const places = (fix: Fix): string => JSON.stringify(fix.edits.map(({ range }) => range));
  return places(left) === places(right);
}

describe('fixes of odd notes', () => {
  it('keep the text readable, do what they are for, and do it once', function () {
    this.timeout(120_000);
    let effects = 0;
    fc.assert(fc.property(desks, desk => {
      for (const problem of desk.problems) {
        for (const offer of desk.offers(problem)) {
          if (hasEffect(offer.fix)) effects++;
          check(desk, problem, offer);
        }
      }
    }), { numRuns: Number(process.env['FIX_RUNS'] ?? 25) });
    assert.ok(effects > 0, 'some of the notes have fixes');
  });
});
